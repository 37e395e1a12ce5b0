/** The languages that every text of the catalogue has, or at least may have. */
export const CATALOGUE_LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type CatalogueLanguage = (typeof CATALOGUE_LANGUAGES)[number];

/** A text in the three languages of the country, and in English where somebody wrote it. */
export interface Localized {
  readonly nl: string;
  readonly fr: string;
  readonly de: string;
  readonly en?: string | undefined;
}

/** The text in a language, or in that of most readers of the catalogue. */
export function textIn(text: Localized, language: CatalogueLanguage): string {
  return text[language] ?? text.fr;
}
