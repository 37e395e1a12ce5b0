import { PDA1_STATUSES, type Pda1 } from '@prova/credential';
import { CAPTIONS, type CaptionKey, type PageLanguage } from '@prova/paper';
import type { RecordField, Wording } from './wording/wording.ts';

const CERTIFICATE = ['dn', 'sc', 'sd', 'ed', 'tr'] as const;
const EMPLOYER = ['em.et', 'em.na', 'em.id', 'em.co'] as const;
const WORKPLACE = [
  ...['wa.na', 'wa.id', 'wa.st', 'wa.hn', 'wa.pc', 'wa.lo'],
  ...['wa.rg', 'wa.co', 'wa.fa', 'wa.hb', 'nf'],
] as const;

/** What a clerk fills in of a PD A1 besides the person: one employer, and one place of work or none. More are a program’s to send. */
export const PDA1_FIELDS = [...CERTIFICATE, ...EMPLOYER, ...WORKPLACE] as const;

/** Either the first two or the last: none of them by itself may stay empty. */
export const PDA1_PLACES: readonly RecordField[] = ['wa.lo', 'wa.co', 'nf'];

/** The groups of those fields, under their legends. */
export function pda1Groups(
  fill: Wording['fill'],
): readonly (readonly [legend: string, names: readonly RecordField[]])[] {
  return [
    [fill.certificate, CERTIFICATE],
    [fill.employer, EMPLOYER],
    [fill.workplace, WORKPLACE],
  ];
}

/**
 * What a PD A1 says, in the fields of the form, but for its days. A list that does not fit the form as a whole is left to be typed anew:
 * nothing is passed over unseen.
 */
export function pda1Fields({
  dn,
  sc,
  em,
  wa = [],
  nf = '',
  tr = false,
}: Pda1): Readonly<Record<string, string>> {
  return {
    dn,
    sc,
    nf,
    tr: String(tr),
    ...fieldsOf('em', em, EMPLOYER),
    ...fieldsOf('wa', wa, WORKPLACE),
  };
}

function fieldsOf(
  list: 'em' | 'wa',
  [item, ...more]: readonly object[],
  fields: readonly string[],
): Record<string, string> {
  const typed = Object.entries(item ?? {}).filter(([, value]) => value !== undefined);
  const named = typed.map(([name, value]): [string, string] => [`${list}.${name}`, String(value)]);
  const fits = more.length === 0 && named.every(([name]) => fields.includes(name));
  return fits ? Object.fromEntries(named) : {};
}

type Options = (language: PageLanguage) => readonly (readonly [value: string, text: string])[];

/** Fields with a few values to choose from, in the words of the page that will be printed. */
export const PDA1_CHOICES: Readonly<Partial<Record<RecordField, Options>>> = {
  sc: (language) =>
    Object.keys(PDA1_STATUSES)
      .filter((code): code is keyof typeof PDA1_STATUSES => Object.hasOwn(PDA1_STATUSES, code))
      .sort()
      .map((code) => [code, said(language, `a1Status${code}`)] as const),
  tr: (language) => [
    ['false', '–'],
    ['true', said(language, 'a1Transitional')],
  ],
  'em.et': (language) => [
    ['01', said(language, 'a1Employer')],
    ['02', said(language, 'a1SelfEmployed')],
  ],
};

function said(language: PageLanguage, key: CaptionKey): string {
  return CAPTIONS[language][key].value;
}
