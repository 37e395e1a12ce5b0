import { CatalogueError, type Rule, readRule, writeRule } from '@prova/catalogue';

/** One thing that an officer fills in, and the member of the entry that it becomes. */
export interface EntryField {
  /** `title.nl`, of the content; also the name in the form. */
  readonly path: string;
  readonly label: string;
  readonly help?: string;
  readonly as: 'line' | 'text' | 'rule' | 'date' | 'tick' | readonly (readonly [string, string])[];
  readonly optional?: boolean;
  /** What to say when the catalogue does not take it. */
  readonly fault: string;
  /** From what was filled in, never empty, to what the member is; a text that cannot be read is refused by the catalogue as it stands. */
  readonly read: (text: string) => unknown;
  readonly write: (value: unknown) => string;
}

/** Fields that are about one thing. */
export interface EntrySection {
  readonly legend: string;
  readonly fields: readonly EntryField[];
}

type Terms = Pick<EntryField, 'path' | 'label'> & Partial<EntryField>;

/** One line of text. */
export function line(terms: Terms): EntryField {
  return {
    as: 'line',
    fault: 'Write one line, not too long.',
    read: (text) => text,
    write: (value) => (typeof value === 'string' ? value : ''),
    ...terms,
  };
}

export function day(terms: Terms): EntryField {
  return line({ as: 'date', fault: 'Choose a day; an end is not before its beginning.', ...terms });
}

export function oneOf(terms: Terms & Pick<EntryField, 'as'>): EntryField {
  return line({ fault: 'Choose one of these.', ...terms });
}

/** Names, separated by spaces, commas or lines. */
export function names(terms: Terms): EntryField {
  return line({
    fault: 'Write names, separated by spaces.',
    read: (text) => text.split(/[\s,]+/).filter(Boolean),
    write: (value) => (Array.isArray(value) ? value.join(' ') : ''),
    ...terms,
  });
}

/** Present or not. */
export function tick(terms: Terms): EntryField {
  return line({
    as: 'tick',
    optional: true,
    read: () => true,
    write: (value) => (value === true ? 'yes' : ''),
    ...terms,
  });
}

/** In the languages that the catalogue has. */
export function localized(
  path: string,
  legend: string,
  { long = false, optional = false }: { readonly long?: boolean; readonly optional?: boolean } = {},
): EntrySection {
  const inLanguage = (code: string, label: string): EntryField =>
    line({
      ...{ path: `${path}.${code}`, label, as: long ? 'text' : 'line' },
      ...((optional || code === 'en') && { optional: true }),
      fault: 'Write a text without line breaks, not too long.',
      read: (text) => text.replaceAll(/\s*[\r\n]+\s*/g, ' '),
    });
  const fields = [
    inLanguage('nl', 'Dutch'),
    inLanguage('fr', 'French'),
    inLanguage('de', 'German'),
    inLanguage('en', 'English'),
  ];
  return { legend, fields };
}

/** Words of the catalogue that are shown as they are. */
export const same = <T extends string>(words: readonly T[]) =>
  words.map((word) => [word, word] as const);

export const NAME_STAYS = 'It stays, whatever else is changed.';
export const ENTERPRISE = {
  help: 'Ten digits.',
  fault: 'Write the ten digits; the last two check the others.',
};

export const RULE_FIELD: EntryField = {
  path: 'rule',
  label: 'The rule',
  help: 'anyOf(…), allOf(…), not(…), status(BIM), status(RIS, household), status(AI, aiCategory >= 3), tier(lowIncome), ageMin(65), ageMax(17), residesIn(11002, 2), onDate(2026-01-01..2026-12-31). What it means is shown before anything is signed.',
  as: 'rule',
  fault: 'This is no rule.',
  read: readRule,
  write: (value) => (isRule(value) ? writeRule(value) : ''),
};

/** What comes out of the register was checked by the schema of rules. */
function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null;
}

/** The value of a field, or what is wrong with it. */
export type ReadField =
  | { readonly outcome: 'read'; readonly value: unknown }
  | { readonly outcome: 'fault'; readonly fault: string };

export function readField(field: EntryField, text: string): ReadField {
  try {
    return { outcome: 'read', value: field.read(text) };
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    return { outcome: 'fault', fault: `${field.fault} ${error.message}` };
  }
}
