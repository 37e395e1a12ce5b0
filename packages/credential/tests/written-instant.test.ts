import { writtenInstant } from '../src/index.ts';

test.each([
  [0, '1970-01-01T00:00:00Z'],
  [1_795_510_800, '2026-11-24T09:00:00Z'],
  [1_795_510_800.999, '2026-11-24T09:00:00Z'],
  [-1, '1969-12-31T23:59:59Z'],
])('%s is %s', (seconds, text) => {
  expect(writtenInstant(seconds)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, 8_640_000_000_001])(
  '%s is an instant of no calendar',
  (seconds) => {
    expect(() => writtenInstant(seconds)).toThrow(RangeError);
  },
);
