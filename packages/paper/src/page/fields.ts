import {
  type Attestation,
  type Ehic,
  type Employment,
  employerLine,
  isPrinted,
  type Pda1,
  type Pda1Status,
  type Prc,
  printedDate,
  workplaceLine,
} from '@prova/credential';

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
  | 'jti'
  | Pda1FieldName;

/** Of a PD A1: `em` are its employers, `se` its self-employed activities; each status has a box to be ticked. */
type Pda1FieldName = 'dn' | 'lc' | 'tr' | 'em' | 'se' | 'wa' | 'nf' | `sc${Pda1Status}`;

/** What is printed in each place; empty where the document says nothing. */
export type PrintedFields = Readonly<Record<FieldName, string>>;

/**
 * The document as it is printed (specification v0.5 §4, Decision S2): dates `DD/MM/YYYY` with `00` for unknown parts,
 * field 7 as number and acronym, the document number in fours, a box that applies as `X`, each of several things in a line of its own.
 * Nothing else is changed, shortened or trimmed. Of a document that has no page, nothing is printed.
 */
export function printedFields(attestation: Attestation): PrintedFields {
  if (!isPrinted(attestation)) return NOTHING;
  const { type, data, jti } = attestation;
  return {
    ...NOTHING,
    ...(type === 'pda1' ? pda1Fields(data) : cardFields(data)),
    ic: data.ic,
    fn: data.fn,
    gn: data.gn,
    dob: printedDate(data.dob),
    hi: data.hi,
    ii: `${data.ii} - ${data.in}`,
    sd: type === 'ehic' ? '' : printedDate(data.sd),
    ed: type === 'ehic' ? '' : printedDate(data.ed),
    di: printedDate(data.di),
    jti: inFours(jti ?? ''),
  };
}

function cardFields({ ci, xd }: Prc | Ehic): Partial<PrintedFields> {
  return { ci: ci ?? '', xd: xd === undefined ? '' : printedDate(xd) };
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
  ...{ jti: '', dn: '', lc: '', tr: '', em: '', se: '', wa: '', nf: '' },
  ...{ sc01: '', sc02: '', sc03: '', sc04: '', sc05: '', sc06: '' },
  ...{ sc07: '', sc08: '', sc09: '', sc10: '', sc11: '', sc12: '' },
};

/** Groups of four, to be read aloud over a telephone. A number with its own punctuation keeps that. */
function inFours(id: string): string {
  return /^[0-9A-Za-z]+$/.test(id) ? id.replace(/.{4}(?=.)/g, '$& ') : id;
}
