/** Languages in which a verdict is said: the 24 of the Union, Icelandic and Norwegian (Bokmål). */
export const LANGUAGES = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'is',
  'it',
  'lt',
  'lv',
  'mt',
  'nb',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
] as const;

/** ISO 639-1, as in the `lang` of a page. */
export type Language = (typeof LANGUAGES)[number];
