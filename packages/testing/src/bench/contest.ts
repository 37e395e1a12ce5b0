/** One unit of work, done at once or by promise. */
export type Work = () => unknown;

/** Two ways to the same end, or a way and the part of it that cannot be avoided. */
export interface Contest {
  readonly ours: Work;
  readonly baseline: Work;
  readonly rounds: number;
  /** How long each side works in a round. At least one unit is always done. */
  readonly milliseconds: number;
}

/** Medians over the rounds. */
export interface Outcome {
  /** Units a second. */
  readonly value: number;
  readonly baseline: number;
  /** Ours ÷ baseline of the median round: noise that lasts longer than a round hits both sides alike. */
  readonly ratio: number;
}

/** Times both sides in turn, A B A B, after a warm-up of one round. */
export async function hold({ ours, baseline, rounds, milliseconds }: Contest): Promise<Outcome> {
  const laps: { readonly value: number; readonly baseline: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    laps.push({
      value: await unitsPerSecond(ours, milliseconds),
      baseline: await unitsPerSecond(baseline, milliseconds),
    });
  }
  const [, ...counted] = laps;
  return {
    value: median(counted.map((lap) => lap.value)),
    baseline: median(counted.map((lap) => lap.baseline)),
    ratio: median(counted.map((lap) => lap.value / lap.baseline)),
  };
}

async function unitsPerSecond(work: Work, milliseconds: number): Promise<number> {
  const start = performance.now();
  let units = 0;
  let elapsed = 0;
  do {
    const pending = work();
    if (pending instanceof Promise) await pending;
    units++;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return (1000 * units) / elapsed;
}

/** The middle value; of two middle ones the lower. `NaN` of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}
