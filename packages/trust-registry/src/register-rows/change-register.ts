import { lockUntilCommit, type Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import type { Register } from '../register/register.ts';
import { loadRegister } from './load-register.ts';
import { saveRegister } from './save-register.ts';

/** One writer at a time; the triggers of the database use the same name. */
const LOCK = 'registry/register';

/**
 * Changes the stored register within a transaction of the caller's: waits until nobody else changes it, reads it, applies
 * a pure change and saves what differs. It is held until the transaction ends, so what the caller writes beside it is
 * about the same register. The new register is answered.
 *
 * Throws what `change` throws, and the codes of `loadRegister` and `saveRegister`; the transaction is to be rolled back
 * then, which `Database.transaction` does.
 */
export async function changeRegister(
  tx: Queryable,
  change: (register: Register) => Register | Promise<Register>,
  { now }: { readonly now: EpochSeconds },
): Promise<Register> {
  await lockUntilCommit(tx, LOCK);
  const before = await loadRegister(tx);
  const after = await change(before);
  await saveRegister(tx, before, after, { now });
  return after;
}
