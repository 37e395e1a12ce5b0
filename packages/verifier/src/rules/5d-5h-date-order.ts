import { type Attestation, earliestDay, type Prc, validityOf } from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';
import type { ReasonCode } from '../codes.ts';
import type { StepId } from '../steps.ts';

type DateRule = (attestation: Attestation, remarks: Remarks) => void;

/**
 * Rules 5d to 5h: plain local dates in their order. An unknown birth month or day counts as the first.
 * A card counts from its issue to its expiry, so that 5d and 5e are all of its order: `dob ≤ di ≤ xd`. A PD A1 may be issued before
 * its period and after it (Regulation 987/2009 articles 15 and 19), so that its day of issue has no place in it.
 */
export const DATE_RULES: readonly (readonly [StepId, DateRule])[] = [
  ['5d', checkBirth],
  ['5e', checkPeriod],
  ['5f', ofCertificate(({ sd, di }) => inOrder(sd, di, 'start-after-issue'))],
  ['5g', ofCertificate(({ di, ed }) => inOrder(di, ed, 'issue-after-end'))],
  ['5h', ofCertificate(({ ed, xd = ed }) => inOrder(ed, xd, 'card-ends-before-certificate'))],
];

function checkBirth(attestation: Attestation, remarks: Remarks): void {
  const { start } = validityOf(attestation);
  const birth = birthOf(attestation);
  if (birth === undefined) remarks.notApplicable();
  else inOrder(earliestDay(birth), start, 'birth-after-start');
}

/** Of an entitlement the year, if it names anybody. */
function birthOf({ type, data }: Attestation): string | undefined {
  if (type !== 'entitlement') return data.dob;
  return data.yb && `${data.yb}-00-00`;
}

function checkPeriod(attestation: Attestation): void {
  const { start, end } = validityOf(attestation);
  inOrder(start, end, 'end-before-start');
}

function ofCertificate(rule: (prc: Prc) => void): DateRule {
  return ({ type, data }, remarks) => (type === 'prc' ? rule(data) : remarks.notApplicable());
}

function inOrder(earlier: string, later: string, code: ReasonCode): void {
  if (earlier > later) throw new RuleFailure(code);
}
