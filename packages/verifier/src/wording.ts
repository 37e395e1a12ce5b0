import { longDay } from '@prova/credential';
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

function writtenDate(date: string | undefined, language: Language): string {
  return date === undefined ? '–' : longDay(date, language);
}
