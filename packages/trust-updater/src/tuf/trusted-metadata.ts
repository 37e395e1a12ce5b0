import type { EpochSeconds } from '@prova/trust';
import { BadVersionError, ExpiredMetadataError, RepositoryError } from 'tuf-js/dist/error.js';
import { TrustedMetadataStore } from 'tuf-js/dist/store.js';
import { TrustUpdaterError } from '../errors.ts';
import { readShape, type TufRole } from './metadata-shape.ts';

/** What metadata says of the file below it. */
export interface FileLink {
  readonly length: number;
  /** Hex. */
  readonly sha256: string;
}

export interface MetadataLink extends FileLink {
  readonly version: number;
}

export interface TargetLink extends FileLink {
  /** What the targets metadata says about the file beside its hash. */
  readonly custom: Readonly<Record<string, unknown>>;
}

/**
 * The metadata that has been proven so far, from the root down. Each `take…` proves one more file: its signatures, its version
 * against what is known, its expiry. Throws `TrustUpdaterError`: `tuf-malformed`, `tuf-signature`, `tuf-expired`,
 * `tuf-rollback`; the run is over then.
 */
export interface TrustedMetadata {
  rootVersion(): number;
  /** Takes the next root and answers for which roles it changes the keys. */
  takeRoot(bytes: Uint8Array): readonly TufRole[];
  /**
   * Recalls metadata of an earlier run, so that nothing older is taken after it, expired or not. What no longer verifies,
   * because its keys were replaced, is passed over: it protects against nothing.
   */
  recall(role: 'timestamp' | 'snapshot', bytes: Uint8Array): 'recalled' | 'passed-over';
  takeTimestamp(bytes: Uint8Array): void;
  takeSnapshot(bytes: Uint8Array): void;
  takeTargets(bytes: Uint8Array): void;
  /** The snapshot metadata that the timestamp names. */
  snapshotLink(): MetadataLink;
  /** The targets metadata that the snapshot metadata names. */
  targetsLink(): MetadataLink;
  targetLink(path: string): TargetLink;
  /** When the snapshot metadata expires. */
  snapshotExpiry(): EpochSeconds;
  /** Throws `tuf-expired` if root, snapshot or targets metadata has expired at this instant. */
  requireUnexpired(now: EpochSeconds): void;
}

/**
 * Begins with a root that is trusted already. `now` is the time by which expiry is judged.
 * Throws `TrustUpdaterError` `tuf-malformed`, `tuf-signature` for a root that does not sign itself.
 */
export function trustRoot(root: Uint8Array, now: EpochSeconds): TrustedMetadata {
  const store = proving('root', root, (bytes) => new TrustedMetadataStore(bytes));
  // The library reads the clock when it is made, and offers no other way to tell it the time.
  Object.assign(store, { referenceTime: new Date(now * 1000) });

  return {
    rootVersion: () => store.root.signed.version,
    takeRoot(bytes) {
      const before = store.root;
      const after = proving('root', bytes, (buffer) => store.updateRoot(buffer));
      return TOP_LEVEL.filter((role) => roleText(before, role) !== roleText(after, role));
    },
    recall(role, bytes) {
      const before = role === 'timestamp' ? store.timestamp : store.snapshot;
      try {
        if (role === 'timestamp') store.updateTimestamp(Buffer.from(bytes));
        else store.updateSnapshot(Buffer.from(bytes), true);
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        // Expired, or not the newest: the library has it all the same, and compares with it.
      }
      const after = role === 'timestamp' ? store.timestamp : store.snapshot;
      return after === before ? 'passed-over' : 'recalled';
    },
    takeTimestamp: (bytes) => {
      proving('timestamp', bytes, (buffer) => store.updateTimestamp(buffer));
    },
    takeSnapshot: (bytes) => {
      proving('snapshot', bytes, (buffer) => store.updateSnapshot(buffer));
    },
    takeTargets: (bytes) => {
      proving('targets', bytes, (buffer) =>
        store.updateDelegatedTargets(buffer, 'targets', 'root'),
      );
    },
    snapshotLink: () => toMetadataLink(store.timestamp?.signed.snapshotMeta),
    targetsLink: () => toMetadataLink(store.snapshot?.signed.meta['targets.json']),
    targetLink(path) {
      const target = store.targets?.signed.targets[path];
      if (!target) malformed(`no target ${path}`);
      return { ...toFileLink(target), custom: target.custom };
    },
    snapshotExpiry() {
      const { expires } = store.snapshot?.signed ?? malformed('no snapshot metadata');
      return Date.parse(expires) / 1000;
    },
    requireUnexpired(instant) {
      const date = new Date(instant * 1000);
      for (const metadata of [store.root, store.snapshot, store.targets]) {
        if (metadata?.signed.isExpired(date) !== false) {
          throw new TrustUpdaterError('tuf-expired', 'TUF metadata has expired.');
        }
      }
    },
  };
}

const TOP_LEVEL: readonly TufRole[] = ['root', 'timestamp', 'snapshot', 'targets'];

/** The keys and threshold of a role, to be compared. */
function roleText({ signed }: TrustedMetadataStore['root'], role: TufRole): string {
  const { keyIDs = [], threshold } = signed.roles[role] ?? {};
  return JSON.stringify([threshold, [...keyIDs].sort()]);
}

function proving<Proven>(
  role: TufRole,
  bytes: Uint8Array,
  prove: (bytes: Buffer) => Proven,
): Proven {
  readShape(role, bytes);
  try {
    return prove(Buffer.from(bytes));
  } catch (cause) {
    throw new TrustUpdaterError(codeOf(cause), `The ${role} metadata is refused.`, { cause });
  }
}

/** The library's classes for signatures are not to be had, so what is left after all others is a signature. */
function codeOf(error: unknown) {
  if (error instanceof ExpiredMetadataError) return 'tuf-expired';
  if (error instanceof BadVersionError) return 'tuf-rollback';
  if (error instanceof RepositoryError || error instanceof TypeError) return 'tuf-malformed';
  return 'tuf-signature';
}

interface LibraryLink {
  readonly length?: number;
  readonly hashes?: Readonly<Record<string, string>>;
}

function toMetadataLink(link: (LibraryLink & { readonly version: number }) | undefined) {
  if (!link || !Number.isSafeInteger(link.version)) malformed('a link that names no version');
  return { version: link.version, ...toFileLink(link) };
}

/** TUF leaves length and hash of metadata to the publisher; here they are demanded. */
function toFileLink({ length, hashes }: LibraryLink): FileLink {
  const { sha256 } = hashes ?? {};
  if (length === undefined || !Number.isSafeInteger(length) || length < 0) {
    malformed('a link without a length');
  }
  if (sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256)) malformed('a link without a hash');
  return { length, sha256 };
}

function malformed(what: string): never {
  throw new TrustUpdaterError('tuf-malformed', `Not TUF metadata: ${what}.`);
}
