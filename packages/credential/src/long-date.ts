/** `24 November 2026`, as Europe writes it in a language. `day` is a day of the calendar, `yyyy-mm-dd`. */
export function longDay(day: string, language: string): string {
  return written(Date.parse(`${day}T00:00:00Z`), language, { timeZone: 'UTC' });
}

/** `24 November 2026 at 10:00`, as clocks go in the zone, or here without one. `instant` is epoch seconds. */
export function longMoment(
  instant: number,
  timeZone: string | undefined,
  language: string,
): string {
  return written(instant * 1000, language, { timeZone, timeStyle: 'short' });
}

function written(
  milliseconds: number,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string {
  // A browser may not know the smallest languages: better the months of English than those of its own.
  const locales = [LOCALES[language] ?? language, 'en-GB'];
  const text = new Intl.DateTimeFormat(locales, { dateStyle: 'long', ...options }).format(
    milliseconds,
  );
  // The one day of a month that French counts otherwise, which the patterns of Unicode do not know.
  return language === 'fr' ? text.replace(/^1(?=\s)/, '1er') : text;
}

/** Where a language has several ways to write a date, that of Europe. */
const LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', pt: 'pt-PT' };
