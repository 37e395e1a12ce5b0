/** Latencies in the order of their size. Those of errors are infinite. */
export function ordered(latencies: readonly number[]): readonly number[] {
  return [...latencies].sort((a, b) => a - b);
}

/** The time within which this share of all was answered: the smallest latency that so many keep. `NaN` of none. */
export function within(sorted: readonly number[], share: number): number {
  // Not by a rounding error one more than the share asks for.
  const rank = Math.ceil(sorted.length * share - 1e-9);
  return sorted[Math.max(rank, 1) - 1] ?? Number.NaN;
}

/** Which share of all was answered within so many milliseconds. `NaN` of none. */
export function shareWithin(sorted: readonly number[], milliseconds: number): number {
  return sorted.filter((latency) => latency <= milliseconds).length / sorted.length;
}

/** A class of a histogram: how many were above the class before it, and not above `upTo` milliseconds. */
export interface LatencyClass {
  readonly upTo: number;
  readonly count: number;
}

/** How much wider each class is than the one before it. */
const STEP = 1.1;

/** All latencies in classes of growing width, from 1 ms up; errors are in one of their own, `upTo` infinite. */
export function histogram(latencies: readonly number[]): readonly LatencyClass[] {
  const counts = new Map<number, number>();
  for (const latency of latencies) {
    const place = Math.max(0, Math.ceil(Math.log(latency) / Math.log(STEP)));
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([place, count]) => ({ upTo: STEP ** place, count }));
}
