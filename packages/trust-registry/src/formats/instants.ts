import { isCalendarDate, writtenInstant } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';

/** RFC 3339 in UTC, whole seconds: `2026-11-24T09:00:00Z`. The year 10000, where dates end, becomes its last second. */
export function formatInstant(instant: EpochSeconds): string {
  return writtenInstant(Math.min(instant, LAST_SECOND));
}

/** The second in which an RFC 3339 `date-time` lies, or `undefined`. From 1970 to 9999, no leap seconds. */
export function parseInstant(text: string): EpochSeconds | undefined {
  const [, date = '', hour = ''] = DATE_TIME.exec(text) ?? [];
  if (!isCalendarDate(date) || hour === '24') return undefined;
  const instant = Math.floor(Date.parse(text) / 1000);
  return instant >= 0 && instant <= LAST_SECOND ? instant : undefined;
}

const DATE_TIME = /^(\d{4}-\d\d-\d\d)T(\d\d):\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/;

const LAST_SECOND = 253_402_300_799;
