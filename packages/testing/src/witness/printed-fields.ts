import { parseCompactJws } from '@prova/credential';
import type { Card } from './evidence.ts';

/** What the page must say, under the numbers that its form gives each field: Decision S2, or portable document A1. */
export interface PrintedFields {
  /** In field 2 of a card or certificate; a PD A1 has it nowhere by itself. */
  readonly state?: string;
  /** `3.` to `9.`, or `1.1` to `2.1`, each below its caption; empty where nothing is printed. */
  readonly numbered: ReadonlyMap<string, string>;
  /** `(a).`, `(b).`, `(c).` of a certificate, `2.2` and `2.3` of a PD A1; a card has none. */
  readonly period: ReadonlyMap<string, string>;
  /** In fours. */
  readonly documentId: string;
}

/** Written from the record that the product was given, not from what it made of it; the document id alone is its own. */
export function printedFields({ type, record, institution, token }: Card): PrintedFields {
  const member = (name: string) => String(record[name] ?? '');
  const { jti } = parseCompactJws(token).payload;
  return {
    ...(type !== 'pda1' && { state: institution.country }),
    numbered: new Map(
      type === 'pda1'
        ? [
            ['1.1', member('hi')],
            ['1.2', member('fn')],
            ['1.3', member('gn')],
            ['1.5', dayFirst(member('dob'))],
            ['2.1', member('lc')],
          ]
        : [
            ['3.', member('fn')],
            ['4.', member('gn')],
            ['5.', dayFirst(member('dob'))],
            ['6.', member('hi')],
            ['7.', `${institution.officialId} - ${member('in')}`],
            ['8.', member('ci')],
            ['9.', dayFirst(member('xd'))],
          ],
    ),
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
  pda1: [
    ['2.2', 'sd'],
    ['2.3', 'ed'],
  ],
  // The demo prints none of these.
  entitlement: [],
  isiplus: [],
  status: [],
} as const;

/** `DD/MM/YYYY`, with 00 for what is not known. */
function dayFirst(date: string): string {
  return date.split('-').reverse().join('/');
}
