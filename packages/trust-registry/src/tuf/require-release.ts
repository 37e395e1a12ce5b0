import { isDeepStrictEqual } from 'node:util';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { fileLink, metadataLink } from './release-metadata.ts';
import {
  type JsonValue,
  parseTufMetadata,
  requireThreshold,
  type TufRole,
} from './tuf-metadata.ts';

/** The four files that a client walks through, each with all its signatures. */
export type TufRelease = Readonly<Record<TufRole, Uint8Array>>;

/**
 * Answers the release if a client will take it now: every file signed by a threshold under the root, none expired, each
 * naming exactly the next, and the targets naming exactly `files`. To be called before anything leaves the house.
 * Checks neither the chain of roots (`requireRootSuccession`) nor that versions rise.
 *
 * Throws `TrustRegistryError`: `tuf-malformed`, `tuf-keys`, `tuf-threshold`, `tuf-expired`, `tuf-inconsistent`.
 */
export function requireTufRelease(
  release: TufRelease,
  { now, files }: { readonly now: EpochSeconds; readonly files: ReadonlyMap<string, Uint8Array> },
): TufRelease {
  const { root, targets, snapshot, timestamp } = release;
  for (const [role, bytes] of Object.entries(release)) {
    const metadata = parseTufMetadata(requireThreshold(bytes, root));
    if (metadata.role !== role) inconsistent(`${metadata.role} metadata in the place of ${role}`);
    if (metadata.expires <= now) {
      throw new TrustRegistryError('tuf-expired', `The ${role} metadata has expired.`);
    }
  }
  requireLinks(timestamp, { 'snapshot.json': metadataLink(snapshot) });
  requireLinks(snapshot, { 'targets.json': metadataLink(targets) });
  requireTargets(targets, files);
  return release;
}

function requireLinks(bytes: Uint8Array, expected: JsonValue): void {
  const { role, signed } = parseTufMetadata(bytes);
  if (!isDeepStrictEqual(signed['meta'], expected)) inconsistent(`${role} names another file`);
}

function requireTargets(bytes: Uint8Array, files: ReadonlyMap<string, Uint8Array>): void {
  const listed = parseTufMetadata(bytes).signed['targets'];
  const named = new Map(Object.entries(listed ?? {}));
  if (named.size !== files.size) inconsistent('targets lists other files');
  for (const [path, file] of files) {
    const { custom: _, ...link }: Readonly<Record<string, JsonValue>> = named.get(path) ?? {};
    if (!isDeepStrictEqual(link, fileLink(file))) inconsistent(`targets has another ${path}`);
  }
}

function inconsistent(what: string): never {
  throw new TrustRegistryError('tuf-inconsistent', `The release does not hold together: ${what}.`);
}
