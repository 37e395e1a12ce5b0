import type { Facts, RaisedReason } from './checklist.ts';
import { wordedAs } from './codes.ts';
import type { Language } from './sentences/languages.ts';
import type { Words } from './sentences/words.ts';

/** A reason as a report says it. */
export interface WrittenReason {
  readonly message: string;
  readonly next?: string;
}

/** The sentences of a reason in a language, its dates written as people write them there. */
export function wordReason(
  { code, facts }: Pick<RaisedReason, 'code' | 'facts'>,
  { language, reasons }: Words,
): WrittenReason {
  const { said, next } = reasons[wordedAs(code)];
  const filled = said.includes('{') ? withDates(said, facts, language) : said;
  return next === '' ? { message: filled } : { message: `${filled} ${next}`, next };
}

function withDates(text: string, facts: Facts, language: Language): string {
  return text.replace(/\{(\w+)\}/g, (_, name) => writtenDate(facts[String(name)], language));
}

/** Where a language has several ways to write a date, that of Europe. */
const LOCALES: Readonly<Partial<Record<Language, string>>> = { en: 'en-GB', pt: 'pt-PT' };

function writtenDate(date: string | undefined, language: Language): string {
  if (date === undefined) return '–';
  // A browser may not know the smallest languages: better the months of English than those of its own.
  const locales = [LOCALES[language] ?? language, 'en-GB'];
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales, options).format(Date.parse(`${date}T00:00:00Z`));
}
