import { CredentialError } from './errors.ts';

/** Whether the text is a day that exists, `yyyy-mm-dd` (RFC 3339 `full-date`). */
export function isCalendarDate(text: string): boolean {
  const date = readDate(text);
  return date >= 0 && isDay(date);
}

/**
 * Whether the text matches the birth date pattern of the PRC schema: `00` stands for an unknown month or day.
 * Like the schema it admits `2011-02-31` and `1951-00-15`.
 */
export function isPartialDate(text: string): boolean {
  const date = readDate(text);
  return date >= 0 && monthOf(date) <= 12 && dayOf(date) <= 31;
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
  if (!partial.includes('-00')) return partial;
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
  const read = readDate(date);
  if (read < 0 || !isDay(read)) {
    throw new CredentialError('date-malformed', 'Not a calendar date, yyyy-mm-dd.');
  }
  return daysSince1970(yearOf(read), monthOf(read), dayOf(read)) * 86_400;
}

/** The first second of the day, in UTC, that an instant lies in: both in epoch seconds. */
export function startOfDayAt(seconds: number): number {
  return Math.floor(seconds / 86_400) * 86_400;
}

// Every document is asked for a dozen days, so a date is read by its letters, into one number, yyyymmdd, and divided in whole numbers.
const yearOf = (date: number) => (date / 10_000) | 0;
const monthOf = (date: number) => ((date / 100) | 0) % 100;
const dayOf = (date: number) => date % 100;

const HYPHEN = 0x2d;

/** The number that the digits of `yyyy-mm-dd` are, or -1 for a text of another form. */
function readDate(text: string): number {
  if (text.length !== 10) return -1;
  let date = 0;
  for (let at = 0; at < 10; at++) {
    const code = text.charCodeAt(at);
    if (at === 4 || at === 7) {
      if (code !== HYPHEN) return -1;
    } else {
      if (code < 0x30 || code > 0x39) return -1;
      date = date * 10 + code - 0x30;
    }
  }
  return date;
}

/** Counted in years that begin in March, so that a leap day is their last, from 400 years early, so that none is negative. */
function daysSince1970(year: number, month: number, day: number): number {
  const years = year + (month > 2 ? 400 : 399);
  const months = month > 2 ? month - 3 : month + 9;
  const leapDays = ((years / 4) | 0) - ((years / 100) | 0) + ((years / 400) | 0);
  return 365 * years + leapDays + (((153 * months + 2) / 5) | 0) + day - 865_566;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function isDay(date: number): boolean {
  const [year, month, day] = [yearOf(date), monthOf(date), dayOf(date)];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
