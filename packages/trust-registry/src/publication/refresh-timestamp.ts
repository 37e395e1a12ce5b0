import type { EpochSeconds } from '@prova/trust';
import { currentRelease, readReleased } from '../release/open-release.ts';
import { releaseFolder, TIMESTAMP } from '../release/release-folder.ts';
import { TUF_LIFETIMES } from '../tuf/lifetimes.ts';
import { timestampMetadata } from '../tuf/release-metadata.ts';
import type { TufSigner } from '../tuf/tuf-keys.ts';
import { endorse, parseTufMetadata } from '../tuf/tuf-metadata.ts';
import { replaceFile } from '../whole-file.ts';

/**
 * Signs the timestamp of the current release anew once half of its life is over, so that clients see that nothing is being
 * withheld from them while nothing is new. Answers when it has to be called next at the latest; `undefined` before the
 * first release.
 *
 * Says nothing about the age of the list: that only a new publication can change.
 */
export async function refreshTimestamp(
  releases: string,
  signer: TufSigner,
  now: EpochSeconds,
): Promise<EpochSeconds | undefined> {
  const sequence = await currentRelease(releases);
  if (sequence === undefined) return undefined;
  const { version, expires } = parseTufMetadata(await readReleased(releases, sequence, TIMESTAMP));
  const due = expires - TUF_LIFETIMES.timestamp / 2;
  if (now < due) return due;
  const snapshot = await readReleased(releases, sequence, `tuf/${sequence}.snapshot.json`);
  const renewed = timestampMetadata({ version: version + 1, now, snapshot });
  const path = releaseFolder(releases).file(sequence, TIMESTAMP);
  await replaceFile(path, await endorse(renewed, signer));
  return now + TUF_LIFETIMES.timestamp / 2;
}
