import type { Database } from '@prova/store';
import { parseDecision } from '../officers/decision.ts';
import type { StatementContext } from '../officers/signed-statement.ts';
import { loadRegister } from '../register-rows/load-register.ts';
import { checkChange } from './check-change.ts';
import { requireMandate } from './mandate.ts';
import type { ChangeRequest } from './request.ts';
import { openSubmission, recordSubmission, type Submission, submittedBefore } from './submit.ts';

/** 14 days, in seconds. */
export const REQUEST_LIFETIME = 14 * 86_400;

export interface ProposalContext extends StatementContext {
  /** For how many seconds it can be approved. Default `REQUEST_LIFETIME`. */
  readonly lifetime?: number;
}

/**
 * Submits a change: checks the proposer's signature and mandate, and what a machine can judge of the change, and keeps
 * the request, its signature and an audit entry in one transaction. The register does not change.
 *
 * The same bytes again answer the same request, also long after. Throws `TrustRegistryError`: `request-conflict` when the
 * id stands for another request; the codes of `openSubmission`, `requireMandate` and `checkChange`.
 */
export async function propose(
  database: Database,
  { jws, payload }: Submission,
  context: ProposalContext,
): Promise<ChangeRequest> {
  const { root, now, lifetime = REQUEST_LIFETIME } = context;
  const statement = parseDecision(jws);
  return database.transaction(async (tx) => {
    const known = await submittedBefore(tx, statement, payload);
    if (known) return known;
    const submission = await openSubmission(tx, statement, payload, {
      root,
      now,
      action: 'propose',
    });
    const { change, opened } = submission;
    const register = await loadRegister(tx);
    requireMandate(opened.officer, change, register);
    await checkChange(tx, change, register, { root, now });
    return recordSubmission(tx, submission, {
      state: 'submitted',
      now,
      expiresAt: now + lifetime,
    });
  });
}
