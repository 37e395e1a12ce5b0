import {
  type Attestation,
  type AttestationType,
  type CardMembers,
  CredentialError,
  canonicalCountryCode,
  type Entitlement,
  formatInstitutionId,
  type IsiPlus,
  isCountryCode,
  isiPlusExpiry,
  type Pda1,
  type Prc,
  parseMembers,
  type SocialStatus,
} from '@prova/credential';
import { IssuerError, type IssuerErrorCode } from '../errors.ts';
import { PDA1_EXPECTED, unfolded } from './pda1-record.ts';
import type { RecordProfile } from './profile.ts';
import { ENTITLEMENT_EXPECTED, ISIPLUS_EXPECTED, STATUS_EXPECTED } from './social-records.ts';

const CARD: Readonly<Record<keyof CardMembers, string>> = {
  ic: 'the two letters of the issuing state',
  fn: 'the surname, at most 40 characters',
  gn: 'the given names, at most 35 characters',
  dob: 'the birth date as yyyy-mm-dd, with 00 for an unknown month or day',
  hi: 'the personal identification number, at most 20 characters',
  in: 'the acronym of the institution, at most 21 characters',
  ii: 'the number of the institution, 4 to 10 characters',
  ci: 'the card number, at most 20 characters',
  xd: 'the expiry of the card as yyyy-mm-dd',
  di: 'the day of issue as yyyy-mm-dd',
};

const CERTIFICATE: Readonly<Record<keyof Prc, string>> = {
  ...CARD,
  ci: `${CARD.ci}, or nothing`,
  sd: 'the start of the entitlement as yyyy-mm-dd',
  ed: 'the end of the entitlement as yyyy-mm-dd',
  xd: `${CARD.xd}, or nothing`,
};

const { ic, fn, gn, dob, hi, in: acronym, ii, di } = CARD;
const PDA1: Readonly<Record<keyof Pda1, string>> = {
  ...{ ic, fn, gn, dob, hi, in: acronym, ii, di },
  ...PDA1_EXPECTED,
};

const ENTITLEMENT: Readonly<Record<keyof Entitlement, string>> = {
  ic,
  ii,
  ...ENTITLEMENT_EXPECTED,
};
const ISIPLUS: Readonly<Record<keyof IsiPlus, string>> = { ...CARD, ...ISIPLUS_EXPECTED };
const STATUS: Readonly<Record<keyof SocialStatus, string>> = {
  ...{ ic, fn, gn, dob, in: acronym, ii, di },
  xd: 'the last day as yyyy-mm-dd',
  ...STATUS_EXPECTED,
};

/** What each member of a record must be, for the person who fills it in. */
const EXPECTED: Readonly<Record<AttestationType, Readonly<Record<string, string>>>> = {
  prc: CERTIFICATE,
  ehic: CARD,
  pda1: PDA1,
  entitlement: ENTITLEMENT,
  isiplus: ISIPLUS,
  status: STATUS,
};

/** A record as an insurer sends it: its own `id`, and members of the document under the format's names. */
export interface AttestationRecord {
  readonly id: string;
  readonly attestation: Attestation;
  /**
   * Whom an entitlement is about: the national number, or what else the institution finds a person by. Of it a keyed hash is kept, and nothing
   * of it is signed. Every other document has its number in it.
   */
  readonly subject?: string;
}

/** The id names the files of the record, so it must be a plain file name. */
const RECORD_ID = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/;

/** The `id` of a record. Throws `IssuerError` `record-id-invalid`. */
export function parseRecordId(value: unknown): string {
  if (isRecordId(value)) return value;
  throw new IssuerError(
    'record-id-invalid',
    'Give each record an id of 1 to 100 letters, digits, dots, dashes or underscores.',
    { field: 'id' },
  );
}

/** The `id` of what may be a record, where it has one that may be shown. */
export function findRecordId(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null || !('id' in record)) return undefined;
  const { id } = record;
  return isRecordId(id) ? id : undefined;
}

function isRecordId(value: unknown): value is string {
  return typeof value === 'string' && RECORD_ID.test(value);
}

/**
 * Reads a record: text is brought to Unicode form NFC; issuing state, institution and day of issue are filled in from
 * the profile where the record is silent, and must agree with it where it is not.
 * Throws `IssuerError`: `record-id-invalid`, `record-invalid`, `institution-mismatch`.
 */
export function parseRecord(
  value: unknown,
  profile: RecordProfile,
  today: string,
): AttestationRecord {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new IssuerError('record-invalid', 'A record is an object with named members.');
  }
  const { id: givenId, ...named } = value as Readonly<Record<string, unknown>>;
  const id = parseRecordId(givenId);
  const { country, officialId } = profile.institution;
  const { acronym, type } = profile;
  const { given, ...about } = type === 'entitlement' ? apart(named) : { given: named };
  // Whose legislation applies issues the document (Regulation 987/2009 article 19).
  const legislation = type === 'pda1' ? { lc: country } : {};
  // An entitlement is issued on its first day, and has neither a day of issue nor an acronym.
  const ofType =
    type === 'entitlement'
      ? { sd: today }
      : { di: today, ...(acronym !== undefined && { in: acronym }) };
  const members: Record<string, unknown> = {
    ...{ ic: country, ii: officialId, ...ofType, ...legislation },
    ...(type === 'pda1' ? unfolded(given) : given),
  };
  for (const name of Object.keys(members)) members[name] = normalised(name, members[name]);
  refuseAlias(members['ic']);
  if (type === 'isiplus') members['xd'] ??= lastDayOfCard(members);
  const attestation = parseDocument(profile.type, members);
  const { ic, ii } = attestation.data;
  if (ic !== country || ii !== officialId) {
    throw new IssuerError(
      'institution-mismatch',
      `The record is of another institution than ${formatInstitutionId(profile.institution)}.`,
      { field: ic === country ? 'ii' : 'ic' },
    );
  }
  return { id, attestation, ...about };
}

/** A record of an entitlement, and whom it is about beside it. Throws `IssuerError` `record-invalid`. */
function apart({ subject, ...given }: Readonly<Record<string, unknown>>): {
  readonly given: Readonly<Record<string, unknown>>;
  readonly subject: string;
} {
  if (typeof subject === 'string' && SUBJECT.test(subject)) return { given, subject };
  const message =
    'subject: give the national number of the person, or what else you find them by; it is not signed.';
  throw new IssuerError('record-invalid', message, { field: 'subject' });
}

const SUBJECT = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** The last day of an ISI+ card whose record says none; of a child of a frontier worker the record must say it. */
function lastDayOfCard({ di, dob }: Readonly<Record<string, unknown>>): string | undefined {
  const [issueYear, birthYear] = [yearOf(di), yearOf(dob)];
  if (issueYear === undefined || birthYear === undefined) return undefined;
  return isiPlusExpiry({ issueYear, birthYear, ofFrontierWorker: false });
}

function yearOf(day: unknown): number | undefined {
  const [, year] = (typeof day === 'string' && /^([12]\d{3})-/.exec(day)) || [];
  return year === undefined ? undefined : Number(year);
}

/**
 * No member passes 512 characters. The form NFC takes time in the square of the length, so what no decomposition of such
 * a member can be is left for the schema to refuse as it is.
 */
const LONGEST_NORMALISED = 2100;

/** Empty optional members, as CSV files have them, count as absent. */
function normalised(name: string, value: unknown): unknown {
  if ((name === 'ci' || name === 'xd' || name === 'sx') && value === '') return undefined;
  return composed(value, DEEPEST);
}

/** A list of employers is two deep. */
const DEEPEST = 2;

function composed(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    return value.length <= LONGEST_NORMALISED ? value.normalize('NFC') : value;
  }
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => composed(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, composed(member, depth - 1)]),
  );
}

/** Imports accept `EL` and `GB`; what is signed must not be guessed. */
function refuseAlias(ic: unknown): void {
  const code = typeof ic === 'string' && !isCountryCode(ic) ? canonicalCountryCode(ic) : undefined;
  if (!code) return;
  throw new IssuerError('record-invalid', `ic: write ${code}.`, {
    field: 'ic',
    rule: 'unknown-country',
  });
}

function parseDocument(type: AttestationType, members: object): Attestation {
  try {
    return parseMembers(type, members);
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    const field = memberOf(type, cause.fields[0]);
    const expected = Object.hasOwn(EXPECTED[type], field) ? EXPECTED[type][field] : undefined;
    const message = expected
      ? `${field}: give ${expected}.`
      : 'The record has a member that the document has not; remove it.';
    const rule = ruleOf(field, members);
    throw new IssuerError('record-invalid', message, { field, cause, ...(rule && { rule }) });
  }
}

/** Which member a fault is about, of an entitlement beside the schema id; `record` where it is about one that there is not. */
function memberOf(type: AttestationType, path = 'payload'): string {
  if (type === 'entitlement') return path === 'payload' ? 'record' : path;
  return path.split('.')[1] ?? 'record';
}

/** Lists, and the one member that is true or false. */
const LISTS = new Set(['em', 'wa', 'st', 'ti', 'en']);

const DATES = new Set(['dob', 'sd', 'ed', 'xd', 'di', 'ao']);

/** What is wrong with a member that the schema refuses, where one word says it. */
function ruleOf(field: string, members: object): IssuerErrorCode | undefined {
  const value: unknown = Object.hasOwn(members, field) ? Reflect.get(members, field) : undefined;
  if (LISTS.has(field))
    return Array.isArray(value) || value === undefined ? undefined : 'invalid-type';
  if (field === 'v') return typeof value === 'string' ? 'invalid-type' : undefined;
  if (value !== undefined && typeof value !== 'string') return 'invalid-type';
  if (DATES.has(field) && value !== undefined) return 'invalid-date';
  return field === 'ic' ? 'unknown-country' : undefined;
}
