import { isPrintable } from '../characters/personal-name.ts';
import { outsideS2Set } from '../characters/s2-character-set.ts';
import { toLatin } from '../characters/transliteration.ts';
import { characterCount } from '../encoding/text.ts';
import { CredentialError } from '../errors.ts';
import { earliestDay, isMeaningfulPartialDate } from '../local-date.ts';
import { parseSsin } from '../ssin/parse-ssin.ts';
import type { SsinProfile } from '../ssin/ssin-profile.ts';
import type { Entitlement } from './entitlement.ts';
import type { IsiPlus } from './isiplus.ts';
import type { Pda1 } from './pda1.ts';
import type { Prc } from './prc.ts';
import type { SocialStatus } from './social-status.ts';

/** Rules an issuer keeps beyond the schema. */
export type LintCode =
  | 'invalid-character'
  | 'not-normalised'
  | 'outside-s2-set'
  | 'name-missing'
  | 'value-missing'
  | 'invalid-date'
  | 'invalid-period'
  | 'issue-date-not-today'
  | 'institution-too-long'
  | 'card-number-form'
  | 'institution-id-form'
  | 'employment-form'
  | 'legislation-of-another-state'
  | 'posting-too-long'
  | 'ssin-invalid'
  | 'card-validity'
  | 'entitlement-too-long'
  | 'status-too-long';

export type LintField =
  | keyof Prc
  | keyof Pda1
  | keyof Entitlement
  | keyof IsiPlus
  | keyof SocialStatus;

export interface LintFinding {
  readonly code: LintCode;
  /** The member it is about. */
  readonly field: LintField;
  /** An error stops the record; a warning is shown and stored. */
  readonly severity: 'error' | 'warning';
  /** One sentence: what is wrong and what to do. Never repeats the value, which is personal data. */
  readonly message: string;
}

/** The members that are text, on the card as on the certificate. */
type TextMembers = Pick<Prc, 'fn' | 'gn' | 'hi' | 'in' | 'ii' | 'ci'>;

const TEXT_FIELDS = ['fn', 'gn', 'hi', 'in', 'ii', 'ci'] as const;
const DIGITS = /^\d*$/;

/** Text of a person and an institution; something where one looks for it. */
export function* lintText(members: TextMembers): Generator<LintFinding> {
  for (const field of TEXT_FIELDS) yield* lintOneText(field, members[field]);
  if (members.fn === '' && members.gn === '') {
    yield error('name-missing', 'fn', 'Give a surname, a given name, or both.');
  }
  for (const field of ['hi', 'in'] as const) {
    if (members[field] === '') yield error('value-missing', field, 'The field must not be empty.');
  }
}

/** Text: printable, normalised, nothing at its edges. */
export function* lintOneText(field: LintField, value: string | undefined): Generator<LintFinding> {
  if (value === undefined) return;
  if (value !== value.normalize('NFC')) {
    yield error('not-normalised', field, 'Write the text in Unicode form NFC.');
  } else if (!isPrintable(value)) {
    const message = 'The text holds a character that cannot be printed. Remove it.';
    yield error('invalid-character', field, message);
  } else if (value !== value.trim()) {
    yield error('invalid-character', field, 'Remove the space at the edge of the text.');
  } else if (outsideS2Set(value).length > 0) {
    yield outsideSet(field, value);
  }
}

function outsideSet(field: LintField, value: string): LintFinding {
  const hint = value === toLatin(value) ? '' : ' A form in Latin letters is safer abroad.';
  return {
    code: 'outside-s2-set',
    field,
    severity: 'warning',
    message: `The text has letters outside the set of Decision S2.${hint}`,
  };
}

/** The birth date means something, is no day to come, and is not after the first day that the document counts for. */
export function* lintBirthDate(
  dob: string,
  { start, today }: { readonly start: string; readonly today: string },
): Generator<LintFinding> {
  if (!isMeaningfulPartialDate(dob)) {
    const message = 'Write yyyy-mm-dd, yyyy-mm-00 or yyyy-00-00, and a day that exists.';
    yield error('invalid-date', 'dob', message);
  } else if (earliestDay(dob) > today) {
    yield error('invalid-date', 'dob', 'Nobody is born yet on a day to come.');
  } else if (earliestDay(dob) > start) {
    yield error('invalid-period', 'dob', 'The person is born after the entitlement starts.');
  }
}

/** Nothing is signed ahead, and nothing is dated back. */
export function* lintIssueDate(di: string, today: string): Generator<LintFinding> {
  if (di !== today) {
    yield error('issue-date-not-today', 'di', 'A document is signed on its date of issue.');
  }
}

/** Numbers: of the institution with its acronym, and of the card. */
export function* lintNumbers({ ii, in: acronym, ci }: TextMembers): Generator<LintFinding> {
  if (characterCount(ii) + characterCount(acronym) > 25) {
    const message = 'Number and acronym of the institution together pass 25 characters.';
    yield error('institution-too-long', 'in', message);
  }
  if (ci !== undefined && (ci === '' || !DIGITS.test(ci))) {
    const message = 'The card number has digits only. A certificate without a card has none.';
    yield error('card-number-form', 'ci', message);
  }
  yield* lintInstitutionId(ii);
}

/** Most numbers of institutions are digits. */
export function* lintInstitutionId(ii: string): Generator<LintFinding> {
  if (!DIGITS.test(ii)) {
    yield {
      code: 'institution-id-form',
      field: 'ii',
      severity: 'warning',
      message: 'The number of the institution has letters; verifiers will mention it.',
    };
  }
}

/** A Belgian national number that somebody can have. */
export function* lintSsin(
  field: 'hi',
  number: string,
  circumstances: { readonly today: string; readonly profile: SsinProfile },
): Generator<LintFinding> {
  try {
    parseSsin(number, circumstances);
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    yield error('ssin-invalid', field, cause.message);
  }
}

export function error(code: LintCode, field: LintField, message: string): LintFinding {
  return { code, field, severity: 'error', message };
}
