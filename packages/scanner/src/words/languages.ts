import { LANGUAGES, type Language } from '@prova/verifier';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { PageWords } from './page-words.ts';

/** The languages in which the whole page speaks. In the others it says the verdict, and the rest in English. */
const WORDS: Readonly<Partial<Record<Language, PageWords>>> = { en, fr, nl, de };

export function wordsOf(language: Language): PageWords {
  return WORDS[language] ?? en;
}

/** Codes of all languages and what their speakers call them. */
export function languageNames(): readonly (readonly [Language, string])[] {
  return LANGUAGES.map((code) => {
    const names = new Intl.DisplayNames([code], { type: 'language' });
    return [code, names.of(code) ?? code];
  });
}

/** Both written forms of Norwegian are one language here. */
const SAME: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb' };

/** The first language of a person that there are words in; English for others. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [code = ''] = tag.toLowerCase().split('-');
    const found = SAME[code] ?? LANGUAGES.find((each) => each === code);
    if (found) return found;
  }
  return 'en';
}
