import type { CatalogueLanguage, DisclosureProfile, RightState } from '@prova/catalogue';
import type { PageWords } from '@prova/http';
import type { Announcement } from '../../../catalogue/announcements/announcement.ts';

/** What is written of a right that is missing. */
export type AnnounceField = keyof Announcement;

interface Said {
  readonly word: string;
  readonly sentence: string;
}

/** What the pages about rights say by themselves. What rights are called, the catalogue says. */
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
  /** The form by which anybody tells of a right, and what comes after it. */
  readonly announcing: {
    readonly introduction: string;
    readonly nothingPersonal: string;
    readonly labels: Readonly<Record<AnnounceField, string>>;
    readonly titleHelp: string;
    readonly granterHelp: string;
    readonly regulationUrlHelp: string;
    readonly announcers: readonly (readonly [Announcement['announcedBy'], string])[];
    readonly send: string;
    readonly notYet: Said;
    /** What to say of a field that cannot be taken. */
    readonly faults: Readonly<Record<AnnounceField, string>>;
    readonly thanks: Said;
    readonly back: string;
  };
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
  readonly none: Said;
  readonly list: (terms: { readonly sequence: number; readonly day: string }) => string;
  readonly noList: string;
}
