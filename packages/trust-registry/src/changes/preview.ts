import type { Queryable } from '@prova/store';
import type { StatementContext } from '../officers/signed-statement.ts';
import { loadRegister } from '../register-rows/load-register.ts';
import { applyChange, isOfficerChange } from './apply-change.ts';
import { parseChange } from './change.ts';
import { type Difference, differenceOf } from './difference.ts';
import { officerDifference } from './officer-difference.ts';
import type { ChangeRequest } from './request.ts';

/**
 * What the register, or the list of officers, would say differently if this request were approved now: for the eyes of
 * who decides. Empty for a suspension that is in force already.
 * Throws `TrustRegistryError` with the codes of `applyChange` and `officerDifference` when the change can no longer be
 * made.
 */
export async function previewRequest(
  q: Queryable,
  { payload, state }: Pick<ChangeRequest, 'payload' | 'state'>,
  context: StatementContext,
): Promise<readonly Difference[]> {
  const change = parseChange(payload);
  if (state === 'in-force') return [];
  if (isOfficerChange(change)) return officerDifference(q, change);
  const register = await loadRegister(q);
  return differenceOf(register, await applyChange(register, change, context));
}
