import {
  type Eventual,
  endOfDay,
  type Kid,
  type Platform,
  startOfDay,
  whenKnown,
} from '@prova/credential';
import {
  type Institution,
  type KeyResolution,
  resolveKey,
  type TrustedKey,
  type TrustMaterial,
} from '@prova/trust';
import { RuleFailure } from '../checklist.ts';
import { utcDay } from './local-days.ts';

interface Issuer {
  readonly trust: TrustMaterial;
  readonly institution: Institution;
  readonly isFresh: boolean;
}

/**
 * Rule 4b: the institution may use the key with this thumbprint. A thumbprint alone says nothing: one certificate can
 * serve dozens of institutions. The document counts as issued at the end of `di` (specification v0.5 §8).
 *
 * A key that is missing from a list of today was never listed; from an older list it may only be missing here.
 */
export function requireKey({
  kid,
  di,
  issuer,
  platform,
}: {
  kid: Kid;
  di: string;
  issuer: Issuer;
  platform: Platform;
}): Eventual<TrustedKey> {
  const { trust, institution } = issuer;
  const resolution = resolveKey(trust, institution, kid.thumbprint, {
    competence: 'EHIC',
    at: endOfDay(di),
    since: startOfDay(di),
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
