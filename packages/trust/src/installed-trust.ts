import { type Environment, equalBytes } from '@prova/credential';
import { TrustError } from './errors.ts';
import type { OpenedSnapshot } from './snapshot/signed-snapshot.ts';
import type { EpochSeconds, Tombstone } from './snapshot/snapshot.ts';
import { tombstoneIdentity } from './tombstone.ts';

/**
 * What a verifier remembers between two snapshots. Plain data: structured clone takes it as it is,
 * `encodeInstalledTrust` makes bytes of it.
 */
export interface InstalledTrust {
  readonly environment: Environment;
  /** 0 before the first snapshot. */
  readonly sequence: number;
  /** SHA-256 of the payload installed; empty before the first. */
  readonly contentHash: Uint8Array;
  /** It is certainly not earlier than this. */
  readonly timeFloor: EpochSeconds;
  /** Every tombstone ever seen. */
  readonly tombstones: readonly Tombstone[];
}

/** The state of a verifier that has seen no snapshot, but knows when it was built. */
export function nothingInstalled(environment: Environment, builtAt: EpochSeconds): InstalledTrust {
  return {
    environment,
    sequence: 0,
    contentHash: new Uint8Array(),
    timeFloor: builtAt,
    tombstones: [],
  };
}

/**
 * Takes an opened snapshot over what was installed before, and returns what to remember. Sequences may jump ahead;
 * the same content again changes nothing and returns the same object. Tombstones are added and never leave, even when
 * a snapshot no longer has them. The time floor rises and never falls.
 *
 * Throws `TrustError`: `trust-environment`, `trust-rollback` (a lower sequence), `trust-equivocation` (the same
 * sequence with another content). What was installed stays valid then.
 */
export function installSnapshot(previous: InstalledTrust, opened: OpenedSnapshot): InstalledTrust {
  const { snapshot, contentHash } = opened;
  if (snapshot.environment !== previous.environment) {
    throw new TrustError(
      'trust-environment',
      'A snapshot of another environment than the one installed.',
    );
  }
  if (snapshot.sequence < previous.sequence) {
    throw new TrustError('trust-rollback', 'An older snapshot than the one installed.');
  }
  if (snapshot.sequence === previous.sequence) {
    if (equalBytes(contentHash, previous.contentHash)) return previous;
    throw new TrustError('trust-equivocation', 'Two different snapshots have the same sequence.');
  }
  return {
    environment: previous.environment,
    sequence: snapshot.sequence,
    contentHash,
    timeFloor: Math.max(previous.timeFloor, snapshot.issuedAt),
    tombstones: unite(previous.tombstones, snapshot.tombstones),
  };
}

function unite(known: readonly Tombstone[], more: readonly Tombstone[]): readonly Tombstone[] {
  return [...new Map([...known, ...more].map((each) => [tombstoneIdentity(each), each])).values()];
}
