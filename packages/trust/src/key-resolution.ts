import { type Eventual, equalBytes, isPending, type Platform, whenKnown } from '@prova/credential';
import type { Certificate } from './certificate/certificate.ts';
import { SEAL_USAGES } from './certificate/oids.ts';
import { requireAuthorityAt, type SealPath } from './certificate/path.ts';
import { TrustError } from './errors.ts';
import type { Seal } from './seal-certificates.ts';
import type {
  Binding,
  Competence,
  EpochSeconds,
  Institution,
  Tombstone,
} from './snapshot/snapshot.ts';
import { type KeyIdentity, tombstonesOf, worstEffect } from './tombstone.ts';
import type { TrustMaterial } from './trust-material.ts';

/** A key that may have signed for the institution. */
export interface TrustedKey {
  /** Its SubjectPublicKeyInfo is the same object each time. Its dates are the caller's to judge (rule 5a). */
  readonly certificate: Certificate;
  readonly pinned: boolean;
  /** How it leads to the root; not at all where it is pinned. */
  readonly path: SealPath | undefined;
}

/** What became of the search for a key. */
export type KeyResolution =
  | { readonly outcome: 'trusted'; readonly key: TrustedKey }
  /** Trusted but for a hold, on the key, its CA (then with `tombstone`) or the institution: cannot be confirmed now. */
  | { readonly outcome: 'suspended'; readonly key: TrustedKey; readonly tombstone?: Tombstone }
  /** A tombstone makes what was signed at `at` invalid. Also for a key that is no longer listed. */
  | { readonly outcome: 'revoked'; readonly tombstone: Tombstone }
  /** The institution has no such key, and no tombstone knows it. */
  | { readonly outcome: 'not-listed' }
  /** Listed for the institution, but not for this competence, or not at this time. */
  | { readonly outcome: 'not-bound'; readonly reason: 'competence' | 'period' }
  /** Listed, but the certificate does not stand up; the error has a `cert-*` code. */
  | { readonly outcome: 'untrusted'; readonly error: TrustError };

/** What the key is asked for. */
export interface KeyQuery {
  readonly competence: Competence;
  /** The instant of issue. For a document dated by day the last second of that day; tombstones are judged by it. */
  readonly at: EpochSeconds;
  /** For a document dated by day its first second: bindings and CAs count if they were valid within the day. */
  readonly since?: EpochSeconds;
  readonly platform: Platform;
}

/**
 * Finds the key with this thumbprint (SHA-256 of the certificate's DER) among those the institution may use, and
 * judges it: tombstones of key and CA, binding, certificate path, purpose, country. Never throws for a bad key.
 *
 * Does not judge the dates of the certificate itself, the accreditation of the institution, or how old the snapshot
 * is. Answers at once where all that it needs was asked for before.
 */
export function resolveKey(
  trust: TrustMaterial,
  institution: Institution,
  thumbprint: Uint8Array,
  query: KeyQuery,
): Eventual<KeyResolution> {
  const bindings = findBindings(trust, institution, thumbprint, query.platform);
  return whenKnown(bindings, (found) => {
    const [first] = found;
    if (!first) return buried(trust, thumbprint, query) ?? { outcome: 'not-listed' };
    const seal = trust.seals.open(first.certificate, query.platform);
    return whenKnown(seal, (opened) =>
      opened instanceof TrustError
        ? (buried(trust, thumbprint, query) ?? { outcome: 'untrusted', error: opened })
        : judgeSeal(opened, { institution, bindings: found }, query),
    );
  });
}

/** What is said of a certificate that there is nothing more to know of than its thumbprint, if that is final. */
function buried(
  { installed }: TrustMaterial,
  x5t: Uint8Array,
  query: KeyQuery,
): KeyResolution | undefined {
  const strike = strikeOnKey(installed.tombstones, { x5t }, query);
  return strike?.effect === 'invalid'
    ? { outcome: 'revoked', tombstone: strike.tombstone }
    : undefined;
}

/** Several bindings of one key are usual: one for each period or competence. */
function findBindings(
  { seals }: TrustMaterial,
  { bindings }: Institution,
  thumbprint: Uint8Array,
  platform: Platform,
): Eventual<readonly Binding[]> {
  const own = bindings.map(({ certificate }) => seals.thumbprint(certificate, platform));
  const hashes: Eventual<readonly Uint8Array[]> = areKnown(own) ? own : Promise.all(own);
  return whenKnown(hashes, (known) =>
    bindings.filter((_, index) => {
      const hash = known[index];
      return hash !== undefined && equalBytes(hash, thumbprint);
    }),
  );
}

function areKnown<T>(values: readonly Eventual<T>[]): values is readonly T[] {
  return !values.some(isPending);
}

/** Judges a key that is listed, and whose certificate is believed but for dates and tombstones. */
function judgeSeal(
  seal: Seal,
  { institution, bindings }: { institution: Institution; bindings: readonly Binding[] },
  query: KeyQuery,
): KeyResolution {
  const strikes = strikesOn(seal, query);
  const fatal = strikes.find((strike) => strike?.effect === 'invalid');
  if (fatal) return { outcome: 'revoked', tombstone: fatal.tombstone };

  const misfit = findMisfit(institution, bindings, query);
  if (misfit) return { outcome: 'not-bound', reason: misfit };
  const { certificate, path } = seal;
  const key: TrustedKey = { certificate, pinned: path === undefined, path };
  try {
    if (path) requireSealFor(path, institution, query);
  } catch (error) {
    return untrusted(error);
  }
  const hold = strikes.find((strike) => strike?.effect === 'suspended');
  if (hold) return { outcome: 'suspended', key, tombstone: hold.tombstone };
  if (institution.status === 'suspended') return { outcome: 'suspended', key };
  return { outcome: 'trusted', key };
}

/** What tombstones do to the key, and to those above it. */
function strikesOn(seal: Seal, query: KeyQuery) {
  const { tombstones, identity } = seal;
  if (tombstones.length === 0) return [];
  return [strikeOnKey(tombstones, identity, query), strikeOnAuthorities(seal, query)];
}

/** The worst that tombstones of the key itself do to what was signed at `at`. */
function strikeOnKey(
  tombstones: readonly Tombstone[],
  key: KeyIdentity,
  { competence, at }: KeyQuery,
) {
  const scopes = ['certificate', 'competence'] as const;
  return worstEffect(tombstonesOf(tombstones, key, scopes, competence), at);
}

/** The same of its authorities, where the time that counts is when they issued the certificate. */
function strikeOnAuthorities(
  { authorities, tombstones, certificate }: Seal,
  { competence }: KeyQuery,
) {
  const striking = authorities.flatMap((authority) =>
    tombstonesOf(tombstones, authority, ['certificate-authority'], competence),
  );
  return worstEffect(striking, certificate.notBefore);
}

/** Why none of the bindings fits, or `undefined` when one does. */
function findMisfit(
  institution: Institution,
  bindings: readonly Binding[],
  { competence, at, since = at }: KeyQuery,
): 'competence' | 'period' | undefined {
  const covers = (from: EpochSeconds, until = Number.POSITIVE_INFINITY) =>
    from <= at && since < until;
  const competent = bindings.filter(({ competences }) => competences.includes(competence));
  if (competent.length === 0) return 'competence';
  const isBound = competent.some(({ from, until }) => covers(from, until));
  return isBound && covers(institution.validFrom, institution.validUntil) ? undefined : 'period';
}

/** A certificate of the scheme serves one country, the documents its usages name, under a CA valid at the time. */
function requireSealFor(path: SealPath, institution: Institution, query: KeyQuery): void {
  const { seal, country } = path;
  if (!seal.extensions.extendedKeyUsage?.includes(SEAL_USAGES[query.competence])) {
    throw new TrustError(
      'cert-extended-key-usage',
      'The certificate is not for documents of this kind.',
    );
  }
  if (country !== institution.country) {
    throw new TrustError('cert-subject-country', 'The certificate is of another country.');
  }
  requireAuthorityAt(path, query.at, query.since);
}

function untrusted(error: unknown): KeyResolution {
  if (error instanceof TrustError) return { outcome: 'untrusted', error };
  throw error;
}
