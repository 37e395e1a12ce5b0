import type { RaisedReason } from './checklist.ts';
import type { Effect } from './codes/effect.ts';
import { effectOf } from './codes.ts';
import type { Indication, Verdict } from './report.ts';

const INDICATIONS: Readonly<Record<Exclude<Verdict, 'not-judged'>, Indication>> = {
  accepted: 'TOTAL-PASSED',
  rejected: 'TOTAL-FAILED',
  undetermined: 'INDETERMINATE',
};

/**
 * The verdict that the raised codes add up to. The failure of a step, of which there is one at most, decides; without
 * one a cap makes `undetermined`; what is left is accepted.
 */
export function conclude(reasons: readonly RaisedReason[], ended: boolean): Verdict {
  const effects = reasons.map(({ code }) => effectOf(code));
  for (const verdict of ['rejected', 'undetermined', 'not-judged'] as const) {
    if (effects.includes(verdict)) return verdict;
  }
  // A file in which nothing could be found ends with its finding.
  if (ended) return 'not-judged';
  return effects.includes('cap') ? 'undetermined' : 'accepted';
}

/** The reasons with the one that decided first, the others in the order of their steps. */
export function decisiveFirst(reasons: readonly RaisedReason[]): readonly RaisedReason[] {
  const weight = ({ code }: RaisedReason) => WEIGHTS[effectOf(code)];
  // Of a document that is accepted all are warnings.
  if (reasons.every((reason) => weight(reason) === 0)) return reasons;
  return [...reasons].sort((a, b) => weight(b) - weight(a));
}

const WEIGHTS: Readonly<Record<Effect, number>> = {
  rejected: 2,
  undetermined: 2,
  'not-judged': 2,
  cap: 1,
  finding: 0,
  warning: 0,
};

/** The ETSI EN 319 102-1 indication of a verdict. */
export function indicationOf(verdict: Verdict): Indication | undefined {
  return verdict === 'not-judged' ? undefined : INDICATIONS[verdict];
}

/** Of the verdicts over several files the one that counts: the worst. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  const order: readonly Verdict[] = ['rejected', 'undetermined', 'not-judged', 'accepted'];
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'not-judged';
}
