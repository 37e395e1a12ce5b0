import { COUNTRY_ZONES, type CountryCode, startOfDay } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';

/** A period between two instants; without an end it is open. */
export interface Period {
  readonly from: EpochSeconds;
  readonly until?: EpochSeconds;
}

/** The same period in days of one calendar, both ends included. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const FOR_EVER = '9999-12-31';

/** A formatter costs a thousand comparisons, so each zone has one; 32 states at most. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendars in which days may be counted: UTC, and the zone of the issuing state. The specification says "local
 * date" without naming the place, so a day that counts in either is enough.
 */
export function calendarsOf(country: CountryCode): readonly string[] {
  return ['UTC', COUNTRY_ZONES[country]];
}

/** The date parts of a period in a zone (specification v0.5 §5, rules 5a and 5b: date parts, both ends included). */
export function daysIn(period: Period, zone: string): Days {
  return {
    first: dayIn(period.from, zone),
    last: period.until === undefined ? FOR_EVER : dayIn(period.until, zone),
  };
}

/** Whether the days from `first` to `last` lie in the union of periods; adjoining days leave no gap. */
export function cover(periods: readonly Days[], first: string, last: string): boolean {
  let open = first;
  for (const { first: from, last: to } of [...periods].sort((a, b) =>
    a.first < b.first ? -1 : 1,
  )) {
    if (from > open) return false;
    if (to >= last) return true;
    if (to >= open) open = nextDay(to);
  }
  return false;
}

/** The day of an instant in UTC, `yyyy-mm-dd`. */
export function utcDay(instant: EpochSeconds): string {
  return new Date(instant * 1000).toISOString().slice(0, 10);
}

function dayIn(instant: EpochSeconds, zone: string): string {
  if (zone === 'UTC') return utcDay(instant);
  let formatter = formatters.get(zone);
  if (!formatter) {
    const options = { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    formatter = new Intl.DateTimeFormat('en-GB', options);
    formatters.set(zone, formatter);
  }
  const [day, month, year] = formatter.format(instant * 1000).split('/');
  return `${year}-${month}-${day}`;
}

function nextDay(day: string): string {
  return utcDay(startOfDay(day) + 86_400);
}
