import { type CountryCode, decodeBase64url, encodeBase64url } from '@prova/credential';
import { canonicalJson, type Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import type { Officer, OfficerRole } from './officer.ts';
import { type OfficerKey, parseOfficerKey } from './officer-key.ts';

interface OfficerRow {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly country: CountryCode | null;
  readonly role: OfficerRole;
  readonly active: boolean;
}

const COLUMNS = 'id, name, organisation, country, role, active';

/** All officers, retired ones too, in the order in which they came. */
export async function listOfficers(q: Queryable): Promise<readonly Officer[]> {
  const rows = await q.query<OfficerRow>(`select ${COLUMNS} from officer order by admitted_at, id`);
  return rows.map(officerOf);
}

/** The officer. Throws `TrustRegistryError` `officer-unknown`. */
export async function findOfficer(q: Queryable, id: string): Promise<Officer> {
  const [row] = await q.query<OfficerRow>(`select ${COLUMNS} from officer where id = $1`, [id]);
  if (!row) throw new TrustRegistryError('officer-unknown', 'There is no such officer.');
  return officerOf(row);
}

/** An officer with the key that something was signed with. */
export interface KeyedOfficer {
  readonly officer: Officer;
  readonly key: OfficerKey;
}

/**
 * The officer whose key this is, both still in service. The kid is what a header claims.
 * Throws `TrustRegistryError`: `officer-key-unknown`, `officer-key-retired`, `officer-inactive`.
 */
export async function findByKey(q: Queryable, kid: string): Promise<KeyedOfficer> {
  const { officer, key, isRetired } = await findSigner(q, kid);
  if (isRetired) {
    throw new TrustRegistryError('officer-key-retired', 'The key is no longer in use.');
  }
  if (!officer.active) {
    throw new TrustRegistryError(
      'officer-inactive',
      'The officer no longer acts for the registry.',
    );
  }
  return { officer, key };
}

/**
 * The officer whose key this is or was, in service or not: for what was signed long ago.
 * Throws `TrustRegistryError` `officer-key-unknown`.
 */
export async function findSigner(
  q: Queryable,
  kid: string,
): Promise<KeyedOfficer & { readonly isRetired: boolean }> {
  const thumbprint = decodeBase64url(kid) ?? new Uint8Array();
  const [row] = await q.query<OfficerRow & { jwk: string; retired: number | null }>(
    `select o.id, name, organisation, country, role, active, jwk, retired_at as retired
     from officer_key join officer o on o.id = officer where thumbprint = $1`,
    [thumbprint],
  );
  if (!row) throw new TrustRegistryError('officer-key-unknown', 'No officer has this key.');
  const key = parseOfficerKey(JSON.parse(row.jwk));
  return { officer: officerOf(row), key, isRetired: row.retired !== null };
}

/** A key as its officer should know it: one that they do not know is a thief's. */
export interface EnrolledKey {
  /** RFC 7638 thumbprint, base64url. */
  readonly kid: string;
  readonly enrolledAt: EpochSeconds;
  /** Absent: it signs. */
  readonly retiredAt?: EpochSeconds;
}

/** All keys of an officer, ended ones too, in the order in which they came. */
export async function listKeys(q: Queryable, officer: string): Promise<readonly EnrolledKey[]> {
  const rows = await q.query<{ thumbprint: Uint8Array; enrolled: number; retired: number | null }>(
    `select thumbprint, enrolled_at as enrolled, retired_at as retired from officer_key
     where officer = $1 order by enrolled_at, thumbprint`,
    [officer],
  );
  return rows.map(({ thumbprint, enrolled, retired }) => ({
    kid: encodeBase64url(thumbprint),
    enrolledAt: enrolled,
    ...(retired !== null && { retiredAt: retired }),
  }));
}

/** Writes a new officer. Throws `TrustRegistryError` `officer-exists`. */
export async function insertOfficer(
  q: Queryable,
  officer: Officer,
  at: EpochSeconds,
): Promise<void> {
  const { id, name, organisation, country = null, role, active } = officer;
  const written = await q.query(
    `insert into officer (${COLUMNS}, admitted_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do nothing returning id`,
    [id, name, organisation, country, role, active, at],
  );
  if (written.length === 0) {
    throw new TrustRegistryError('officer-exists', 'There already is an officer of this id.');
  }
}

/** Writes who an officer is from now on. The officer must be there. */
export async function updateOfficer(q: Queryable, officer: Officer): Promise<void> {
  const { id, name, organisation, country = null, role, active } = officer;
  await q.query(
    `update officer set name = $2, organisation = $3, country = $4, role = $5, active = $6
     where id = $1`,
    [id, name, organisation, country, role, active],
  );
}

/** Gives an officer a key. A key is one officer's, for ever: `officer-key-exists`. */
export async function insertKey(
  q: Queryable,
  officer: string,
  { jwk, thumbprint }: OfficerKey,
  at: EpochSeconds,
): Promise<void> {
  const written = await q.query(
    `insert into officer_key (thumbprint, officer, jwk, enrolled_at) values ($1, $2, $3, $4)
     on conflict (thumbprint) do nothing returning thumbprint`,
    [thumbprint, officer, canonicalJson(jwk), at],
  );
  if (written.length === 0) {
    throw new TrustRegistryError('officer-key-exists', 'This key is enrolled already.');
  }
}

function officerOf({ id, name, organisation, country, role, active }: OfficerRow): Officer {
  return { id, name, organisation, role, active, ...(country !== null && { country }) };
}
