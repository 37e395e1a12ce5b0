import { canonicalCountryCode, equalBytes } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { type Certificate, parseCertificate, type Tombstone } from '@prova/trust';
import { type CatalogueEntry, entryName } from '../catalogue/catalogue-entry.ts';
import { TrustRegistryError } from '../errors.ts';
import type { Register, RegisterCertificate, RegisterInstitution } from '../register/register.ts';
import {
  type AccreditationRow,
  type BindingRow,
  type CatalogueEntryRow,
  hexOf,
  hexOfName,
  type InstitutionKey,
  type InstitutionRow,
  type TombstoneRow,
} from './row-types.ts';

export function schemeRow({
  sequence,
  policy,
  catalogue,
}: Pick<Register, 'sequence' | 'policy' | 'catalogue'>) {
  return {
    sequence,
    refresh_after: policy.refreshAfter,
    soft_max: policy.softMax,
    hard_max: policy.hardMax,
    algorithms: policy.algorithms,
    max_clock_skew: policy.maxClockSkew,
    min_verifier_version: policy.minVerifierVersion ?? null,
    catalogue_version: catalogue.version,
    catalogue_on: catalogue.issuedOn,
  };
}

export function catalogueEntryRow(entry: CatalogueEntry): CatalogueEntryRow {
  return { kind: entry.of, name: entryName(entry), content: entry.content };
}

export function institutionRow(entry: RegisterInstitution): InstitutionRow {
  const [country, officialId] = entry.supersededBy?.split(':') ?? [];
  return {
    ...keyRow(entry),
    name: entry.name,
    status: entry.status,
    valid_from: entry.validFrom,
    valid_until: entry.validUntil ?? null,
    superseded_by_country: country ?? null,
    superseded_by_id: officialId ?? null,
    revocation_uris: entry.revocationUris ?? null,
    flags: entry.flags,
  };
}

export function accreditationRows(entry: RegisterInstitution): AccreditationRow[] {
  return entry.accreditations.map(({ competence, from, until }) => ({
    ...keyRow(entry),
    competence,
    valid_from: from,
    valid_until: until ?? null,
  }));
}

export function bindingRows(entry: RegisterInstitution): BindingRow[] {
  return entry.bindings.map(({ thumbprint, competences, from, until }) => ({
    ...keyRow(entry),
    x5t: hexOfName(thumbprint),
    competences,
    valid_from: from,
    valid_until: until ?? null,
  }));
}

/** What moves of a certificate. */
export function stateRow([thumbprint, certificate]: readonly [string, RegisterCertificate]) {
  const { shared, state, suspendedFrom } = certificate;
  return { x5t: hexOfName(thumbprint), shared, state, suspended_from: suspendedFrom ?? null };
}

/**
 * All of a certificate, with what the constraints look at: its authority, its country, its dates. Of several
 * certificates of one authority the one that lives longest.
 * Throws `TrustRegistryError` `certificate-not-trusted` when none of the authorities is its issuer.
 */
export function certificateRow(
  [thumbprint, known]: readonly [string, RegisterCertificate],
  authorities: readonly Certificate[],
) {
  const parsed = parseCertificate(known.der);
  const authority = known.pinned ? undefined : issuerOf(parsed, authorities);
  return {
    ...stateRow([thumbprint, known]),
    der: hexOf(known.der),
    spki_hash: hexOfName(known.keyHash),
    authority: authority ? hexOf(nodePlatform.sha256(authority.der)) : null,
    subject_country: authority ? countryOf(parsed) : null,
    ...datesOf(parsed),
  };
}

export function authorityRow(der: Uint8Array) {
  const parsed = parseCertificate(der);
  return {
    x5t: hexOf(nodePlatform.sha256(der)),
    der: hexOf(der),
    spki_hash: hexOf(nodePlatform.sha256(parsed.publicKey.spki)),
    country: countryOf(parsed),
    ...datesOf(parsed),
  };
}

export function tombstoneRow(tombstone: Tombstone): TombstoneRow {
  return {
    x5t: hexOf(tombstone.x5t),
    spki_hash: hexOf(tombstone.spkiHash),
    reason: tombstone.reason,
    revoked_at: tombstone.revokedAt,
    invalidity_date: tombstone.invalidityDate,
    scope: tombstone.scope,
    competences: tombstone.competences ?? null,
  };
}

function issuerOf(seal: Certificate, authorities: readonly Certificate[]): Certificate {
  const [issuer] = authorities
    .filter(
      ({ subject, extensions }) =>
        equalBytes(subject.bytes, seal.issuer.bytes) &&
        equalBytes(
          extensions.subjectKeyIdentifier ?? new Uint8Array(),
          seal.extensions.authorityKeyIdentifier ?? new Uint8Array(),
        ),
    )
    .sort((a, b) => b.notAfter - a.notAfter);
  if (issuer) return issuer;
  throw new TrustRegistryError(
    'certificate-not-trusted',
    'A certificate that is not pinned has its authority in the register.',
  );
}

function datesOf({ notBefore, notAfter }: Certificate) {
  return { not_before: notBefore, not_after: notAfter };
}

/** As institutions are written: `GR` and `UK`. */
function countryOf({ subject }: Certificate): string | null {
  return canonicalCountryCode(subject.countries[0] ?? '') ?? null;
}

function keyRow({ country, officialId }: RegisterInstitution): InstitutionKey {
  return { country, official_id: officialId };
}
