import { cacheFor, IMMUTABLE, type PublishedFile } from '@prova/http';
import { TrustRegistryError } from '../errors.ts';

/** How a released file is served. */
export type ServedAs = Pick<PublishedFile, 'mediaType' | 'cacheControl'>;

const SHORT = cacheFor(300);
const HOURS = cacheFor(4 * 3_600);

/** Every name a release may have. A file that is not in here is not ours to serve. */
const NAMES: readonly (readonly [RegExp, string, string])[] = [
  [/^snapshot\.cose$/, 'application/cose', SHORT],
  [/^history\.json$/, 'application/json', SHORT],
  [/^lote\/[a-z-]+\.jwt$/, 'application/jwt', HOURS],
  [/^lote\/[a-z-]+\.sha2$/, 'text/plain; charset=utf-8', SHORT],
  [/^vical\/[a-z-]+\.cbor$/, 'application/cbor', HOURS],
  [/^catalogue\/rights\.jwt$/, 'application/jwt', SHORT],
  [/^crl\/[0-9a-f]{8,64}\.crl$/, 'application/pkix-crl', HOURS],
  [/^tuf\/timestamp\.json$/, 'application/json', SHORT],
  [/^tuf\/[1-9]\d*\.(root|targets|snapshot)\.json$/, 'application/json', IMMUTABLE],
  [/^tuf\/targets\/([a-z]+\/)?[0-9a-f]{64}\.[\w.-]+$/, 'application/octet-stream', IMMUTABLE],
];

/**
 * How a file of a release is served, by its path below the release.
 * Throws `TrustRegistryError` `release-malformed` for a path that no release has.
 */
export function servedAs(path: string): ServedAs {
  const found = NAMES.find(([pattern]) => pattern.test(path));
  if (!found) throw new TrustRegistryError('release-malformed', `No release has a file ${path}.`);
  const [, mediaType, cacheControl] = found;
  return { mediaType, cacheControl };
}

/** Whether a path keeps its content for ever: such files of older releases are still served. */
export function isImmutable({ cacheControl }: ServedAs): boolean {
  return cacheControl === IMMUTABLE;
}
