import { appendAudit, type Queryable } from '@prova/store';
import { type EpochSeconds, openSnapshot, type Snapshot } from '@prova/trust';
import { currentRelease, readReleased } from '../release/open-release.ts';
import type { PublicationPlace } from './publication-place.ts';
import { movePublication, openPublication } from './publication-rows.ts';
import { markListPublished } from './published-marks.ts';

/**
 * Makes the tables agree with what the public sees. The pointer to the current release is swapped before the database
 * hears of it; a process that died between the two left a publication that is out and recorded as endorsed. The pointer
 * is right.
 */
export async function settle(
  tx: Queryable,
  place: PublicationPlace,
  now: EpochSeconds,
): Promise<void> {
  const open = await openPublication(tx);
  if (open?.state !== 'endorsed' || (await currentRelease(place.releases)) !== open.sequence)
    return;
  const bytes = await readReleased(place.releases, open.sequence, 'snapshot.cose');
  const { snapshot } = await openSnapshot(bytes, place);
  await recordRelease(tx, snapshot, { now, actor: 'recovery' });
}

/** Records that a publication is out: its state, the certificates in it, the event, the audit log. */
export async function recordRelease(
  tx: Queryable,
  snapshot: Snapshot,
  { now, actor }: { readonly now: EpochSeconds; readonly actor: string },
): Promise<void> {
  const { sequence } = snapshot;
  await movePublication(tx, sequence, { step: 'released', at: now, actor });
  await markListPublished(tx, snapshot, now);
  const action = 'publication.released';
  const object = { objectType: 'publication', objectId: String(sequence) };
  await appendAudit(tx, { at: now, actor, action, ...object });
}
