import { canonicalCountryCode, encodeBase64url } from '@prova/credential';
import { certificateIfReadable } from './certificate/certificate.ts';
import type { Competence } from './snapshot/snapshot.ts';
import type { TrustMaterial } from './trust-material.ts';

/**
 * The key identifiers, base64url and sorted, by which a wallet finds the credentials that count for this competence: the
 * values of `trusted_authorities` of the type `aki` (OpenID4VP 1.0 §6.1.1.1, DCQL). They are those of the country
 * authorities of every country that has an accredited institution with a key for it, and of whoever issued pinned
 * certificates, where these say so.
 *
 * A help for the wallet to choose, no judgement: it asks neither for dates nor for tombstones, and what is presented is
 * judged like everything else.
 */
export function authorityKeyIdentifiers(
  trust: TrustMaterial,
  competence: Competence,
): readonly string[] {
  const { institutions, pinned, sealCertificates } = trust.snapshot;
  const uses = institutions
    .filter(({ accreditations }) => accreditations.some((each) => each.competence === competence))
    .flatMap(({ country, bindings }) =>
      bindings
        .filter(({ competences }) => competences.includes(competence))
        .map(({ certificate }) => ({ country, certificate })),
    );
  const isPinned = new Set(pinned);
  const countries = new Set(
    uses.filter(({ certificate }) => !isPinned.has(certificate)).map(({ country }) => country),
  );
  const ownIndexes = new Set(
    uses.map(({ certificate }) => certificate).filter((i) => isPinned.has(i)),
  );
  const identifiers = [
    ...trust.seals.authorities
      .filter(({ subject }) => subject.countries.map(canonicalCountryCode).some(isOneOf(countries)))
      .map(({ extensions }) => extensions.subjectKeyIdentifier),
    ...[...ownIndexes]
      .flatMap((index) => sealCertificates[index] ?? [])
      .flatMap((der) => certificateIfReadable(der) ?? [])
      .map(({ extensions }) => extensions.authorityKeyIdentifier),
  ];
  return [...new Set(identifiers.flatMap((id) => (id ? [encodeBase64url(id)] : [])))].sort();
}

function isOneOf<T>(known: ReadonlySet<T>) {
  return (value: T | undefined) => value !== undefined && known.has(value);
}
