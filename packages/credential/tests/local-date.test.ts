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

test('agrees with Date on every day of 400 years, after which the calendar repeats itself, and on one in 97 of all', () => {
  const repeats = -719_528 + 146_097;
  for (let day = -719_528; day <= 2_932_896; day += day < repeats ? 1 : 97) {
    const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
    if (startOfDay(text) !== day * 86_400) throw new Error(text);
  }
  expect(startOfDay('0000-01-01')).toBe(-719_528 * 86_400);
  expect(startOfDay('9999-12-31')).toBe(2_932_896 * 86_400);
});

test('the form of a date is that of its pattern', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '9', '-', ' ', '٣'), maxLength: 11 }),
    fc.tuple(fc.nat(9999), fc.nat(20), fc.nat(40)).map(([year, month, day]) => {
      const digits = [String(year).padStart(4, '0'), String(month).padStart(2, '0')];
      return `${digits.join('-')}-${String(day).padStart(2, '0')}`;
    }),
  );
  fc.assert(
    fc.property(text, (date) => {
      expect(isPartialDate(date)).toBe(/^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(date));
      const utc = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
      const exists = !Number.isNaN(utc) && new Date(utc).toISOString().slice(0, 10) === date;
      expect(isCalendarDate(date)).toBe(exists);
    }),
  );
});
