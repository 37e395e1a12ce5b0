import type { CountryCode } from '@prova/credential';
import type { VerificationExport } from '../receipt/export.ts';
import type { Language } from '../sentences/languages.ts';

/**
 * The language in which each issuing state reads a statement: its own, and English for the five that have several
 * (specification v0.5 §7: BE, MT, IE, LU, CH).
 */
const LANGUAGE_OF_STATE: Readonly<Record<CountryCode, Language>> = {
  AT: 'de',
  BE: 'en',
  BG: 'bg',
  HR: 'hr',
  // Greek and Turkish; Turkish is no language of the Union, and the institution writes Greek.
  CY: 'el',
  CZ: 'cs',
  DK: 'da',
  EE: 'et',
  // Finnish and Swedish, and not among the five.
  FI: 'fi',
  FR: 'fr',
  DE: 'de',
  GR: 'el',
  HU: 'hu',
  IE: 'en',
  IT: 'it',
  LV: 'lv',
  LT: 'lt',
  LU: 'en',
  MT: 'en',
  NL: 'nl',
  PL: 'pl',
  PT: 'pt',
  RO: 'ro',
  SK: 'sk',
  SI: 'sl',
  // Castilian, the one that is official in all of the state.
  ES: 'es',
  SE: 'sv',
  IS: 'is',
  LI: 'de',
  // Bokmål, which most write.
  NO: 'nb',
  CH: 'en',
  UK: 'en',
};

/**
 * The language of the statement of an export: that of the state which issued the document. Of one that was not accepted an
 * export names no issuer, and what the token says of a state is nobody's word: English.
 */
export function statementLanguage(exported: VerificationExport): Language {
  return exported.verdict === 'accepted' ? LANGUAGE_OF_STATE[exported.issuer.country] : 'en';
}
