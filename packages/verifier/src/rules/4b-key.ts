import { type Eventual, endOfDay, type Platform, startOfDay, whenKnown } from '@prova/credential';
import {
  type EpochSeconds,
  type Institution,
  type KeyResolution,
  resolveKey,
  type TrustedKey,
  type TrustMaterial,
} from '@prova/trust';
import { RuleFailure } from '../checklist.ts';
import { COMPETENCES_FOR, type IssuedDocument } from './issued-document.ts';
import { utcDay } from './local-days.ts';

/** Within which instants something was signed, as far as it says. */
export interface SigningTime {
  readonly since: EpochSeconds;
  readonly at: EpochSeconds;
}

/** What is dated by day was signed within that day, and counts as issued at its end (specification v0.5 §8). */
export function signedOn(day: string): SigningTime {
  return { since: startOfDay(day), at: endOfDay(day) };
}

interface Issuer {
  readonly trust: TrustMaterial;
  readonly institution: Institution;
  readonly isFresh: boolean;
}

/**
 * Rule 4b: the institution may use the key with this thumbprint. A thumbprint alone says nothing: one certificate can
 * serve dozens of institutions.
 *
 * A key that is missing from a list of today was never listed; from an older list it may only be missing here.
 */
export function requireKey({
  thumbprint,
  type,
  signed: { since, at },
  issuer,
  platform,
}: {
  /** SHA-256 of its certificate. */
  readonly thumbprint: Uint8Array;
  readonly type: IssuedDocument['type'];
  readonly signed: SigningTime;
  readonly issuer: Issuer;
  readonly platform: Platform;
}): Eventual<TrustedKey> {
  const { trust, institution } = issuer;
  const competence = COMPETENCES_FOR[type];
  const resolution = resolveKey(trust, institution, thumbprint, {
    competence,
    at,
    since,
    platform,
  });
  return whenKnown(resolution, (found) => trustedKey(found, issuer));
}

function trustedKey(resolution: KeyResolution, { trust, isFresh }: Issuer): TrustedKey {
  switch (resolution.outcome) {
    case 'trusted':
      return resolution.key;
    case 'suspended':
      throw new RuleFailure('key-suspended');
    case 'revoked':
      throw new RuleFailure('key-revoked', { revoked: utcDay(resolution.tombstone.revokedAt) });
    case 'untrusted':
      throw resolution.error;
    case 'not-listed':
    case 'not-bound':
      throw new RuleFailure(isFresh ? 'key-not-listed' : 'key-unknown', {
        list: utcDay(trust.snapshot.issuedAt),
      });
  }
}
