import fc from 'fast-check';
import {
  earliestDay,
  endOfDay,
  isCalendarDate,
  isMeaningfulPartialDate,
  isPartialDate,
  printedDate,
  startOfDay,
} from '../src/index.ts';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2026-11-31', false],
  ['2026-00-10', false],
  ['2026-13-01', false],
  ['0000-01-01', true],
  ['2026-1-01', false],
  ['2026-01-01T00:00:00Z', false],
  [' 2026-01-01', false],
])('%s is a calendar date: %s', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected);
});

test('agrees with Date on every day of two centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_567, max: 47_482 }), (day) => {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      expect(isCalendarDate(text)).toBe(true);
      expect(startOfDay(text)).toBe(day * 86_400);
      expect(endOfDay(text)).toBe(day * 86_400 + 86_399);
    }),
  );
});

test.each([
  ['1979-11-00', true, true, '1979-11-01', '00/11/1979'],
  ['1951-00-00', true, true, '1951-01-01', '00/00/1951'],
  ['2000-10-10', true, true, '2000-10-10', '10/10/2000'],
  // The schema admits these two; an issuer must not.
  ['1951-00-15', true, false, '1951-01-15', '15/00/1951'],
  ['2011-02-31', true, false, '2011-02-31', '31/02/2011'],
])('birth date %s', (text, partial, meaningful, earliest, printed) => {
  expect(isPartialDate(text)).toBe(partial);
  expect(isMeaningfulPartialDate(text)).toBe(meaningful);
  expect(earliestDay(text)).toBe(earliest);
  expect(printedDate(text)).toBe(printed);
});

test.each(['1979-11', '1979-13-00', '1979-11-32', '79-11-00', '1979-11-00 '])(
  '%s is no birth date',
  (text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(isMeaningfulPartialDate(text)).toBe(false);
  },
);

test('a day is only counted from a calendar date', () => {
  expect(() => startOfDay('2026-02-30')).toThrow(
    expect.objectContaining({ code: 'date-malformed' }),
  );
});
