import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { PageWords } from './page-words.ts';

const WORDS = { en, fr, nl, de } as const;

/** The languages in which the whole page speaks. */
export type PageLanguage = keyof typeof WORDS;

export const LANGUAGE_NAMES: readonly (readonly [PageLanguage, string])[] = Object.entries(
  WORDS,
).map(([code, { language }]) => [code as PageLanguage, language]);

export function wordsOf(language: PageLanguage): PageWords {
  return WORDS[language];
}

/** The first language of a person that the page speaks; English for others. */
export function chooseLanguage(wanted: readonly string[]): PageLanguage {
  const codes = LANGUAGE_NAMES.map(([code]) => code);
  for (const tag of wanted) {
    const found = codes.find((code) => code === tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en';
}
