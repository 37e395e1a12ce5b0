import type { Transaction } from '@prova/store';
import { type EpochSeconds, openSnapshot, type Snapshot } from '@prova/trust';
import { markPublished } from '../register/rotation.ts';
import { changeRegister } from '../register-rows/change-register.ts';
import { currentRelease, readReleased } from '../release/open-release.ts';
import { thumbprintOf } from '../thumbprint.ts';
import type { PublicationPlace } from './publication-place.ts';
import { openPublication } from './publication-rows.ts';
import { recordStep } from './steps.ts';

/**
 * Records that a list is out: its certificates count as published, with their events, and the publication as released.
 * A certificate that was approved since the list was prepared waits for the next.
 */
export async function recordRelease(
  tx: Transaction,
  { sequence, sealCertificates }: Snapshot,
  { now, actor }: { readonly now: EpochSeconds; readonly actor: string },
): Promise<void> {
  const waiting = await tx.query("select from certificate where state = 'approved' limit 1");
  // Mostly a list repeats what the one before said: then the register need not be read.
  if (waiting.length > 0) {
    const listed = new Set(sealCertificates.map(thumbprintOf));
    await changeRegister(tx, (register) => markPublished(register, listed), { now });
  }
  await recordStep(tx, sequence, { step: 'released', at: now, actor });
}

/**
 * Makes the tables agree with what the public sees. The pointer to the current release is swapped before the database
 * hears of it; a process that died between the two left a publication that is out and recorded as endorsed. The pointer
 * is right.
 */
export async function recoverRelease(
  tx: Transaction,
  place: PublicationPlace,
  now: EpochSeconds,
): Promise<void> {
  const open = await openPublication(tx);
  const isOut = open && (await currentRelease(place.releases)) === open.sequence;
  if (open?.state !== 'endorsed' || !isOut) return;
  const bytes = await readReleased(place.releases, open.sequence, 'snapshot.cose');
  const { snapshot } = await openSnapshot(bytes, place);
  await recordRelease(tx, snapshot, { now, actor: 'recovery' });
}
