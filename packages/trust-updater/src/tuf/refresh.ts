import { createHash } from 'node:crypto';
import { equalBytes } from '@prova/credential';
import { TrustUpdaterError } from '../errors.ts';
import type { TrustSource } from '../source/trust-source.ts';
import { readShape, type TufRole } from './metadata-shape.ts';
import type { FileLink, MetadataLink, TrustedMetadata } from './trusted-metadata.ts';
import type { TufMemory } from './tuf-memory.ts';

/** Longest file of each kind, in bytes. */
const LIMITS = {
  root: 65_536,
  timestamp: 65_536,
  snapshot: 65_536,
  targets: 1_000_000,
  file: 20_000_000,
} as const;

/** More root changes than a registry makes in a life. What is proven by then is kept, so that the next run goes on. */
const MAX_ROOTS = 32;

export interface RefreshOrder {
  readonly metadata: TrustedMetadata;
  readonly source: TrustSource;
  readonly memory: TufMemory;
}

/**
 * Takes one root after the other until there is no next, and keeps each (TUF specification §5.3). When the keys of timestamp
 * or snapshot change, what is remembered of both is forgotten: versions that a thief of the old keys ran up must not
 * lock out the true ones.
 * Throws `TrustUpdaterError`: those of `TrustedMetadata`, of the source and of the memory.
 */
export async function refreshRoot({ metadata, source, memory }: RefreshOrder): Promise<void> {
  for (let taken = 0; ; taken++) {
    const bytes = await source.read(`${metadata.rootVersion() + 1}.root.json`, LIMITS.root);
    if (!bytes) return;
    if (taken === MAX_ROOTS) {
      throw new TrustUpdaterError('tuf-malformed', `More than ${MAX_ROOTS} roots at once.`);
    }
    const changed = metadata.takeRoot(bytes);
    // Before the root is kept: were we stopped in between, the next run would see no change any more.
    if (changed.includes('timestamp') || changed.includes('snapshot')) {
      await memory.forget('timestamp');
      await memory.forget('snapshot');
    }
    // What thieves of these keys signed must not make a true file of its version the second one.
    if (changed.includes('targets')) await memory.forget('targets');
    await memory.write('root', bytes);
  }
}

/** The timestamp as the source has it; nothing is proven yet. Throws `tuf-unavailable`, `tuf-too-large`. */
export async function fetchTimestamp({
  source,
}: Pick<RefreshOrder, 'source'>): Promise<Uint8Array> {
  return fetchFile(source, 'timestamp.json', LIMITS.timestamp);
}

/**
 * Takes the timestamp, then what it names down to the targets metadata, and keeps each file once it is proven (§5.4–5.6).
 * A file of a version that is known must be the file that is known.
 * Throws `TrustUpdaterError` as `refreshRoot`, and `tuf-equivocation`, `tuf-mismatch`.
 */
export async function refreshBelowRoot(order: RefreshOrder, timestamp: Uint8Array): Promise<void> {
  await takeTimestamp(order, timestamp);
  await takeSnapshot(order);
  await takeTargets(order);
}

async function takeTimestamp({ metadata, memory }: RefreshOrder, bytes: Uint8Array) {
  const kept = await recall('timestamp', { metadata, memory });
  if (kept && sameAgain('timestamp', kept, bytes)) return;
  metadata.takeTimestamp(bytes);
  await memory.write('timestamp', bytes);
}

async function takeSnapshot(order: RefreshOrder): Promise<void> {
  const { metadata, memory } = order;
  const kept = await recall('snapshot', order);
  const bytes = await fetchMetadata('snapshot', metadata.snapshotLink(), order);
  if (kept) sameAgain('snapshot', kept, bytes);
  metadata.takeSnapshot(bytes);
  await memory.write('snapshot', bytes);
}

async function takeTargets(order: RefreshOrder): Promise<void> {
  const { metadata, memory } = order;
  const kept = await memory.read('targets');
  const bytes = await fetchMetadata('targets', metadata.targetsLink(), order);
  if (kept) sameAgain('targets', kept, bytes);
  metadata.takeTargets(bytes);
  await memory.write('targets', bytes);
}

/** What is remembered, if it still counts. */
async function recall(
  role: 'timestamp' | 'snapshot',
  { metadata, memory }: Pick<RefreshOrder, 'metadata' | 'memory'>,
): Promise<Uint8Array | undefined> {
  const kept = await memory.read(role);
  if (!kept) return undefined;
  return metadata.recall(role, kept) === 'recalled' ? kept : undefined;
}

function sameAgain(role: TufRole, kept: Uint8Array, bytes: Uint8Array): boolean {
  if (readShape(role, bytes).version !== readShape(role, kept).version) return false;
  if (equalBytes(kept, bytes)) return true;
  throw new TrustUpdaterError('tuf-equivocation', `Two ${role} files have the same version.`);
}

/** Metadata as it is linked, from memory if it is that, else from the source. */
async function fetchMetadata(
  role: 'snapshot' | 'targets',
  link: MetadataLink,
  { source, memory }: RefreshOrder,
): Promise<Uint8Array> {
  const kept = await memory.read(role);
  if (kept && isLinked(kept, link)) return kept;
  return fetchLinked(source, `${link.version}.${role}.json`, link, LIMITS[role]);
}

/**
 * A target by its link, read no further than its announced length. Consistent snapshots put the hash before its name
 * (§6.2).
 * Throws `TrustUpdaterError`: `tuf-unavailable`, `tuf-too-large`, `tuf-mismatch`.
 */
export function fetchTarget(
  source: TrustSource,
  path: string,
  link: FileLink,
): Promise<Uint8Array> {
  const name = path.lastIndexOf('/') + 1;
  const place = `targets/${path.slice(0, name)}${link.sha256}.${path.slice(name)}`;
  return fetchLinked(source, place, link, LIMITS.file);
}

/** Whether these are the bytes that a link names. */
export function isLinked(bytes: Uint8Array, { length, sha256 }: FileLink): boolean {
  return bytes.length === length && createHash('sha256').update(bytes).digest('hex') === sha256;
}

async function fetchLinked(
  source: TrustSource,
  path: string,
  link: FileLink,
  limit: number,
): Promise<Uint8Array> {
  if (link.length > limit) {
    throw new TrustUpdaterError('tuf-too-large', `${path} is said to have ${link.length} bytes.`);
  }
  const bytes = await fetchFile(source, path, link.length).catch((error: unknown) => {
    if (error instanceof TrustUpdaterError && error.code === 'tuf-too-large') return undefined;
    throw error;
  });
  if (bytes && isLinked(bytes, link)) return bytes;
  throw new TrustUpdaterError('tuf-mismatch', `${path} is not the file that was announced.`);
}

async function fetchFile(source: TrustSource, path: string, limit: number): Promise<Uint8Array> {
  const bytes = await source.read(path, limit);
  if (bytes) return bytes;
  throw new TrustUpdaterError(
    'tuf-unavailable',
    `The registry, or the copy of it, has no ${path}.`,
  );
}
