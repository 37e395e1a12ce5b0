import type { Pda1 } from '@prova/credential';
import { IssuerError } from '../errors.ts';

/** What each member of the record of a PD A1 must be, but for those that every document has. */
export const PDA1_EXPECTED: Readonly<
  Record<'dn' | 'sd' | 'ed' | 'lc' | 'sc' | 'tr' | 'em' | 'wa' | 'nf', string>
> = {
  dn: 'the number of the document, 4 to 50 characters',
  sd: 'the first day of the period as yyyy-mm-dd',
  ed: 'the last day of the period as yyyy-mm-dd',
  lc: 'the two letters of the state whose legislation applies',
  sc: 'the status, 01 to 12',
  tr: 'true or false, or nothing',
  em: 'a list of employers with et (01 or 02), id, na and co; of one employer em.et, em.id, em.na and em.co will do',
  wa: 'a list of places of work with lo and co at least, of one place wa.lo and wa.co; or nf instead',
  nf: 'the two letters of the country where the person works without a fixed place',
};

const EMPLOYER = ['et', 'id', 'na', 'co'] satisfies (keyof Pda1['em'][number])[];
const WORKPLACE = [
  'fa',
  'st',
  'hn',
  'pc',
  'rg',
  'lo',
  'co',
  'na',
  'id',
  'hb',
] satisfies (keyof NonNullable<Pda1['wa']>[number])[];

/** The columns of a table for one employer and one place of work. */
export const PDA1_COLUMNS: readonly string[] = [
  ...EMPLOYER.map((name) => `em.${name}`),
  ...WORKPLACE.map((name) => `wa.${name}`),
];

const COLUMN = /^(em|wa)\.(.*)$/s;

/**
 * The record of a PD A1 as its schema has it: `em.na` and the like of one employer and one place become lists of one, `true` and `false`
 * what they say, and what is empty is absent, as in a table.
 * Throws `IssuerError` `record-invalid` for a list and columns of it.
 */
export function unfolded(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = Object.entries(flat).filter(([name, value]) => value !== '' || !mayBeEmpty(name));
  const members = Object.fromEntries(given.filter(([name]) => !COLUMN.test(name)).map(truth));
  for (const list of ['em', 'wa']) {
    const item = given.flatMap(([name, value]): [string, unknown][] => {
      const [, of, part] = COLUMN.exec(name) ?? [];
      return of === list && part !== undefined ? [[part, value]] : [];
    });
    if (item.length === 0) continue;
    if (members[list] !== undefined) {
      const message = `${list}: give a list or columns, not both.`;
      throw new IssuerError('record-invalid', message, { field: list });
    }
    members[list] = [Object.fromEntries(item)];
  }
  return members;
}

function mayBeEmpty(name: string): boolean {
  return COLUMN.test(name) || name === 'nf' || name === 'tr';
}

function truth([name, value]: [string, unknown]): [string, unknown] {
  const isWritten = name === 'tr' && (value === 'true' || value === 'false');
  return [name, isWritten ? value === 'true' : value];
}
