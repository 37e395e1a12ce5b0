import { encodeUtf8 } from '@prova/credential';
import { lockUntilCommit } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { currentRelease, readReleased } from '../release/open-release.ts';
import { TIMESTAMP } from '../release/release-folder.ts';
import { writeRelease } from '../release/write-release.ts';
import {
  metadataPlace,
  snapshotMetadata,
  targetPlace,
  timestampMetadata,
} from '../tuf/release-metadata.ts';
import { requireTufRelease } from '../tuf/require-release.ts';
import type { TufSigner } from '../tuf/tuf-keys.ts';
import { endorse, parseTufMetadata } from '../tuf/tuf-metadata.ts';
import { DraftFolder } from './draft-folder.ts';
import type { PublicationPlace } from './publication-place.ts';
import { recordRelease } from './record-release.ts';
import { readSignedDraft } from './signed-draft.ts';
import { PUBLICATION_LOCK, requirePublication } from './steps.ts';

/** What the online server holds: it can delay news and cannot make any. */
export interface OnlineKeys {
  /** Every root metadata there was, the latest last: clients walk along them. */
  readonly tufRoots: readonly Uint8Array[];
  readonly snapshot: TufSigner;
  readonly timestamp: TufSigner;
}

/**
 * The fourth step: checks once more everything that a client will check, signs snapshot and timestamp metadata with the
 * online keys, puts the files in place and swaps the pointer. Until then everybody is served the release before. Answers
 * the number of the release.
 *
 * Throws `TrustRegistryError`: `publication-none` when none is endorsed, `tuf-threshold`, `tuf-inconsistent`, `tuf-expired`,
 * `draft-malformed`, `register-behind` when a later one is out; the system's error when the disk is full. What was
 * published before is still there then.
 */
export async function releasePublication(
  place: PublicationPlace,
  keys: OnlineKeys,
  now: EpochSeconds,
): Promise<number> {
  return place.database.transaction(async (tx) => {
    await lockUntilCommit(tx, PUBLICATION_LOCK);
    const publication = await requirePublication(tx, 'endorsed');
    const { sequence } = publication;
    await requireNotBehind(place, sequence);
    const { snapshot, files } = await readSignedDraft(place, publication);
    const draft = new DraftFolder(place.drafts, sequence);
    const targets = await draft.read('targets.json');
    const metadata = await wrap(place, keys, { sequence, now, targets, files });
    const { issuedAt, nextUpdate } = snapshot;
    const order = { sequence, issuedAt, nextUpdate, files: new Map([...files, ...metadata]) };
    await writeRelease(place.releases, order);
    const actor = `timestamp:${keys.timestamp.keyId.slice(0, 16)}`;
    await recordRelease(tx, snapshot, { now, actor });
    await draft.remove();
    return sequence;
  });
}

/** After a restore from a backup, a draft may be older than what is out. */
async function requireNotBehind({ releases }: PublicationPlace, sequence: number): Promise<void> {
  if (((await currentRelease(releases)) ?? 0) <= sequence) return;
  throw new TrustRegistryError('register-behind', 'A later list is out already.');
}

/** TUF's own files and, under the names that consistent snapshots give them, those it lists. */
async function wrap(
  place: PublicationPlace,
  { tufRoots, snapshot: snapshotKey, timestamp: timestampKey }: OnlineKeys,
  release: {
    readonly sequence: number;
    readonly now: EpochSeconds;
    readonly targets: Uint8Array;
    readonly files: ReadonlyMap<string, Uint8Array>;
  },
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { targets, files, now } = release;
  const root = tufRoots.at(-1) ?? encodeUtf8('');
  const snapshot = await endorse(snapshotMetadata(release), snapshotKey);
  const version = await nextTimestampVersion(place.releases);
  const timestamp = await endorse(timestampMetadata({ version, now, snapshot }), timestampKey);
  requireTufRelease({ root, targets, snapshot, timestamp }, { now, files });
  return new Map([
    ...[...tufRoots, targets, snapshot, timestamp].map((bytes): [string, Uint8Array] => [
      `tuf/${metadataPlace(bytes)}`,
      bytes,
    ]),
    ...[...files].map(([path, bytes]): [string, Uint8Array] => [
      `tuf/targets/${targetPlace(path, bytes)}`,
      bytes,
    ]),
  ]);
}

/**
 * Two above the timestamp that is out: until the pointer is swapped, that one may be signed anew, and no version may have
 * two contents.
 */
async function nextTimestampVersion(releases: string): Promise<number> {
  const released = await currentRelease(releases);
  if (released === undefined) return 1;
  return parseTufMetadata(await readReleased(releases, released, TIMESTAMP)).version + 2;
}
