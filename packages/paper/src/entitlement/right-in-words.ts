import type { PageLanguage } from '../captions/captions.ts';

/** A text in every language of pages. */
export type InEachLanguage = Readonly<Record<PageLanguage, string>>;

/**
 * What the page of an entitlement says of its right, whose token has the id alone: from the version of the catalogue that the token names.
 * Whoever prints vouches for that.
 */
export interface RightInWords {
  readonly title: InEachLanguage;
  readonly benefit: InEachLanguage;
  /** Who grants it. */
  readonly granter: InEachLanguage;
}
