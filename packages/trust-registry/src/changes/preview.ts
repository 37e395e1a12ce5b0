import type { Queryable } from '@prova/store';
import type { StatementContext } from '../officers/signed-statement.ts';
import { loadRegister } from '../register-rows/load-register.ts';
import { applyChange, isOfficerChange } from './apply-change.ts';
import { parseChange } from './change.ts';
import { type Difference, differenceOf } from './difference.ts';
import type { ChangeRequest } from './request.ts';

/**
 * What the register would say differently if this request were approved now: for the eyes of who decides. Empty for a
 * change of officers, whose payload says all, and for a suspension that is in force already.
 * Throws `TrustRegistryError` with the codes of `applyChange` when the change can no longer be made.
 */
export async function previewRequest(
  q: Queryable,
  { payload, state }: Pick<ChangeRequest, 'payload' | 'state'>,
  context: StatementContext,
): Promise<readonly Difference[]> {
  const change = parseChange(payload);
  if (isOfficerChange(change) || state === 'in-force') return [];
  const register = await loadRegister(q);
  return differenceOf(register, await applyChange(register, change, context));
}
