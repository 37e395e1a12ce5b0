import { earliestDay, type Prc } from '@prova/credential';
import { RuleFailure } from '../checklist.ts';
import type { ReasonCode } from '../codes.ts';
import type { StepId } from '../steps.ts';

/** Rules 5d to 5h: plain local dates in their order. An unknown birth month or day counts as the first. */
export const DATE_RULES: readonly (readonly [StepId, (prc: Prc) => void])[] = [
  ['5d', ({ dob, sd }) => inOrder(earliestDay(dob), sd, 'birth-after-start')],
  ['5e', ({ sd, ed }) => inOrder(sd, ed, 'end-before-start')],
  ['5f', ({ sd, di }) => inOrder(sd, di, 'start-after-issue')],
  ['5g', ({ di, ed }) => inOrder(di, ed, 'issue-after-end')],
  ['5h', ({ ed, xd }) => xd === undefined || inOrder(ed, xd, 'card-ends-before-certificate')],
];

function inOrder(earlier: string, later: string, code: ReasonCode): void {
  if (earlier > later) throw new RuleFailure(code);
}
