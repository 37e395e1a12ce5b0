import { type Finding, type Result, worstOf } from './finding.ts';

/** What findings come to. */
export interface Conclusion {
  readonly worst: Result;
  /** What wallets will do. */
  readonly sentence: string;
  /** How many checks there were, and what became of those of which nothing else is said. */
  readonly count: string;
}

const SENTENCES: Readonly<Record<Result, string>> = {
  'NOT PASSED': 'Wallets will refuse this.',
  WARNING: 'Wallets will take this; some will mind something.',
  PASSED: 'Wallets will take this.',
  'N/A': 'Nothing could be looked at.',
};

/** Says in a sentence what wallets will do, and on how many checks that stands. */
export function conclusionOf(findings: readonly Pick<Finding, 'result'>[]): Conclusion {
  const worst = worstOf(findings);
  const among = (result: Result) => findings.filter((each) => each.result === result).length;
  const idle = among('N/A') > 0 ? `; ${among('N/A')} had nothing to look at` : '';
  const count = `${among('PASSED')} of ${findings.length} checks passed${idle}.`;
  return { worst, sentence: SENTENCES[worst], count };
}
