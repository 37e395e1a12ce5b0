import { isCalendarDate, printedDate } from '@prova/credential';

// Days as cards and certificates write them, in every language: who reads a statement holds it beside one of them.

/** `24/11/2026`; a dash where there is no day. */
export function writtenDay(day: string | undefined): string {
  return day === undefined ? NOTHING : printedDate(day);
}

/** `24/11/2026, 09:00:00 UTC`, from RFC 3339. */
export function printedInstant(instant: string): string {
  return `${printedDate(instant.slice(0, 10))}, ${instant.slice(11, 19)} UTC`;
}

/** The day in an instant or a date, if there is such a day. */
export function dayIn(text: string | undefined): string | undefined {
  const day = text?.slice(0, 10);
  return day !== undefined && isCalendarDate(day) ? day : undefined;
}

/** Where there is nothing to say. */
export const NOTHING = '–';
