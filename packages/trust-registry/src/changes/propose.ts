import type { Database } from '@prova/store';
import type { StatementContext } from '../officers/signed-statement.ts';
import { loadRegister } from '../register-rows/load-register.ts';
import { checkChange } from './check-change.ts';
import { requireMandate } from './mandate.ts';
import type { ChangeRequest } from './request.ts';
import { type Submission, submit } from './submit.ts';

/** For how long a request can be approved: 14 days, in seconds. */
export const REQUEST_LIFETIME = 14 * 86_400;

/**
 * Submits a change: checks the proposer's signature and mandate, and what a machine can judge of the change, and keeps
 * the request, its signature and an audit entry in one transaction. The register does not change.
 *
 * The same bytes again answer the same request, also long after. Throws `TrustRegistryError` with the codes of `submit`,
 * `requireMandate` and `checkChange`.
 */
export function propose(
  database: Database,
  submission: Submission,
  context: StatementContext,
): Promise<ChangeRequest> {
  const asked = { ...context, action: 'propose' } as const;
  return submit(database, submission, asked, async (tx, change, officer) => {
    const register = await loadRegister(tx);
    requireMandate(officer, change, register);
    await checkChange(tx, change, register, context);
    return { state: 'submitted', expiresAt: context.now + REQUEST_LIFETIME };
  });
}
