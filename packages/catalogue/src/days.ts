import { startOfDay } from '@prova/credential';

/** First and last day; open without the last. */
export interface Period {
  readonly from: string;
  readonly until?: string | undefined;
}

/** The same, open also without the first. */
export type OpenPeriod = Partial<Period>;

/** Whether a day lies in a period. Days as `yyyy-mm-dd`, which sort as they follow each other. */
export function isWithin(day: string, { from = day, until = day }: OpenPeriod): boolean {
  return from <= day && day <= until;
}

/** The day so many days later, or earlier. Throws `CredentialError` `date-malformed` for what is no day. */
export function daysAfter(day: string, days: number): string {
  return dayAt(startOfDay(day) + days * 86_400);
}

/** The day in UTC that an instant lies in, in epoch seconds. */
export function dayAt(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}

/** The earlier of two days. */
export function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

/** The last day of the quarter that a day lies in. */
export function endOfQuarter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return dayAt(Date.UTC(year, Math.ceil(month / 3) * 3, 0) / 1000);
}
