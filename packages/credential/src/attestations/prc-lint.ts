import { isPrintable } from '../characters/personal-name.ts';
import { outsideS2Set } from '../characters/s2-character-set.ts';
import { toLatin } from '../characters/transliteration.ts';
import { characterCount } from '../encoding/text.ts';
import { earliestDay, isMeaningfulPartialDate } from '../local-date.ts';
import type { Prc } from './prc.ts';

/** Rules an issuer keeps beyond the schema. */
export type PrcLintCode =
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
  | 'institution-id-form';

export interface PrcLintFinding {
  readonly code: PrcLintCode;
  /** The member it is about. */
  readonly field: keyof Prc;
  /** An error stops the record; a warning is shown and stored. */
  readonly severity: 'error' | 'warning';
  /** One sentence: what is wrong and what to do. Never repeats the value, which is personal data. */
  readonly message: string;
}

const TEXT_FIELDS = ['fn', 'gn', 'hi', 'in', 'ii', 'ci'] as const;
const DIGITS = /^\d*$/;

/**
 * Judges certificate data that the schema already accepted by the stricter rules of an issuer (Decision S2 and
 * specification v0.5 §5). `today` is the day of signature. Answers all findings, none when the data is clean.
 *
 * Does not check that the institution exists or is accredited; release does, with the verifier.
 */
export function lintPrc(prc: Prc, today: string): PrcLintFinding[] {
  return [...lintText(prc), ...lintDates(prc, today), ...lintNumbers(prc)];
}

function* lintText(prc: Prc): Generator<PrcLintFinding> {
  for (const field of TEXT_FIELDS) {
    const value = prc[field];
    if (value === undefined) continue;
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
  if (prc.fn === '' && prc.gn === '') {
    yield error('name-missing', 'fn', 'Give a surname, a given name, or both.');
  }
  for (const field of ['hi', 'in'] as const) {
    if (prc[field] === '') yield error('value-missing', field, 'The field must not be empty.');
  }
}

function outsideSet(field: keyof Prc, value: string): PrcLintFinding {
  const hint = value === toLatin(value) ? '' : ' A form in Latin letters is safer abroad.';
  return {
    code: 'outside-s2-set',
    field,
    severity: 'warning',
    message: `The text has letters outside the set of Decision S2.${hint}`,
  };
}

function* lintDates(prc: Prc, today: string): Generator<PrcLintFinding> {
  if (!isMeaningfulPartialDate(prc.dob)) {
    const message = 'Write yyyy-mm-dd, yyyy-mm-00 or yyyy-00-00, and a day that exists.';
    yield error('invalid-date', 'dob', message);
  } else if (earliestDay(prc.dob) > prc.sd) {
    yield error('invalid-period', 'dob', 'The person is born after the entitlement starts.');
  }
  if (prc.di !== today) {
    yield error('issue-date-not-today', 'di', 'A certificate is signed on its date of issue.');
  }
  if (prc.sd > prc.di) {
    const message = 'A certificate cannot be issued before its start. Issue it on the start date.';
    yield error('invalid-period', 'sd', message);
  }
  if (prc.di > prc.ed) {
    yield error('invalid-period', 'ed', 'The entitlement ends before the certificate is issued.');
  }
  if (prc.xd !== undefined && prc.xd < prc.ed) {
    yield error('invalid-period', 'xd', 'The card expires before the certificate ends.');
  }
}

function* lintNumbers(prc: Prc): Generator<PrcLintFinding> {
  if (characterCount(prc.ii) + characterCount(prc.in) > 25) {
    const message = 'Number and acronym of the institution together pass 25 characters.';
    yield error('institution-too-long', 'in', message);
  }
  if (prc.ci !== undefined && (prc.ci === '' || !DIGITS.test(prc.ci))) {
    yield error(
      'card-number-form',
      'ci',
      'The card number has digits only. Leave it out if there is no card.',
    );
  }
  if (!DIGITS.test(prc.ii)) {
    yield {
      code: 'institution-id-form',
      field: 'ii',
      severity: 'warning',
      message: 'The number of the institution has letters; verifiers will mention it.',
    };
  }
}

function error(code: PrcLintCode, field: keyof Prc, message: string): PrcLintFinding {
  return { code, field, severity: 'error', message };
}
