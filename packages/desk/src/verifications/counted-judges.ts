import type { Metrics, Note } from '@prova/http';
import {
  createJudge,
  createPresentationJudge,
  type Judge,
  type JudgeOrder,
  type JudgePresentation,
} from './judge.ts';

/** The judges of a desk, and the count of what they say. */
export interface CountedJudges {
  /** Counted by whoever answers: an error may come between. */
  readonly judge: Judge;
  /** Counts by itself. */
  readonly judgePresentation: JudgePresentation;
  /** Counts verdicts, by their words alone. */
  readonly count: Note<'verdict'>;
}

/** Judges by what the desk holds, and counts in its metrics. */
export function countedJudges({
  metrics,
  ...order
}: JudgeOrder & { readonly metrics: Metrics }): CountedJudges {
  const count = metrics.counter({
    name: 'prova_desk_verdicts_total',
    help: 'Verdicts given to programs.',
    labels: ['verdict'],
  });
  const judgePresentation = createPresentationJudge(order);
  return {
    count,
    judge: createJudge(order),
    judgePresentation: async (...asked) => {
      const report = await judgePresentation(...asked);
      count({ verdict: report.verdict }, 1);
      return report;
    },
  };
}
