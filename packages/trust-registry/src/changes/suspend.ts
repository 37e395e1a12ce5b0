import type { Database, Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { parseDecision } from '../officers/decision.ts';
import type { StatementContext } from '../officers/signed-statement.ts';
import type { Register } from '../register/register.ts';
import { changeRegister } from '../register-rows/change-register.ts';
import { applyChange } from './apply-change.ts';
import type { Change } from './change.ts';
import { requireMandate } from './mandate.ts';
import type { ChangeRequest, RequestSummary } from './request.ts';
import { listRequests } from './request-rows.ts';
import { openSubmission, recordSubmission, type Submission, submittedBefore } from './submit.ts';

/**
 * Suspends a certificate or an institution at once, on the word of one officer: the change is in force when this
 * answers, and stays until two officers lift it. A second officer confirms it with `decide`; nothing lapses by itself,
 * for that would un-suspend a stolen key with nobody's consent.
 *
 * The same bytes again answer the same request. Throws `TrustRegistryError`: `request-conflict`; `decision-action` for a
 * change that suspends nothing; the codes of `openSubmission`, `requireMandate` and `applyChange`.
 */
export async function suspend(
  database: Database,
  { jws, payload }: Submission,
  { root, now }: StatementContext,
): Promise<ChangeRequest> {
  const statement = parseDecision(jws);
  return database.transaction(async (tx) => {
    const known = await submittedBefore(tx, statement, payload);
    if (known) return known;
    const submission = await openSubmission(tx, statement, payload, {
      root,
      now,
      action: 'suspend',
    });
    const change = requireSuspension(submission.change);
    const mandated = (register: Register) => {
      requireMandate(submission.opened.officer, change, register);
      return applyChange(register, change, { root, now });
    };
    await changeRegister(tx, mandated, { now });
    return recordSubmission(tx, submission, { state: 'in-force', now });
  });
}

/** A suspension that waits for a second officer, and for how many seconds. */
export interface UnconfirmedSuspension extends RequestSummary {
  readonly age: number;
}

/** Suspensions in force that one officer alone has signed, the newest first: what an alarm rings for. At most 100. */
export async function unconfirmedSuspensions(
  q: Queryable,
  now: EpochSeconds,
): Promise<readonly UnconfirmedSuspension[]> {
  const requests = await listRequests(q, 'in-force');
  return requests.map((each) => ({ ...each, age: now - each.submittedAt }));
}

function requireSuspension(
  change: Change,
): Extract<Change, { kind: 'suspend-certificate' | 'suspend-institution' }> {
  if (change.kind === 'suspend-certificate' || change.kind === 'suspend-institution') return change;
  throw new TrustRegistryError('decision-action', 'One officer can suspend, and nothing else.');
}
