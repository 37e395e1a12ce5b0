import { en } from './en.ts';
import type { Language } from './languages.ts';
import type { Words } from './words.ts';

/** Each path is written out: so a bundler makes a file of each language, and a page loads the one it shows. */
const FILES: Readonly<Record<Language, () => Promise<Words>>> = {
  bg: async () => (await import('./bg.ts')).bg,
  cs: async () => (await import('./cs.ts')).cs,
  da: async () => (await import('./da.ts')).da,
  de: async () => (await import('./de.ts')).de,
  el: async () => (await import('./el.ts')).el,
  en: async () => en,
  es: async () => (await import('./es.ts')).es,
  et: async () => (await import('./et.ts')).et,
  fi: async () => (await import('./fi.ts')).fi,
  fr: async () => (await import('./fr.ts')).fr,
  ga: async () => (await import('./ga.ts')).ga,
  hr: async () => (await import('./hr.ts')).hr,
  hu: async () => (await import('./hu.ts')).hu,
  is: async () => (await import('./is.ts')).is,
  it: async () => (await import('./it.ts')).it,
  lt: async () => (await import('./lt.ts')).lt,
  lv: async () => (await import('./lv.ts')).lv,
  mt: async () => (await import('./mt.ts')).mt,
  nb: async () => (await import('./nb.ts')).nb,
  nl: async () => (await import('./nl.ts')).nl,
  pl: async () => (await import('./pl.ts')).pl,
  pt: async () => (await import('./pt.ts')).pt,
  ro: async () => (await import('./ro.ts')).ro,
  sk: async () => (await import('./sk.ts')).sk,
  sl: async () => (await import('./sl.ts')).sl,
  sv: async () => (await import('./sv.ts')).sv,
};

/**
 * The words of a language, for `policy.words`. English is part of every program; the others are loaded when they are
 * asked for, which in a browser asks the page’s own server for one file. Rejects as `import()` does, if that file is not
 * there. It does not say how well the words are known: `reviewed` does.
 *
 * ```ts
 * const words = await loadWords('el');
 * const report = await verify(evidence, { ...context, policy: { environment: 'prod', words } });
 * heading.textContent = words.verdicts[report.verdict].title;
 * ```
 */
export function loadWords(language: Language): Promise<Words> {
  return FILES[language]();
}
