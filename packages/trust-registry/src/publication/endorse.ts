import type { EpochSeconds } from '@prova/trust';
import { targetsMetadata } from '../tuf/release-metadata.ts';
import type { TufSigner } from '../tuf/tuf-keys.ts';
import { endorse, requireThreshold } from '../tuf/tuf-metadata.ts';
import { DraftFolder } from './draft-folder.ts';
import type { PublicationPlace } from './publication-place.ts';
import { readSignedDraft } from './signed-draft.ts';
import { advance, requirePublication } from './steps.ts';

/**
 * The third step: so many holders of targets keys as the TUF root demands sign which files belong to this release (TUF
 * specification §4.5). Answers the number of the publication.
 *
 * Throws `TrustRegistryError`: `publication-none` when none is signed, `draft-malformed` when the draft is not what was
 * signed, `tuf-threshold` when the keys at hand are too few.
 */
export async function endorsePublication(
  place: PublicationPlace,
  holders: { readonly tufRoot: Uint8Array; readonly targets: readonly TufSigner[] },
  now: EpochSeconds,
): Promise<number> {
  const signed = await requirePublication(place.database, 'signed');
  const { sequence } = signed;
  const { files } = await readSignedDraft(place, signed);
  let metadata = targetsMetadata({ sequence, now, files });
  for (const signer of holders.targets) metadata = await endorse(metadata, signer);
  const draft = new DraftFolder(place.drafts, sequence);
  await draft.write('targets.json', requireThreshold(metadata, holders.tufRoot));
  await advance(place.database, signed, {
    step: 'endorsed',
    at: now,
    actor: `targets:${holders.targets.map(({ keyId }) => keyId.slice(0, 16)).join(',')}`,
    payloadHash: await place.platform.sha256(metadata),
  });
  return sequence;
}
