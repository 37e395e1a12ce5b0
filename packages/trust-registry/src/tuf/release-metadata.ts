import type { EpochSeconds } from '@prova/trust';
import { fileHash } from '../file-hash.ts';
import { metadataHeader, TUF_LIFETIMES } from './lifetimes.ts';
import { type JsonObject, parseTufMetadata, unsignedMetadata } from './tuf-metadata.ts';

/** The target whose entry also says which sequence lies in it. */
const SNAPSHOT_TARGET = 'snapshot.cose';

export interface TargetsOrder {
  /** Of the release; it is the version too. */
  readonly sequence: number;
  readonly now: EpochSeconds;
  /** In seconds; default `TUF_LIFETIMES.targets`. */
  readonly lifetime?: number;
  /** By target path: `snapshot.cose`, `crl/0a1b.crl`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface SnapshotOrder {
  /** Of the release; it is the version too. */
  readonly sequence: number;
  readonly now: EpochSeconds;
  /** In seconds; default `TUF_LIFETIMES.snapshot`. */
  readonly lifetime?: number;
  /** The targets metadata with all its signatures. */
  readonly targets: Uint8Array;
}

export interface TimestampOrder {
  /** Higher with each signing, also when nothing else is new. */
  readonly version: number;
  readonly now: EpochSeconds;
  /** In seconds; default `TUF_LIFETIMES.timestamp`. */
  readonly lifetime?: number;
  /** The snapshot metadata with its signature. */
  readonly snapshot: Uint8Array;
}

/**
 * Targets metadata, not signed yet: length and SHA-256 of every file of a release (TUF specification §4.5). The entry
 * of `snapshot.cose` carries `custom.sequence`, which must equal the sequence inside it; that is not checked here.
 * Throws `TrustRegistryError` `tuf-malformed` for a sequence below 1.
 */
export function targetsMetadata(order: TargetsOrder): Uint8Array {
  const { sequence, now, lifetime = TUF_LIFETIMES.targets, files } = order;
  const targets = [...files].map(([path, bytes]): [string, JsonObject] => [
    path,
    { ...fileLink(bytes), ...(path === SNAPSHOT_TARGET ? { custom: { sequence } } : {}) },
  ]);
  return unsignedMetadata({
    ...metadataHeader('targets', sequence, now, lifetime),
    targets: Object.fromEntries(targets),
  });
}

/** Snapshot metadata, not signed yet: which targets metadata counts (§4.4). Throws `tuf-malformed`. */
export function snapshotMetadata(order: SnapshotOrder): Uint8Array {
  const { sequence, now, lifetime = TUF_LIFETIMES.snapshot, targets } = order;
  return unsignedMetadata({
    ...metadataHeader('snapshot', sequence, now, lifetime),
    meta: { 'targets.json': metadataLink(targets) },
  });
}

/** Timestamp metadata, not signed yet: which snapshot metadata counts (§4.6). Throws `tuf-malformed`. */
export function timestampMetadata(order: TimestampOrder): Uint8Array {
  const { version, now, lifetime = TUF_LIFETIMES.timestamp, snapshot } = order;
  return unsignedMetadata({
    ...metadataHeader('timestamp', version, now, lifetime),
    meta: { 'snapshot.json': metadataLink(snapshot) },
  });
}

/** What snapshot and timestamp say of the file below them. */
export function metadataLink(bytes: Uint8Array): JsonObject {
  return { version: parseTufMetadata(bytes).version, ...fileLink(bytes) };
}

/** What targets metadata says of a file. */
export function fileLink(bytes: Uint8Array): JsonObject {
  return { length: bytes.length, hashes: { sha256: fileHash(bytes).toString('hex') } };
}

/** Where a target lies below `tuf/targets/`: consistent snapshots put its hash before its name (§6.2). */
export function targetPlace(path: string, bytes: Uint8Array): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}${fileHash(bytes).toString('hex')}.${path.slice(slash)}`;
}

/** Where metadata lies below `tuf/`: `3.root.json`, `42.targets.json`, `timestamp.json`. Throws `tuf-malformed`. */
export function metadataPlace(bytes: Uint8Array): string {
  const { role, version } = parseTufMetadata(bytes);
  return role === 'timestamp' ? 'timestamp.json' : `${version}.${role}.json`;
}
