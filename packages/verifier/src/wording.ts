import type { Facts, RaisedReason } from './checklist.ts';
import { de } from './sentences/de.ts';
import { en } from './sentences/en.ts';
import { fr } from './sentences/fr.ts';
import { nl } from './sentences/nl.ts';
import type { Sentences } from './sentences/sentences.ts';

/** Languages in which a report can speak. */
export const LANGUAGES = ['en', 'fr', 'nl', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

const SENTENCES: Readonly<Record<Language, Sentences>> = { en, fr, nl, de };

/** The sentence of a reason in a language, its dates written as people write them there. */
export function wordReason({ code, facts }: RaisedReason, language: Language): string {
  const sentence = SENTENCES[language][code];
  if (!sentence.includes('{')) return sentence;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => writtenDate(facts, String(name), language));
}

function writtenDate(facts: Facts, name: string, language: Language): string {
  const date = facts[name];
  if (date === undefined) return '–';
  const locale = language === 'en' ? 'en-GB' : language;
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.parse(`${date}T00:00:00Z`));
}
