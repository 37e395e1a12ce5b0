import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { metadataHeader, TUF_LIFETIMES } from './lifetimes.ts';
import { type TufKey, tufKeyJson } from './tuf-keys.ts';
import {
  type JsonObject,
  parseTufMetadata,
  requireThreshold,
  TUF_ROLES,
  type TufRole,
  unsignedMetadata,
} from './tuf-metadata.ts';

/** Who signs for a role, and how many of them must. */
export interface TufRoleKeys {
  readonly keys: readonly TufKey[];
  readonly threshold: number;
}

export interface RootOrder {
  /** 1, then one more with each change. */
  readonly version: number;
  readonly now: EpochSeconds;
  /** In seconds; default `TUF_LIFETIMES.root`. */
  readonly lifetime?: number;
  readonly roles: Readonly<Record<TufRole, TufRoleKeys>>;
}

/** Keys of these roles are kept offline, those of the others sign unattended. */
const OFFLINE = ['root', 'targets'] as const;
const ONLINE = ['snapshot', 'timestamp'] as const;

/**
 * Root metadata, not signed yet: who signs what from now on (TUF specification §4.3). Consistent snapshots are on. Have it
 * endorsed by a threshold of the new root keys and, from version 2, also of the old ones: `requireRootSuccession`.
 *
 * Throws `TrustRegistryError` `tuf-keys`: a role that has fewer different keys than its threshold or names one twice, a
 * threshold below 1, an offline key that is also an online one.
 */
export function rootMetadata(order: RootOrder): Uint8Array {
  const { version, now, lifetime = TUF_LIFETIMES.root, roles } = order;
  for (const role of TUF_ROLES) requirePossible(role, roles[role]);
  const online = new Set(ONLINE.flatMap((role) => roles[role].keys).map(({ keyId }) => keyId));
  if (OFFLINE.flatMap((role) => roles[role].keys).some(({ keyId }) => online.has(keyId))) {
    throw new TrustRegistryError('tuf-keys', 'An offline key would also be an online one.');
  }
  const keys = TUF_ROLES.flatMap((role) => roles[role].keys);
  return unsignedMetadata({
    ...metadataHeader('root', version, now, lifetime),
    consistent_snapshot: true,
    keys: Object.fromEntries(keys.map((key): [string, JsonObject] => [key.keyId, tufKeyJson(key)])),
    roles: Object.fromEntries(TUF_ROLES.map((role) => [role, roleJson(roles[role])])),
  });
}

/**
 * Answers the next root if a client that holds `previous` will take it: the very next version, signed by a threshold of the
 * old root keys and of its own (TUF specification §5.3).
 * Throws `TrustRegistryError`: `tuf-malformed`, `tuf-keys`, `tuf-root-succession`, `tuf-threshold`.
 */
export function requireRootSuccession(previous: Uint8Array, next: Uint8Array): Uint8Array {
  if (parseTufMetadata(next).version !== parseTufMetadata(previous).version + 1) {
    throw new TrustRegistryError('tuf-root-succession', 'A root must follow the one before it.');
  }
  return requireThreshold(requireThreshold(next, next), previous);
}

function requirePossible(role: TufRole, { keys, threshold }: TufRoleKeys): void {
  const different = new Set(keys.map(({ publicKeyPem }) => publicKeyPem)).size;
  const isPossible = Number.isSafeInteger(threshold) && threshold >= 1 && threshold <= keys.length;
  if (!isPossible || different < keys.length) {
    throw new TrustRegistryError('tuf-keys', `No threshold of different keys for ${role}.`);
  }
}

function roleJson({ keys, threshold }: TufRoleKeys): JsonObject {
  return { keyids: keys.map(({ keyId }) => keyId), threshold };
}
