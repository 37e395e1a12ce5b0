import { parseCompactJws } from '@prova/credential';
import type { Card } from './evidence.ts';

/** What the page must say, under the number that Decision S2 gives each field; empty where nothing is printed. */
export interface PrintedFields {
  readonly state: string;
  /** `3.` to `9.`, each below its caption. */
  readonly numbered: ReadonlyMap<string, string>;
  /** `(a).`, `(b).`, `(c).` of a certificate; a card has none. */
  readonly period: ReadonlyMap<string, string>;
  /** In fours. */
  readonly documentId: string;
}

/** Written from the record that the product was given, not from what it made of it; the document id alone is its own. */
export function printedFields({ type, record, institution, token }: Card): PrintedFields {
  const member = (name: string) => record[name] ?? '';
  const { jti } = parseCompactJws(token).payload;
  return {
    state: institution.country,
    numbered: new Map([
      ['3.', member('fn')],
      ['4.', member('gn')],
      ['5.', dayFirst(member('dob'))],
      ['6.', member('hi')],
      ['7.', `${institution.officialId} - ${member('in')}`],
      ['8.', member('ci')],
      ['9.', dayFirst(member('xd'))],
    ]),
    period: new Map(PERIOD[type].map(([label, name]) => [label, dayFirst(member(name))] as const)),
    documentId: String(jti).replace(/.{4}(?=.)/g, '$& '),
  };
}

const PERIOD = {
  prc: [
    ['(a).', 'sd'],
    ['(b).', 'ed'],
    ['(c).', 'di'],
  ],
  ehic: [],
  // The demo issues none; its page numbers its fields otherwise.
  pda1: [],
  // Nor any of these yet.
  entitlement: [],
  isiplus: [],
  status: [],
} as const;

/** `DD/MM/YYYY`, with 00 for what is not known. */
function dayFirst(date: string): string {
  return date.split('-').reverse().join('/');
}
