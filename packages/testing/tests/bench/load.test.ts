import { arrivalsOf, type Sample } from '../../src/bench/load/load-plan.ts';
import { loadHistogram, loadRows, loadWords } from '../../src/bench/load/load-report.ts';

const PLAN = { signed: 200, printed: 40, warmUp: 1, seconds: 2 };

test('requests arrive at an even pace of each kind, whatever becomes of those before', () => {
  const arrivals = arrivalsOf(PLAN);
  const signed = arrivals.filter(({ kind, at }) => kind === 'signed' && at >= 1000);
  expect(signed.map(({ at }) => at).slice(0, 3)).toEqual([1000, 1005, 1010]);
  expect([signed.length, arrivals.filter(({ at }) => at >= 1000).length]).toEqual([400, 480]);
  expect(arrivals.map(({ at }) => at)).toEqual(arrivals.map(({ at }) => at).sort((a, b) => a - b));
});

test('in the warm-up the pace grows evenly until it is reached', () => {
  const warm = arrivalsOf(PLAN).filter(({ kind, at }) => kind === 'signed' && at < 1000);
  const within = (from: number, to: number) =>
    warm.filter(({ at }) => at >= from && at < to).length;
  // A pace of 50, 100, 150 and 200 a second is on the way at the ends of quarters.
  expect([within(0, 250), within(250, 500), within(500, 750), within(750, 1000)]).toEqual([
    7, 18, 32, 43,
  ]);
});

/** As many answers as that, of which some came too late. */
function samples(count: number, late: number): readonly Sample[] {
  return Array.from({ length: count }, (_, index) => {
    return { kind: 'signed', at: index, latency: index < late ? Number.POSITIVE_INFINITY : 20 };
  });
}

test.each([
  ['31 of 10,000 may be late by a second, but not by two', 31, [true, false]],
  ['6 may be late by two', 6, [true, true]],
  ['32 are one too many', 32, [false, false]],
])('%s', (_, late, kept) => {
  const rows = loadRows(samples(10_000, late)).slice(0, 2);
  expect(rows.map(({ ratio, floor }) => ratio >= (floor ?? 0))).toEqual(kept);
});

test('a warm-up does not count', () => {
  const warm = samples(100, 100).map((sample) => ({ ...sample, at: -1 }));
  const [row] = loadRows([...warm, ...samples(100, 0)]);
  expect(row).toMatchObject({ value: 20, baseline: 1_000, ratio: 50, floor: 1 });
});

test('what is told rounds no share up', () => {
  const found = {
    samples: samples(100_000, 31),
    processor: 1,
    elapsed: 2,
    lateness: 3,
    errors: {},
  };
  const run = { found, happened: ['a checkpoint'], batchRate: 1, issuer: 1, workers: 1 };
  expect(loadWords(run)).toContain('99.96 % within 1 s');
  expect(JSON.parse(loadHistogram(run)).signed).toEqual([
    { upToMs: expect.closeTo(21.114, 1), count: 99_969 },
    { upToMs: 'error', count: 31 },
  ]);
});
