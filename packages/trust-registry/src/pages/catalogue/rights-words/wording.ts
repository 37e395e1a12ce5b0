import type { CatalogueLanguage, DisclosureProfile, RightState } from '@prova/catalogue';
import type { PageWords } from '@prova/http';

/** What the page about rights says by itself. What rights are called, the catalogue says. */
export interface RightsWords extends PageWords {
  readonly lang: CatalogueLanguage;
  readonly ownName: string;
  /** Before the links to the other languages. */
  readonly languages: string;
  readonly ways: {
    readonly institutions: string;
    readonly rights: string;
    readonly lists: string;
    readonly programs: string;
    readonly officers: string;
  };
  readonly introduction: string;
  readonly version: (terms: { readonly version: number; readonly day: string }) => string;
  readonly ours: string;
  readonly file: string;
  readonly announce: string;
  readonly count: (rights: number) => string;
  readonly columns: readonly [
    right: string,
    state: string,
    conditions: string,
    granter: string,
    seen: string,
  ];
  readonly states: Readonly<Record<RightState, string>>;
  readonly seen: Readonly<Record<DisclosureProfile, string>>;
  readonly none: { readonly word: string; readonly sentence: string };
  readonly list: (terms: { readonly sequence: number; readonly day: string }) => string;
  readonly noList: string;
}
