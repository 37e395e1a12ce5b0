import type { Queryable } from '@prova/store';
import type { EpochSeconds, Snapshot } from '@prova/trust';
import { markPublished } from '../register/rotation.ts';
import { changeRegister } from '../register-rows/change-register.ts';
import { thumbprintOf } from '../thumbprint.ts';

/** Marks the certificates of a list that is out. One that was approved since it was prepared waits for the next. */
export async function markListPublished(
  tx: Queryable,
  { sealCertificates }: Snapshot,
  now: EpochSeconds,
): Promise<void> {
  const listed = new Set(sealCertificates.map(thumbprintOf));
  await changeRegister(tx, (register) => markPublished(register, listed), { now });
}
