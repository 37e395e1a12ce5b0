import {
  error,
  type LintFinding,
  lintBirthDate,
  lintIssueDate,
  lintNumbers,
  lintText,
} from './lint.ts';
import type { Prc } from './prc.ts';

/**
 * Judges certificate data that the schema already accepted by the stricter rules of an issuer (Decision S2 and
 * specification v0.5 §5). `today` is the day of signature. Answers all findings, none when the data is clean.
 *
 * Does not check that the institution exists or is accredited; release does, with the verifier.
 */
export function lintPrc(prc: Prc, today: string): LintFinding[] {
  return [...lintText(prc), ...lintDates(prc, today), ...lintNumbers(prc)];
}

function* lintDates(prc: Prc, today: string): Generator<LintFinding> {
  yield* lintBirthDate(prc.dob, { start: prc.sd, today });
  yield* lintIssueDate(prc.di, today);
  if (prc.sd > prc.di) {
    const message = 'A certificate cannot be issued before its start. Issue it on the start date.';
    yield error('invalid-period', 'sd', message);
  }
  if (prc.di > prc.ed) {
    yield error('invalid-period', 'ed', 'The entitlement ends before the certificate is issued.');
  }
  if (prc.xd !== undefined && prc.xd < prc.ed) {
    yield error('invalid-period', 'xd', 'The card expires before the certificate ends.');
  }
}
