import fc from 'fast-check';
import { histogram, ordered, shareWithin, within } from '../../src/bench/load/latencies.ts';

const latency = fc.oneof(
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.constant(Number.POSITIVE_INFINITY),
);

test('within 10,000 answers 31 may be late, and the time is that of the one before them', () => {
  const sorted = ordered(Array.from({ length: 10_000 }, (_, index) => 10_000 - index));
  expect(within(sorted, 0.9969)).toBe(9_969);
  expect(within(sorted, 0.9994)).toBe(9_994);
  expect(shareWithin(sorted, 9_969)).toBe(0.9969);
});

test('an error is later than any limit', () => {
  const sorted = ordered([Number.POSITIVE_INFINITY, 5, 3]);
  expect(within(sorted, 1)).toBe(Number.POSITIVE_INFINITY);
  expect(shareWithin(sorted, Number.MAX_VALUE)).toBeCloseTo(2 / 3);
});

test('of nothing nothing is said', () => {
  expect(within([], 0.5)).toBeNaN();
  expect(shareWithin([], 1)).toBeNaN();
  expect(histogram([])).toEqual([]);
});

test('time and share are two sides of one thing', () => {
  fc.assert(
    fc.property(
      fc.array(latency, { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (all, share) => {
        const sorted = ordered(all);
        expect(shareWithin(sorted, within(sorted, share))).toBeGreaterThanOrEqual(share - 1e-9);
      },
    ),
  );
});

test('a histogram leaves none out, and puts none below its class', () => {
  fc.assert(
    fc.property(fc.array(latency), (all) => {
      const classes = histogram(all);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      for (const { upTo } of classes) {
        const below = classes.filter((each) => each.upTo <= upTo);
        const counted = below.reduce((sum, { count }) => sum + count, 0);
        expect(all.filter((each) => each <= upTo * (1 + 1e-9))).toHaveLength(counted);
      }
    }),
  );
});
