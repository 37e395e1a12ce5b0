import type { Ehic } from './ehic.ts';
import {
  error,
  type LintFinding,
  lintBirthDate,
  lintIssueDate,
  lintNumbers,
  lintText,
} from './lint.ts';

/**
 * Judges card data that the schema already accepted by the stricter rules of an issuer: those of the certificate, where
 * they are about the card too, and `dob ≤ di ≤ xd`. `today` is the day of signature.
 * Answers all findings, none when the data is clean.
 *
 * Does not check that the institution exists or is accredited; release does, with the verifier.
 */
export function lintEhic(ehic: Ehic, today: string): LintFinding[] {
  return [...lintText(ehic), ...lintDates(ehic, today), ...lintNumbers(ehic)];
}

function* lintDates(ehic: Ehic, today: string): Generator<LintFinding> {
  yield* lintBirthDate(ehic.dob, { start: ehic.di, today });
  yield* lintIssueDate(ehic.di, today);
  if (ehic.di > ehic.xd) {
    yield error('invalid-period', 'xd', 'The card expires before it is issued.');
  }
}
