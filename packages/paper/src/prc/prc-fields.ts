import { type PrcPayload, printedDate } from '@prova/credential';

/** The places on the page that differ from document to document, in reading order. */
export const FIELD_NAMES = [
  'ic',
  'fn',
  'gn',
  'dob',
  'hi',
  'ii',
  'ci',
  'xd',
  'sd',
  'ed',
  'di',
  'jti',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What is printed in each place; empty where the document says nothing. */
export type PrcFields = Readonly<Record<FieldName, string>>;

/**
 * The document as it is printed (specification v0.5 §4, Decision S2): dates `DD/MM/YYYY` with `00` for unknown parts,
 * field 7 as number and acronym, the document number in fours. Nothing else is changed, shortened or trimmed.
 */
export function printedFields({ prc, jti }: PrcPayload): PrcFields {
  return {
    ic: prc.ic,
    fn: prc.fn,
    gn: prc.gn,
    dob: printedDate(prc.dob),
    hi: prc.hi,
    ii: `${prc.ii} - ${prc.in}`,
    ci: prc.ci ?? '',
    xd: prc.xd === undefined ? '' : printedDate(prc.xd),
    sd: printedDate(prc.sd),
    ed: printedDate(prc.ed),
    di: printedDate(prc.di),
    jti: inFours(jti ?? ''),
  };
}

/** Groups of four, to be read aloud over a telephone. A number with its own punctuation keeps that. */
function inFours(id: string): string {
  return /^[0-9A-Za-z]+$/.test(id) ? id.replace(/.{4}(?=.)/g, '$& ') : id;
}
