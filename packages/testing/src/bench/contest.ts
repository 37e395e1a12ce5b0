/** One unit of work, done at once or by promise. */
export type Work = () => unknown;

/** Two ways to the same end, or a way and the part of it that cannot be avoided. */
export interface Contest {
  readonly ours: Work;
  /** How many units one call of `ours` does; one, unless told. */
  readonly oursUnits?: number;
  readonly baseline: Work;
  /** More and shorter rounds even out what else the machine does. */
  readonly rounds: number;
  /** How long each side works in a round. At least one unit is always done. */
  readonly milliseconds: number;
}

/** Medians over the rounds. */
export interface Outcome {
  /** Units a second; of `hold` of processor time, which no other program on the machine can take away. */
  readonly value: number;
  readonly baseline: number;
  /** Ours ÷ baseline of the median round: noise that lasts longer than a round hits both sides alike. */
  readonly ratio: number;
}

/** Times both sides by the processor, in turn, after a warm-up of half as many rounds. */
export async function hold({
  ours,
  oursUnits = 1,
  baseline,
  rounds,
  milliseconds,
}: Contest): Promise<Outcome> {
  return inTurn({
    ours: async () => oursUnits * (await unitsPerSecond(ours, milliseconds)),
    baseline: () => unitsPerSecond(baseline, milliseconds),
    warmUp: Math.ceil(rounds / 2),
    rounds,
  });
}

/** Two sides of which each says how fast it was just now. */
export interface Turns {
  readonly ours: () => Promise<number>;
  readonly baseline: () => Promise<number>;
  /** Rounds that do not count. */
  readonly warmUp: number;
  readonly rounds: number;
}

/** Has both sides work in turn, A B A B. */
export async function inTurn({ ours, baseline, warmUp, rounds }: Turns): Promise<Outcome> {
  const laps: { readonly value: number; readonly baseline: number }[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const lap = { value: await ours(), baseline: await baseline() };
    if (round >= 0) laps.push(lap);
  }
  return {
    value: median(laps.map((lap) => lap.value)),
    baseline: median(laps.map((lap) => lap.baseline)),
    ratio: median(laps.map((lap) => lap.value / lap.baseline)),
  };
}

/** How many units of work one second of processor time has room for; works for so long, and at least once. */
export async function unitsPerSecond(work: Work, milliseconds: number): Promise<number> {
  const end = performance.now() + milliseconds;
  const before = process.cpuUsage();
  let units = 0;
  do {
    const pending = work();
    if (pending instanceof Promise) await pending;
    units++;
  } while (performance.now() < end);
  const { user, system } = process.cpuUsage(before);
  return (1e6 * units) / (user + system);
}

/** The middle value; of two middle ones the lower. `NaN` of none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}
