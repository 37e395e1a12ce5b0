import type { EpochSeconds } from '@prova/trust';
import type { Period } from '../import-ir/period.ts';

/** Whether nothing that happens at `at` or later can fall into the period. */
export function isOver({ until }: Pick<Period, 'until'>, at: EpochSeconds): boolean {
  return until !== undefined && until <= at;
}

/** The same with its end at `at`, unless it is over already; nothing if it has not begun, for then nothing relied on it. */
export function endedAt<P extends Period>(period: P, at: EpochSeconds): readonly P[] {
  if (isOver(period, at)) return [period];
  return period.from < at ? [{ ...period, until: at }] : [];
}
