import type { BenchRow } from '../bench-row.ts';
import { histogram, ordered, shareWithin, within } from './latencies.ts';
import type { LoadKind, Sample } from './load-plan.ts';
import type { LoadRun } from './load-run.ts';

/** What is promised: this share of all within so many milliseconds. */
const PROMISES = [
  { share: 0.9969, limit: 1_000 },
  { share: 0.9994, limit: 2_000 },
] as const;

const KINDS: readonly (readonly [LoadKind | undefined, string])[] = [
  [undefined, 'requests'],
  ['signed', 'signed documents'],
  ['printed', 'documents with PDF'],
];

/** The promises as rows: of all together, which have floors, and of each kind. */
export function loadRows(samples: readonly Sample[]): readonly BenchRow[] {
  const counted = samples.filter(({ at }) => at >= 0);
  return KINDS.flatMap(([kind, name]) => {
    const sorted = ordered(
      counted
        .filter((each) => kind === undefined || each.kind === kind)
        .map((each) => each.latency),
    );
    return PROMISES.map(({ share, limit }): BenchRow => {
      const value = within(sorted, share);
      return {
        name: `${limit / 1000} s ÷ time in which ${percent(share)} of ${sorted.length} ${name} were answered`,
        value,
        unit: 'ms',
        baseline: limit,
        ratio: limit / value,
        floor: 1,
        goal: null,
      };
    });
  });
}

/** What else is to be known of a run, a line each. */
export function loadWords({ found, happened, batchRate, issuer, workers }: LoadRun): string {
  const { samples, processor, elapsed, lateness, errors } = found;
  const counted = ordered(samples.filter(({ at }) => at >= 0).map(({ latency }) => latency));
  const warm = ordered(samples.filter(({ at }) => at < 0).map(({ latency }) => latency));
  const shares = PROMISES.map(
    ({ limit }) => `${percent(shareWithin(counted, limit))} within ${limit / 1000} s`,
  );
  const failures = Object.entries(errors).map(([what, count]) => `${count} × ${what}`);
  return [
    `Of ${counted.length} requests ${shares.join(', ')}; half within ${within(counted, 0.5).toFixed(0)} ms.`,
    `Errors, which count as misses: ${failures.join(', ') || 'none'}.`,
    `Not counted: ${warm.length} requests of the warm-up, 99.69 % of them within ${within(warm, 0.9969).toFixed(0)} ms.`,
    `Meanwhile ${batchRate.toFixed(0)} records of batches a second became documents; ${happened.join('; ')}.`,
    `Processor time: server ${issuer.toFixed(0)} s, workers ${workers.toFixed(0)} s, the load itself ${processor.toFixed(0)} s of ${elapsed.toFixed(0)};`,
    `no request was sent more than ${lateness.toFixed(0)} ms late, and latency counts from when it was to be sent.`,
  ].join('\n');
}

/** The raw figures, to be kept. */
export function loadHistogram({ found: { samples } }: LoadRun): string {
  const of = (part: (sample: Sample) => boolean) =>
    histogram(samples.filter(part).map(({ latency }) => latency)).map(({ upTo, count }) => ({
      upToMs: Number.isFinite(upTo) ? Number(upTo.toFixed(3)) : 'error',
      count,
    }));
  return JSON.stringify(
    {
      signed: of(({ at, kind }) => at >= 0 && kind === 'signed'),
      printed: of(({ at, kind }) => at >= 0 && kind === 'printed'),
      warmUp: of(({ at }) => at < 0),
    },
    undefined,
    1,
  );
}

/** Never rounded up to what was not reached. */
function percent(share: number): string {
  return `${(Math.floor(share * 10_000 + 1e-6) / 100).toFixed(2)} %`;
}
