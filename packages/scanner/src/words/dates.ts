import { isCalendarDate } from '@prova/credential';

/** A day as people write it in a language: 3 March 2026. */
export function writtenDate(date: string, language: string): string {
  if (!isCalendarDate(date)) return date;
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(`${date}T00:00:00Z`));
}

/** A birth date as it was signed: of one that is no day of the calendar, the parts as they stand on the printed page. */
export function writtenPartialDate(date: string, language: string): string {
  if (isCalendarDate(date)) return writtenDate(date, language);
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** An instant, with its time, where the desk is. */
export function writtenInstant(epochSeconds: number, language: string): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(epochSeconds * 1000);
}

/** The desk's local date, `yyyy-mm-dd`. */
export function localDate(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** English as in Europe: the day before the month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
