import {
  CredentialError,
  canonicalCountryCode,
  formatInstitutionId,
  isCountryCode,
  PRC_SCHEMA_ID,
  type Prc,
  parsePrcPayload,
} from '@prova/credential';
import { IssuerError } from '../errors.ts';
import type { IssuanceProfile } from './profile.ts';

/** What each member of a record must be, for the person who fills it in. */
const EXPECTED: Readonly<Record<keyof Prc, string>> = {
  ic: 'the two letters of the issuing state',
  fn: 'the surname, at most 40 characters',
  gn: 'the given names, at most 35 characters',
  dob: 'the birth date as yyyy-mm-dd, with 00 for an unknown month or day',
  hi: 'the personal identification number, at most 20 characters',
  in: 'the acronym of the institution, at most 21 characters',
  ii: 'the number of the institution, 4 to 10 characters',
  ci: 'the card number, at most 20 characters, or nothing',
  sd: 'the start of the entitlement as yyyy-mm-dd',
  ed: 'the end of the entitlement as yyyy-mm-dd',
  xd: 'the expiry of the card as yyyy-mm-dd, or nothing',
  di: 'the day of issue as yyyy-mm-dd',
};

/** A record as an insurer sends it: its own `id`, and members of the document under the format's names. */
export interface PrcRecord {
  readonly id: string;
  readonly prc: Prc;
}

/** The id names the files of the record, so it must be a plain file name. */
const RECORD_ID = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;

/** The `id` of a record. Throws `IssuerError` `record-id-invalid`. */
export function parseRecordId(value: unknown): string {
  if (typeof value === 'string' && RECORD_ID.test(value)) return value;
  throw new IssuerError(
    'record-id-invalid',
    'Give each record an id of 1 to 100 letters, digits, dots, dashes or underscores.',
    { field: 'id' },
  );
}

/**
 * Reads a record: text is brought to Unicode form NFC; issuing state, institution and day of issue are filled in from
 * the profile where the record is silent, and must agree with it where it is not.
 * Throws `IssuerError`: `record-id-invalid`, `record-invalid`, `institution-mismatch`.
 */
export function parsePrcRecord(value: unknown, profile: IssuanceProfile, today: string): PrcRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new IssuerError('record-invalid', 'A record is an object with named members.');
  }
  const { id: givenId, ...given } = value as Readonly<Record<string, unknown>>;
  const id = parseRecordId(givenId);
  const { country, officialId } = profile.institution;
  const defaults = {
    ic: country,
    ii: officialId,
    di: today,
    ...(profile.acronym !== undefined && { in: profile.acronym }),
  };
  const members = { ...defaults, ...Object.fromEntries(Object.entries(given).map(normalised)) };
  refuseAlias(members.ic);
  const prc = parsePrc(members);
  if (prc.ic !== country || prc.ii !== officialId) {
    throw new IssuerError(
      'institution-mismatch',
      `The record is of another institution than ${formatInstitutionId(profile.institution)}.`,
      { field: prc.ic === country ? 'ii' : 'ic' },
    );
  }
  return { id, prc };
}

/**
 * No member passes 40 characters. The form NFC takes time in the square of the length, so what no decomposition of such
 * a member can be is left for the schema to refuse as it is.
 */
const LONGEST_NORMALISED = 1000;

/** Empty optional members, as CSV files have them, count as absent. */
function normalised([name, value]: [string, unknown]): [string, unknown] {
  if ((name === 'ci' || name === 'xd') && value === '') return [name, undefined];
  const isText = typeof value === 'string' && value.length <= LONGEST_NORMALISED;
  return [name, isText ? value.normalize('NFC') : value];
}

/** Imports accept `EL` and `GB`; what is signed must not be guessed. */
function refuseAlias(ic: unknown): void {
  const code = typeof ic === 'string' && !isCountryCode(ic) ? canonicalCountryCode(ic) : undefined;
  if (!code) return;
  throw new IssuerError('record-invalid', `ic: write ${code}.`, { field: 'ic' });
}

function parsePrc(members: object): Prc {
  try {
    return parsePrcPayload({ sid: PRC_SCHEMA_ID, prc: members }).prc;
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    const field = cause.fields[0]?.replace(/^prc\.?/, '') || 'record';
    const message = isMember(field)
      ? `${field}: give ${EXPECTED[field]}.`
      : 'The record has a member that a certificate has not; remove it.';
    throw new IssuerError('record-invalid', message, { field, cause });
  }
}

function isMember(field: string): field is keyof Prc {
  return Object.hasOwn(EXPECTED, field);
}
