import type { Language } from '../sentences/languages.ts';
import type { StatementWords } from './statement-words.ts';

/** Each path is written out: so a bundler makes a file of each language, and a page loads the one it prints. */
const FILES: Readonly<Record<Language, () => Promise<StatementWords>>> = {
  bg: async () => (await import('./words/bg.ts')).bg,
  cs: async () => (await import('./words/cs.ts')).cs,
  da: async () => (await import('./words/da.ts')).da,
  de: async () => (await import('./words/de.ts')).de,
  el: async () => (await import('./words/el.ts')).el,
  en: async () => (await import('./words/en.ts')).en,
  es: async () => (await import('./words/es.ts')).es,
  et: async () => (await import('./words/et.ts')).et,
  fi: async () => (await import('./words/fi.ts')).fi,
  fr: async () => (await import('./words/fr.ts')).fr,
  ga: async () => (await import('./words/ga.ts')).ga,
  hr: async () => (await import('./words/hr.ts')).hr,
  hu: async () => (await import('./words/hu.ts')).hu,
  is: async () => (await import('./words/is.ts')).is,
  it: async () => (await import('./words/it.ts')).it,
  lt: async () => (await import('./words/lt.ts')).lt,
  lv: async () => (await import('./words/lv.ts')).lv,
  mt: async () => (await import('./words/mt.ts')).mt,
  nb: async () => (await import('./words/nb.ts')).nb,
  nl: async () => (await import('./words/nl.ts')).nl,
  pl: async () => (await import('./words/pl.ts')).pl,
  pt: async () => (await import('./words/pt.ts')).pt,
  ro: async () => (await import('./words/ro.ts')).ro,
  sk: async () => (await import('./words/sk.ts')).sk,
  sl: async () => (await import('./words/sl.ts')).sl,
  sv: async () => (await import('./words/sv.ts')).sv,
};

/**
 * The words of a statement in a language; which one, `statementLanguage` says. Rejects as `import()` does, if the file is not
 * there. It does not say how well the words are known: `reviewed` does.
 */
export function loadStatementWords(language: Language): Promise<StatementWords> {
  return FILES[language]();
}
