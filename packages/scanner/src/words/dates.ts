import { isCalendarDate, longDay, longMoment } from '@prova/credential';

/** A day as people write it in a language: 3 March 2026. */
export function writtenDate(date: string, language: string): string {
  return isCalendarDate(date) ? longDay(date, language) : date;
}

/** A birth date as it was signed: of one that is no day of the calendar, the parts as they stand on the printed page. */
export function writtenPartialDate(date: string, language: string): string {
  if (isCalendarDate(date)) return writtenDate(date, language);
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** An instant, with its time, where the desk is. */
export function writtenMoment(epochSeconds: number, language: string): string {
  return longMoment(epochSeconds, undefined, language);
}

/** How old something is, roughly: 12 minutes, 3 hours, 2 days. */
export function writtenAge(seconds: number, language: string): string {
  const [unit, length] =
    seconds < 2 * HOUR ? ['minute', 60] : seconds < 2 * DAY ? ['hour', HOUR] : ['day', DAY];
  const style = { style: 'unit', unit: String(unit), unitDisplay: 'long' } as const;
  const count = Math.max(0, Math.floor(seconds / Number(length)));
  return new Intl.NumberFormat(localeOf(language), style).format(count);
}

/** How long somebody still has: in minutes, and in the last one in tens of seconds. */
export function writtenTimeLeft(seconds: number, language: string): string {
  const [unit, count] =
    seconds > 60 ? ['minute', Math.ceil(seconds / 60)] : ['second', Math.ceil(seconds / 10) * 10];
  const style = { style: 'unit', unit: String(unit), unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(localeOf(language), style).format(Number(count));
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** The desk's local date, `yyyy-mm-dd`. */
export function localDate(now: Date): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** English as in Europe: the day before the month. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
