import { COUNTRY_ZONES, type CountryCode, startOfDay } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { reportedInstant } from '../reported-instant.ts';

const DAY = 86_400;

/** From the first instant that counts to the first that does not; without an end it is open. */
export interface Period {
  readonly from: EpochSeconds;
  readonly until?: EpochSeconds;
}

/** Days counted from 1970-01-01 in one calendar, both ends included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** A local date, `yyyy-mm-dd`, as such a day. */
export function dayOf(date: string): number {
  return startOfDay(date) / DAY;
}

/** The days from one local date to another. */
export function daysBetween(first: string, last: string): Days {
  return { first: dayOf(first), last: dayOf(last) };
}

/**
 * The calendars in which the days of a certificate may be counted: UTC, and the zone of the issuing state. The
 * specification says "local date" without naming the place, so a day that counts in either is enough.
 */
export function calendarsOf(country: CountryCode): readonly string[] {
  return ['UTC', COUNTRY_ZONES[country]];
}

/** The days of periods in their order, each taken by the date parts of its ends in a zone. */
export function daysOf(periods: readonly Period[], zone: string): readonly Days[] {
  return periods.map((period) => daysIn(period, zone)).sort((a, b) => a.first - b.first);
}

/**
 * Whether the wanted days lie in the union of others, which come in their order (specification v0.5 §5, rules 5a and 5b).
 * Adjoining days leave no gap.
 */
export function covers(days: readonly Days[], wanted: Days): boolean {
  let next = wanted.first;
  for (const { first, last } of days) {
    if (first > next) return false;
    if (last >= wanted.last) return true;
    next = Math.max(next, last + 1);
  }
  return false;
}

/** The day of an instant in UTC, `yyyy-mm-dd`. */
export function utcDay(instant: EpochSeconds): string {
  return reportedInstant(instant).slice(0, 10);
}

/** The days of one period. */
export function daysIn({ from, until }: Period, zone: string): Days {
  const last = until === undefined ? Number.POSITIVE_INFINITY : dayIn(until - 1, zone);
  return { first: dayIn(from, zone), last };
}

function dayIn(instant: EpochSeconds, zone: string): number {
  if (zone === 'UTC') return Math.floor(instant / DAY);
  const parts = formatterOf(zone).format(instant * 1000);
  const [day = 0, month = 0, year = 0] = parts.split('/').map(Number);
  // Not by way of a date in text: the last second of the year 9999 lies in the year 10000 east of Greenwich.
  return new Date(0).setUTCFullYear(year, month - 1, day) / (DAY * 1000);
}

/** A formatter costs a thousand comparisons, so each zone has one; 32 states at most. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('en-GB', options);
  formatters.set(timeZone, made);
  return made;
}
