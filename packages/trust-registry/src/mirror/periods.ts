import type { EpochSeconds } from '@prova/trust';

/** From the first second to before `until`; no `until` is open-ended. */
export interface Period {
  readonly from: EpochSeconds;
  readonly until?: EpochSeconds;
}

/** Whether nothing that happens at `at` or later can fall into the period. */
export function isOver({ until }: Pick<Period, 'until'>, at: EpochSeconds): boolean {
  return until !== undefined && until <= at;
}

/** The same with its end at `at`, unless it is over already; nothing if it has not begun, for then nothing relied on it. */
export function endedAt<P extends Period>(period: P, at: EpochSeconds): readonly P[] {
  if (isOver(period, at)) return [period];
  return period.from < at ? [{ ...period, until: at }] : [];
}
