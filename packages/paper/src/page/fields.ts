import {
  type Attestation,
  type CardMembers,
  type Employment,
  employerLine,
  isPrinted,
  type Pda1,
  type Pda1Status,
  type Prc,
  type PrintedDocument,
  printedDate,
  workplaceLine,
} from '@prova/credential';
import { NO_RIGHT, type RightFieldName, rightFields } from '../entitlement/right-fields.ts';
import type { RightInWords } from '../entitlement/right-in-words.ts';
import { PaperError } from '../errors.ts';
import { printedSsin } from '../isiplus/printed-ssin.ts';

/** The places on a page that differ from document to document. A page has those of its own document. */
export type FieldName =
  | 'ic'
  | 'fn'
  | 'gn'
  | 'dob'
  | 'hi'
  | 'ii'
  | 'ci'
  | 'xd'
  | 'sd'
  | 'ed'
  | 'di'
  | 'sx'
  | 'jti'
  | Pda1FieldName
  | RightFieldName;

/** Of a PD A1: `em` are its employers, `se` its self-employed activities; each status has a box to be ticked. */
type Pda1FieldName = 'dn' | 'lc' | 'tr' | 'em' | 'se' | 'wa' | 'nf' | `sc${Pda1Status}`;

/** What is printed in each place; empty where the document says nothing. */
export type PrintedFields = Readonly<Record<FieldName, string>>;

/**
 * The document as it is printed (specification v0.5 §4, Decision S2): dates `DD/MM/YYYY` with `00` for unknown parts,
 * field 7 as number and acronym, the document number in fours, a national number in groups, a box that applies as `X`, each of several things in a line of its own.
 * Nothing else is changed, shortened or trimmed. Of a document that has no page, nothing is printed.
 * Throws `PaperError` `right-missing` for an entitlement without the words of its right.
 */
export function printedFields(attestation: Attestation, right?: RightInWords): PrintedFields {
  if (!isPrinted(attestation)) return NOTHING;
  return { ...NOTHING, ...ofItsKind(attestation, right), jti: inFours(attestation.jti ?? '') };
}

function ofItsKind(
  { type, data }: PrintedDocument,
  right: RightInWords | undefined,
): Partial<PrintedFields> {
  switch (type) {
    case 'prc':
      return { ...holderFields(data), ...cardFields(data), ...periodFields(data) };
    case 'ehic':
      return { ...holderFields(data), ...cardFields(data) };
    case 'pda1':
      return { ...holderFields(data), ...periodFields(data), ...pda1Fields(data) };
    case 'isiplus':
      return {
        ...holderFields(data),
        ...cardFields(data),
        ...{ hi: printedSsin(data.hi), sx: data.sx ?? '' },
      };
    case 'entitlement':
      if (right) return { ...rightFields(data, right), ed: printedDate(data.ed) };
      throw new PaperError('right-missing', 'The page of an entitlement says its right in words.');
  }
}

function holderFields(data: Omit<CardMembers, 'ci' | 'xd'>): Partial<PrintedFields> {
  const { ic, fn, gn, dob, hi, ii, di } = data;
  const dates = { dob: printedDate(dob), di: printedDate(di) };
  return { ic, fn, gn, hi, ...dates, ii: `${ii} - ${data.in}` };
}

function cardFields({ ci, xd }: CardMembers | Prc): Partial<PrintedFields> {
  return { ci: ci ?? '', xd: xd === undefined ? '' : printedDate(xd) };
}

function periodFields({ sd, ed }: Pick<Prc, 'sd' | 'ed'>): Partial<PrintedFields> {
  return { sd: printedDate(sd), ed: printedDate(ed) };
}

function pda1Fields({ dn, lc, tr, sc, em, wa = [], nf = '' }: Pda1): Partial<PrintedFields> {
  const ofKind = (kind: Employment) => em.filter(({ et }) => et === kind).map(employerLine);
  return {
    dn,
    lc,
    nf,
    tr: tr ? TICK : '',
    em: ofKind('01').join('\n'),
    se: ofKind('02').join('\n'),
    wa: wa.map(workplaceLine).join('\n'),
    [`sc${sc}`]: TICK,
  };
}

const TICK = 'X';

const NOTHING: PrintedFields = {
  ...{ ic: '', fn: '', gn: '', dob: '', hi: '', ii: '', ci: '', xd: '', sd: '', ed: '', di: '' },
  ...NO_RIGHT,
  ...{ sx: '', jti: '', dn: '', lc: '', tr: '', em: '', se: '', wa: '', nf: '' },
  ...{ sc01: '', sc02: '', sc03: '', sc04: '', sc05: '', sc06: '' },
  ...{ sc07: '', sc08: '', sc09: '', sc10: '', sc11: '', sc12: '' },
};

/** Groups of four, to be read aloud over a telephone. A number with its own punctuation keeps that. */
function inFours(id: string): string {
  return /^[0-9A-Za-z]+$/.test(id) ? id.replace(/.{4}(?=.)/g, '$& ') : id;
}
