import {
  COUNTRY_ZONES,
  isCalendarDate,
  longDay,
  longMoment,
  parseInstitutionId,
  printedDate,
} from '@prova/credential';
import { type Html, html } from '@prova/http';
import type { PageLanguage } from '@prova/paper';

/** Words of a page, by their language. */
interface Spoken {
  readonly lang: PageLanguage;
}

/** `24 November 2026`, in the language of the page. `day` is `yyyy-mm-dd`. */
export function dayText(day: string, { lang }: Spoken): string {
  if (!isCalendarDate(day)) return printedDate(day);
  return longDay(day, lang);
}

/** `24 November 2026 at 10:00`, as clocks go where the institution is. `instant` is epoch seconds. */
export function momentText(instant: number, institutionId: string, { lang }: Spoken): string {
  const timeZone = COUNTRY_ZONES[parseInstitutionId(institutionId).country];
  return longMoment(instant, timeZone, lang);
}

/** As `momentText`, marked up. */
export function moment(instant: number, institutionId: string, words: Spoken): Html {
  const iso = new Date(instant * 1000).toISOString();
  return html`<time datetime="${iso}">${momentText(instant, institutionId, words)}</time>`;
}

/** What people write as a day, as data has it: `20/07/1954`, `20.7.1954`, `20071954` become `1954-07-20`. Anything else stays. */
export function typedDay(text: string): string {
  const bare = text.trim();
  const [, day, month, year] =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(bare) ??
    /^(\d\d)(\d\d)(\d{4})$/.exec(bare) ??
    [];
  if (day === undefined || month === undefined || year === undefined) return bare;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A day as `typedDay` reads it back: `20/07/1954`. What is no day stays as it is. */
export function dayToType(day: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(day) ? printedDate(day) : day;
}
