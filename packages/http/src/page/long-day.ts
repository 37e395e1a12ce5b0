/** `24 November 2026`, in a language. `day` is a day of the calendar, `yyyy-mm-dd`. */
export function longDay(day: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** `24 November 2026 at 10:00`, as clocks go there. `instant` is epoch seconds. */
export function longMoment(instant: number, timeZone: string, language: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  return format.format(new Date(instant * 1000));
}

/** English dates as Europe writes them. */
function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
