import { type Attestation, printedDate } from '@prova/credential';

/** The places on a page that differ from document to document. */
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
  | 'jti';

/** What is printed in each place; empty where the document says nothing. */
export type PrintedFields = Readonly<Record<FieldName, string>>;

/**
 * The document as it is printed (specification v0.5 §4, Decision S2): dates `DD/MM/YYYY` with `00` for unknown parts,
 * field 7 as number and acronym, the document number in fours. Nothing else is changed, shortened or trimmed.
 */
export function printedFields({ type, data, jti }: Attestation): PrintedFields {
  return {
    ic: data.ic,
    fn: data.fn,
    gn: data.gn,
    dob: printedDate(data.dob),
    hi: data.hi,
    ii: `${data.ii} - ${data.in}`,
    ci: data.ci ?? '',
    xd: data.xd === undefined ? '' : printedDate(data.xd),
    sd: type === 'prc' ? printedDate(data.sd) : '',
    ed: type === 'prc' ? printedDate(data.ed) : '',
    di: printedDate(data.di),
    jti: inFours(jti ?? ''),
  };
}

/** Groups of four, to be read aloud over a telephone. A number with its own punctuation keeps that. */
function inFours(id: string): string {
  return /^[0-9A-Za-z]+$/.test(id) ? id.replace(/.{4}(?=.)/g, '$& ') : id;
}
