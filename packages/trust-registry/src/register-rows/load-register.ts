import { formatInstitutionId } from '@prova/credential';
import type { Queryable } from '@prova/store';
import type { Tombstone, TrustPolicy } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { compareAccreditations } from '../register/admission.ts';
import { compareBindings } from '../register/binding.ts';
import type { Register, RegisterCertificate, RegisterInstitution } from '../register/register.ts';
import { entriesOf } from './catalogue-rows.ts';
import {
  type AccreditationRow,
  type BindingRow,
  bytesOf,
  type CatalogueEntryRow,
  type CertificateRow,
  type HexBytes,
  type InstitutionKey,
  type InstitutionRow,
  nameOf,
  type SchemeRow,
  type TombstoneRow,
} from './row-types.ts';

/** One statement, so that all of it is of one moment. */
const SELECT = `select
  (select json_agg(r) from (select environment, sequence, refresh_after, soft_max, hard_max, algorithms,
    max_clock_skew, min_verifier_version, catalogue_version, catalogue_on from scheme) r) as scheme,
  (select json_agg(r) from (select country, official_id, name, status, valid_from, valid_until,
    superseded_by_country, superseded_by_id, revocation_uris, flags from institution) r) as institutions,
  (select json_agg(r) from (select country, official_id, competence, valid_from, valid_until
    from accreditation where not replaced) r) as accreditations,
  (select json_agg(r) from (select country, official_id, x5t, competences, valid_from, valid_until
    from binding) r) as bindings,
  (select json_agg(r) from (select x5t, der, spki_hash, authority, shared, state, suspended_from
    from certificate) r) as certificates,
  (select json_agg(der order by place) from authority) as authorities,
  (select json_agg(json_build_object('kind', kind, 'name', name, 'content', content) order by place) from catalogue_entry) as entries,
  (select json_agg(r order by seq) from (select seq, x5t, spki_hash, reason, revoked_at, invalidity_date, scope,
    competences from tombstone) r) as tombstones`;

type List<Row> = readonly Row[] | null;

interface Lists {
  readonly scheme: List<SchemeRow>;
  readonly institutions: List<InstitutionRow>;
  readonly accreditations: List<AccreditationRow>;
  readonly bindings: List<BindingRow>;
  readonly certificates: List<CertificateRow>;
  readonly authorities: List<HexBytes>;
  readonly tombstones: List<TombstoneRow>;
  readonly entries: List<CatalogueEntryRow>;
}

/**
 * Reads the whole register, all of it as of one moment. Who wants to change it uses `changeRegister`.
 * Throws `TrustRegistryError` `scheme-missing` when nobody has called `createRegister` yet; `StoreError`
 * `database-unavailable`.
 */
export async function loadRegister(database: Queryable): Promise<Register> {
  const [lists] = await database.query<Lists>(SELECT);
  const [scheme] = lists?.scheme ?? [];
  if (!lists || !scheme) {
    throw new TrustRegistryError('scheme-missing', 'The database holds no register yet.');
  }
  return {
    environment: scheme.environment,
    sequence: scheme.sequence,
    policy: policyOf(scheme),
    certificateAuthorities: (lists.authorities ?? []).map(bytesOf),
    certificates: new Map(
      (lists.certificates ?? []).map((row) => [nameOf(row.x5t), certificateOf(row)]),
    ),
    institutions: institutionsOf(lists),
    tombstones: (lists.tombstones ?? []).map(tombstoneOf),
    catalogue: {
      version: scheme.catalogue_version,
      issuedOn: scheme.catalogue_on,
      ...entriesOf(lists.entries ?? []),
    },
  };
}

/** DER of the scheme root. Throws `TrustRegistryError` `scheme-missing`. */
export async function loadRoot(database: Queryable): Promise<Uint8Array> {
  const [row] = await database.query<{ root: Uint8Array }>('select root from scheme');
  if (row) return new Uint8Array(row.root);
  throw new TrustRegistryError('scheme-missing', 'The database holds no register yet.');
}

function policyOf(row: SchemeRow): TrustPolicy {
  return {
    refreshAfter: row.refresh_after,
    softMax: row.soft_max,
    hardMax: row.hard_max,
    algorithms: row.algorithms,
    maxClockSkew: row.max_clock_skew,
    ...(row.min_verifier_version !== null && { minVerifierVersion: row.min_verifier_version }),
  };
}

function institutionsOf({
  institutions,
  accreditations,
  bindings,
}: Lists): ReadonlyMap<string, RegisterInstitution> {
  const periods = grouped(accreditations);
  const uses = grouped(bindings);
  return new Map(
    (institutions ?? []).map((row) => {
      const id = keyOf(row);
      return [id, institutionOf(row, periods.get(id) ?? [], uses.get(id) ?? [])];
    }),
  );
}

function institutionOf(
  row: InstitutionRow,
  accreditations: readonly AccreditationRow[],
  bindings: readonly BindingRow[],
): RegisterInstitution {
  return {
    country: row.country,
    officialId: row.official_id,
    name: row.name,
    status: row.status,
    validFrom: row.valid_from,
    ...(row.valid_until !== null && { validUntil: row.valid_until }),
    bindings: bindings
      .map(({ x5t, competences, ...period }) => ({
        thumbprint: nameOf(x5t),
        competences,
        ...periodOf(period),
      }))
      .sort(compareBindings),
    accreditations: accreditations
      .map(({ competence, ...period }) => ({ competence, ...periodOf(period) }))
      .sort(compareAccreditations),
    ...(row.revocation_uris && { revocationUris: row.revocation_uris }),
    flags: row.flags,
    ...(row.superseded_by_id !== null && {
      supersededBy: `${row.superseded_by_country}:${row.superseded_by_id}`,
    }),
  };
}

function certificateOf(row: CertificateRow): RegisterCertificate {
  return {
    der: bytesOf(row.der),
    keyHash: nameOf(row.spki_hash),
    pinned: row.authority === null,
    shared: row.shared,
    state: row.state,
    ...(row.suspended_from && { suspendedFrom: row.suspended_from }),
  };
}

function tombstoneOf(row: TombstoneRow): Tombstone {
  return {
    x5t: bytesOf(row.x5t),
    spkiHash: bytesOf(row.spki_hash),
    reason: row.reason,
    revokedAt: row.revoked_at,
    invalidityDate: row.invalidity_date,
    scope: row.scope,
    ...(row.competences && { competences: row.competences }),
  };
}

function periodOf({ valid_from, valid_until }: Pick<BindingRow, 'valid_from' | 'valid_until'>) {
  return { from: valid_from, ...(valid_until !== null && { until: valid_until }) };
}

function grouped<Row extends InstitutionKey>(rows: List<Row>): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows ?? []) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function keyOf({ country, official_id }: InstitutionKey): string {
  return formatInstitutionId({ country, officialId: official_id });
}
