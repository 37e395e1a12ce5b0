/** What is remembered of a source: faults in a row, and until when it rests. Milliseconds of a clock that never goes back. */
export interface Breaker {
  readonly faults: number;
  readonly restsUntil: number;
}

export const CLOSED: Breaker = { faults: 0, restsUntil: 0 };

/** So many faults in a row, and the source is left alone for so long; then one question tries it. */
const FAULTS = 5;
const REST = 2_000;

/** Whether a question may be sent. Who sends one while the source was resting takes the only trial: see `tried`. */
export function mayAsk({ faults, restsUntil }: Breaker, now: number): 'ask' | 'try' | 'rest' {
  if (faults < FAULTS) return 'ask';
  return now < restsUntil ? 'rest' : 'try';
}

/** One question is on its way; the others wait for its end, or for another rest. */
export function tried({ faults }: Breaker, now: number): Breaker {
  return { faults, restsUntil: now + REST };
}

export function failed({ faults }: Breaker, now: number): Breaker {
  return { faults: faults + 1, restsUntil: now + REST };
}
