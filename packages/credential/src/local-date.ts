import { CredentialError } from './errors.ts';

const PARTIAL = /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/;
const FULL = /^\d{4}-\d\d-\d\d$/;

/** Whether the text is a day that exists, `yyyy-mm-dd` (RFC 3339 `full-date`). */
export function isCalendarDate(text: string): boolean {
  if (!FULL.test(text)) return false;
  return isDay(numberAt(text, 0, 4), numberAt(text, 5, 7), numberAt(text, 8, 10));
}

/**
 * Whether the text matches the birth date pattern of the PRC schema: `00` stands for an unknown month or day.
 * Like the schema it admits `2011-02-31` and `1951-00-15`.
 */
export function isPartialDate(text: string): boolean {
  return PARTIAL.test(text);
}

/**
 * Whether a birth date means something: a full date, `yyyy-mm-00` or `yyyy-00-00`. An unknown month with a known day,
 * a day that does not exist and the year 0, in which nobody was born, do not.
 */
export function isMeaningfulPartialDate(text: string): boolean {
  if (!isPartialDate(text) || text.startsWith('0000')) return false;
  if (text.endsWith('-00')) return true;
  return isCalendarDate(text);
}

/** The earliest day a partial date can mean: `00` counts as `01` (specification v0.5 §5, rule 5d). */
export function earliestDay(partial: string): string {
  const [year, month, day] = partial.split('-');
  return `${year}-${month === '00' ? '01' : month}-${day === '00' ? '01' : day}`;
}

/** `DD/MM/YYYY`, as Decision S2 prints dates. Unknown parts stay `00`, so print and QR agree. */
export function printedDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** The last second of a day in UTC, as epoch seconds: the issue time of a PRC (specification v0.5 §8). */
export function endOfDay(date: string): number {
  return startOfDay(date) + 86_399;
}

/** The first second of a day in UTC, as epoch seconds. Throws `date-malformed` for anything but a calendar date. */
export function startOfDay(date: string): number {
  if (!isCalendarDate(date)) {
    throw new CredentialError('date-malformed', 'Not a calendar date, yyyy-mm-dd.');
  }
  const [year, month, day] = [numberAt(date, 0, 4), numberAt(date, 5, 7), numberAt(date, 8, 10)];
  // `Date.UTC` takes the years 0 to 99 for others; the calendar repeats itself after 400 years.
  return Date.UTC(year + 400, month - 1, day) / 1000 - SECONDS_OF_400_YEARS;
}

const SECONDS_OF_400_YEARS = 146_097 * 86_400;

/** The number that stands between two places, all of it digits. Every document is asked for a dozen. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 0x30;
  return number;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
