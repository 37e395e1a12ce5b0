import {
  type Attestation,
  earliestDay,
  type Prc,
  validityOf,
  type WalletDocument,
} from '@prova/credential';
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
  ['5f', ofCertificate(checkStart)],
  ['5g', ofCertificate(checkIssue)],
  ['5h', ofCertificate(checkCardExpiry)],
];

/**
 * Rules 5d, 5f, 5g and 5h of a document in a wallet, in one: as on paper, as far as what they look at is shown. `start` is the first day that it
 * counts for.
 */
export function checkDateOrder(
  { type, data }: WalletDocument,
  { start }: { readonly start: string },
): void {
  const birth = type === 'entitlement' ? data.yb : data.dob;
  if (birth !== undefined) inOrder(earliestDay(wholeDate(birth)), start, 'birth-after-start');
  if (type !== 'prc') return;
  for (const rule of [checkStart, checkIssue, checkCardExpiry]) rule(data);
}

function checkBirth(attestation: Attestation, remarks: Remarks): void {
  const { start } = validityOf(attestation);
  const birth = birthOf(attestation);
  if (birth === undefined) remarks.notApplicable();
  else inOrder(earliestDay(birth), start, 'birth-after-start');
}

/** Of an entitlement the year, if it names anybody. */
function birthOf({ type, data }: Attestation): string | undefined {
  if (type !== 'entitlement') return data.dob;
  return data.yb && wholeDate(data.yb);
}

/** A year alone is a date of which month and day are not known. */
function wholeDate(date: string): string {
  return date.length === 4 ? `${date}-00-00` : date;
}

function checkPeriod(attestation: Attestation): void {
  const { start, end } = validityOf(attestation);
  inOrder(start, end, 'end-before-start');
}

type CertificateDays = Pick<Prc, 'sd' | 'ed' | 'di' | 'xd'>;

function checkStart({ sd, di }: CertificateDays): void {
  inOrder(sd, di, 'start-after-issue');
}

function checkIssue({ di, ed }: CertificateDays): void {
  inOrder(di, ed, 'issue-after-end');
}

function checkCardExpiry({ ed, xd = ed }: CertificateDays): void {
  inOrder(ed, xd, 'card-ends-before-certificate');
}

function ofCertificate(rule: (days: CertificateDays) => void): DateRule {
  return ({ type, data }, remarks) => (type === 'prc' ? rule(data) : remarks.notApplicable());
}

function inOrder(earlier: string, later: string, code: ReasonCode): void {
  if (earlier > later) throw new RuleFailure(code);
}
