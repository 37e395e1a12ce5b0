import {
  error,
  type LintFinding,
  lintBirthDate,
  lintIssueDate,
  lintNumbers,
  lintOneText,
  lintText,
} from './lint.ts';
import type { Employment, Pda1, Pda1Status } from './pda1.ts';

/**
 * Judges PD A1 data that the schema already accepted by the stricter rules of an issuer: those of the certificate, where they are about
 * the person and the institution too, and what Regulations 883/2004 and 987/2009 say of the document. `today` is the day of
 * signature; a PD A1 may be issued before its period and after it. Answers all findings, none when the data is clean.
 *
 * Does not check that the institution exists or is accredited; release does, with the verifier.
 */
export function lintPda1(pda1: Pda1, today: string): LintFinding[] {
  return [
    ...lintText(pda1),
    ...lintPlaces(pda1),
    ...lintDates(pda1, today),
    ...lintNumbers(pda1),
    ...lintLegislation(pda1),
  ];
}

function* lintPlaces({ dn, em, wa = [] }: Pda1): Generator<LintFinding> {
  yield* lintOneText('dn', dn);
  for (const { id, na } of em) for (const value of [id, na]) yield* lintOneText('em', value);
  for (const { co, ...texts } of wa) {
    for (const value of Object.values(texts)) yield* lintOneText('wa', value);
  }
}

function* lintDates({ dob, sd, ed, di, sc }: Pda1, today: string): Generator<LintFinding> {
  yield* lintBirthDate(dob, { start: sd, today });
  yield* lintIssueDate(di, today);
  if (sd > ed) {
    yield error('invalid-period', 'ed', 'The period ends before it starts.');
  } else if ((sc === '01' || sc === '03') && ed >= inTwoYears(sd)) {
    yield {
      code: 'posting-too-long',
      field: 'ed',
      severity: 'warning',
      message: 'A posting lasts 24 months at most (Regulation 883/2004 article 12).',
    };
  }
}

function inTwoYears(day: string): string {
  return `${Number(day.slice(0, 4)) + 2}`.padStart(4, '0') + day.slice(4);
}

/** Which kinds of work a status is about, where it says so. */
const KINDS: Partial<Record<Pda1Status, readonly Employment[]>> = {
  '01': ['01'],
  '02': ['01'],
  '03': ['02'],
  '04': ['02'],
  '08': ['01', '02'],
};

function* lintLegislation({ ic, lc, sc, em }: Pda1): Generator<LintFinding> {
  if (lc !== ic) {
    const message =
      'The state whose legislation applies issues the document (Regulation 987/2009 article 19).';
    yield error('legislation-of-another-state', 'lc', message);
  }
  const isMissing = (kind: Employment) => !em.some(({ et }) => et === kind);
  if (KINDS[sc]?.some(isMissing)) {
    yield error('employment-form', 'em', 'The status is of employment that no employer is for.');
  }
}
