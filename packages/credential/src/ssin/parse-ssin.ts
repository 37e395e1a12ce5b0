import { CredentialError } from '../errors.ts';
import { isCalendarDate } from '../local-date.ts';
import { checkDigits } from './check-digits.ts';
import { monthBand, type SsinKind } from './month-band.ts';
import { isPublishedExample } from './published-examples.ts';
import type { SsinProfile } from './ssin-profile.ts';

/** A Belgian social security identification number (NISS, INSZ, ENSS) that somebody can have. */
export interface Ssin {
  /** Eleven digits. */
  readonly number: string;
  readonly kind: SsinKind;
}

/** Which numbers count, and what is to come. */
export interface SsinCircumstances {
  readonly profile: SsinProfile;
  readonly today: string;
}

const LENGTH = 11;
const DIGITS = /^\d{11}$/;

/**
 * Reads a national number, also as it is printed: `85.07.30-033.28`. Checked are, in this order, its length, the band of its month, its check
 * digits under either century, its day, that it is not of a day to come, the counter of a register number, and the profile.
 *
 * Says neither when its holder was born nor of which sex: what a number says of that can be unknown, used up or wrong, and the register
 * knows. Does not check that it was given to anybody, or is still theirs: numbers are replaced and cancelled, which only the register can tell.
 *
 * Throws `CredentialError`: `ssin-length`, `ssin-month`, `ssin-check-digits`, `ssin-day`, `ssin-future`, `ssin-counter`, `ssin-test` for a
 * test number in production, `ssin-not-test` for any other in a demo. No message holds a digit of it.
 */
export function parseSsin(text: string, { profile, today }: SsinCircumstances): Ssin {
  const number = digitsOf(text);
  const digits = Number(number);
  const band = monthBand(part(digits, 7, 100));
  if (!band) throw invalid('ssin-month', 'The month is none that such a number has.');
  const { kind, month } = band;
  const birth = { year: yearOf(digits), month, day: part(digits, 5, 100) };
  requireDay(birth);
  requirePast(birth, today);
  if (kind === 'register') requireCounter(part(digits, 2, 1_000));
  requireProfile(number, kind, profile);
  return { number, kind };
}

/** A number as a log may hold it: `*******1234`. Of anything that is none, nothing. */
export function maskedSsin(text: string): string {
  const digits = text.replace(SEPARATORS, '');
  return /^\d{11}$/.test(digits) ? `*******${digits.slice(7)}` : '***********';
}

/** A birth date as a number has it, which nobody is told. 0 is not known. */
interface WrittenBirth {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The digits before the last so many, below a power of ten. As text they cost four times as much, and files have millions of numbers. */
function part(digits: number, after: number, below: number): number {
  return Math.floor(digits / 10 ** after) % below;
}

const SEPARATORS = /[ .-]/g;

function digitsOf(text: string): string {
  if (DIGITS.test(text)) return text;
  const digits = text.length <= LONGEST_WRITTEN ? text.replace(SEPARATORS, '') : '';
  if (/^\d+$/.test(digits) && digits.length === LENGTH) return digits;
  throw invalid('ssin-length', 'A national number has eleven digits.');
}

/** A separator around each digit is more than anybody writes. */
const LONGEST_WRITTEN = 3 * LENGTH;

/** Who is born from 2000 on has check digits of the number with a 2 in front. 2 000 000 000 is 68 modulo 97, so that both never hold. */
function yearOf(digits: number): number {
  const year = part(digits, 9, 100);
  const first = part(digits, 2, 1e9);
  const check = digits % 100;
  if (check === checkDigits(first)) return 1900 + year;
  if (check === checkDigits(2_000_000_000 + first)) return 2000 + year;
  throw invalid('ssin-check-digits', 'The check digits do not fit. A digit may be mistyped.');
}

/**
 * A day of its month, or 0. Of an unknown month the day counts on once the counters of the month 0 are used up, so any will do.
 * A day past the end of its month is refused, as Belgif's validator does.
 */
function requireDay({ year, month, day }: WrittenBirth): void {
  const isPossible =
    month === 0 ? day <= 31 : day <= IN_EVERY_MONTH || isCalendarDate(written(year, month, day));
  if (!isPossible) throw invalid('ssin-day', 'The month has no such day.');
}

/** Days that every month has: of them nobody needs a calendar. */
const IN_EVERY_MONTH = 28;

/** The earliest day that the birth can be of is not to come. */
function requirePast({ year, month, day }: WrittenBirth, today: string): void {
  // Of an earlier year all days are past.
  if (year < Number(today.slice(0, 4))) return;
  if (written(year, Math.max(month, 1), month === 0 ? 1 : Math.max(day, 1)) > today) {
    throw invalid('ssin-future', 'The number is of a day to come.');
  }
}

function written(...parts: readonly [year: number, month: number, day: number]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** The counter of the day: 001 to 998 in the register. */
function requireCounter(counter: number): void {
  if (counter === 0 || counter === 999) {
    throw invalid('ssin-counter', 'The register gives no such number.');
  }
}

function requireProfile(number: string, kind: SsinKind, profile: SsinProfile): void {
  const isTest = kind === 'test';
  if (profile === 'production' && isTest) {
    throw invalid('ssin-test', 'A test number is nobody’s.');
  }
  if (profile === 'demo' && !isTest && !isPublishedExample(number)) {
    throw invalid('ssin-not-test', 'Only test numbers are taken here: months 61 to 72.');
  }
}

type SsinErrorCode = Extract<CredentialError['code'], `ssin-${string}`>;

function invalid(code: SsinErrorCode, message: string): CredentialError {
  return new CredentialError(code, message);
}
