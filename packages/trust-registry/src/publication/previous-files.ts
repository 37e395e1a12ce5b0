import { equalBytes } from '@prova/credential';
import { openSnapshot } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { currentRelease, readReleased } from '../release/open-release.ts';
import type { PublicationPlace } from './publication-place.ts';

/** What a release goes on from: lists of trusted entities say since when, revocation lists and the catalogue may be carried over. */
const CONTINUED = /^(lote\/[a-z-]+\.jwt|crl\/[0-9a-f]+\.crl|catalogue\/rights\.jwt)$/;

/**
 * Those files of the release that is out on which the next one builds, each being what the list of that release names by
 * its SHA-256; none before the first.
 * Throws `TrustRegistryError` `release-malformed` for a file that is missing or another; `TrustError` for the list.
 */
export async function previousFiles(
  place: PublicationPlace,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const sequence = await currentRelease(place.releases);
  if (sequence === undefined) return files;
  const list = await readReleased(place.releases, sequence, 'snapshot.cose');
  const { snapshot } = await openSnapshot(list, place);
  for (const [path, hash] of snapshot.files ?? []) {
    if (!CONTINUED.test(path)) continue;
    const content = await readReleased(place.releases, sequence, path);
    if (!equalBytes(await place.platform.sha256(content), hash)) {
      throw new TrustRegistryError('release-malformed', `${path} is not what was released.`);
    }
    files.set(path, content);
  }
  return files;
}
