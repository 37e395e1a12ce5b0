import type { Database, Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import type { StatementContext } from '../officers/signed-statement.ts';
import type { Register } from '../register/register.ts';
import { changeRegister } from '../register-rows/change-register.ts';
import { applyChange } from './apply-change.ts';
import type { Change } from './change.ts';
import { requireMandate } from './mandate.ts';
import type { ChangeRequest, RequestSummary } from './request.ts';
import { listRequests } from './request-rows.ts';
import { type Submission, submit } from './submit.ts';

/**
 * Suspends a certificate or an institution at once, on the word of one officer: the change is in force when this
 * answers, and stays until two officers lift it. A second officer confirms it with `decide`; nothing lapses by itself,
 * for that would un-suspend a stolen key with nobody's consent.
 *
 * The same bytes again answer the same request. Throws `TrustRegistryError`: `decision-action` for a change
 * that suspends nothing; the codes of `submit`, `requireMandate` and `applyChange`.
 */
export function suspend(
  database: Database,
  submission: Submission,
  context: StatementContext,
): Promise<ChangeRequest> {
  const asked = { ...context, action: 'suspend' } as const;
  return submit(database, submission, asked, async (tx, change, officer) => {
    const suspension = requireSuspension(change);
    const mandated = (register: Register) => {
      requireMandate(officer, suspension, register);
      return applyChange(register, suspension, context);
    };
    await changeRegister(tx, mandated, context);
    return { state: 'in-force' };
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
