/** What was found. `ratio` is made so that more is better, in every row. */
export interface Measurement {
  readonly value: number;
  readonly baseline: number;
  readonly ratio: number;
}

/** What a row sets out to find. */
export interface Bench {
  /** What is measured, and after the division sign what it is held against. */
  readonly name: string;
  /** Of `value` and `baseline`. */
  readonly unit: string;
  /** The least ratio that passes; `null` for a row that is only printed. */
  readonly floor: number | null;
  /** Where the ratio should be one day. */
  readonly goal: number | null;
  readonly measure: () => Promise<Measurement>;
}

/**
 * One line of the bench, and one member of its JSON. Only the ratio has a floor: figures of another machine, or of this
 * one in another hour, prove nothing.
 */
export interface BenchRow extends Measurement, Omit<Bench, 'measure'> {}

/**
 * Measures a row; a second time where the first missed the floor, because machines have other things to do too. `tell` hears of what was
 * missed first.
 */
export async function runBench(
  { measure, ...bench }: Bench,
  tell: (missed: BenchRow) => void = () => undefined,
): Promise<BenchRow> {
  const first = row(bench, await measure());
  if (keepsFloor(first)) return first;
  tell(first);
  return row(bench, await measure());
}

/** Whether a row keeps its floor. A ratio that is no number keeps none. */
export function keepsFloor({ ratio, floor }: BenchRow): boolean {
  return floor === null || ratio >= floor;
}

function row(bench: Omit<Bench, 'measure'>, measurement: Measurement): BenchRow {
  const { name, unit, floor, goal } = bench;
  const { value, baseline, ratio } = measurement;
  return { name, value, unit, baseline, ratio, floor, goal };
}
