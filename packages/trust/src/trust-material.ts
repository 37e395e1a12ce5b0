import { bareOfficialId, canonicalCountryCode, formatInstitutionId } from '@prova/credential';
import { type ClockState, judgeClock } from './clock.ts';
import { type Freshness, freshness } from './freshness.ts';
import { type InstalledTrust, installSnapshot } from './installed-trust.ts';
import { SealCertificates } from './seal-certificates.ts';
import { searchInstitution } from './snapshot/institution-order.ts';
import type { OpenedSnapshot } from './snapshot/signed-snapshot.ts';
import type { EpochSeconds, Institution, Snapshot } from './snapshot/snapshot.ts';

/** All that a verifier must know of trust, as a value. Make it once a snapshot and keep it: it remembers keys. */
export interface TrustMaterial {
  readonly snapshot: Snapshot;
  /** What to remember, with every tombstone ever seen. */
  readonly installed: InstalledTrust;
  readonly seals: SealCertificates;
}

/**
 * Takes an opened snapshot over what was remembered before (`installSnapshot`) and makes of both what a verifier judges
 * by. Its `installed` is what to remember from now on.
 * Throws `TrustError`: `trust-environment`, `trust-rollback`, `trust-equivocation`.
 */
export function trustMaterial(opened: OpenedSnapshot, previous: InstalledTrust): TrustMaterial {
  const installed = installSnapshot(previous, opened);
  return {
    snapshot: opened.snapshot,
    installed,
    seals: new SealCertificates(opened, installed.tombstones),
  };
}

/**
 * The institution with this country and official id, or `undefined`. Accepts `EL` and `GB` for the country, and an id
 * with this country in front; compares the bare part exactly.
 * Says nothing of its status, its accreditations or its keys.
 */
export function findInstitution(
  trust: TrustMaterial,
  country: string,
  officialId: string,
): Institution | undefined {
  const code = canonicalCountryCode(country);
  if (!code) return undefined;
  const key = { country: code, officialId: bareOfficialId(officialId, code) };
  const { institutions } = trust.snapshot;
  const found = foundBefore.get(institutions) ?? new Map<string, Institution>();
  foundBefore.set(institutions, found);
  const name = formatInstitutionId(key);
  const institution = found.get(name) ?? searchInstitution(institutions, key);
  if (institution) found.set(name, institution);
  return institution;
}

/** Of each list the institutions that were asked for: halving a list of thousands looks at a dozen all over the memory. */
const foundBefore = new WeakMap<readonly Institution[], Map<string, Institution>>();

/**
 * How far this material may be relied on now. A clock set back makes nothing younger: the age counts from the
 * trusted-time floor at least.
 */
export function judgeTime(
  trust: TrustMaterial,
  now: EpochSeconds,
): { readonly freshness: Freshness; readonly clock: ClockState } {
  const { timeFloor } = trust.installed;
  const { maxClockSkew } = trust.snapshot.policy;
  return {
    freshness: freshness(trust.snapshot, Math.max(now, timeFloor)),
    clock: judgeClock(now, { timeFloor, maxClockSkew }),
  };
}
