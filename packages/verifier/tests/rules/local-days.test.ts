import { startOfDay } from '@prova/credential';
import { covers, daysBetween, daysOf } from '../../src/rules/local-days.ts';

const from = startOfDay('2026-01-01');
const midnight = startOfDay('2027-01-01');

test.each([
  ['the last whole day', { from, until: midnight }, '2026-12-31', 'UTC', true],
  ['the day after it', { from, until: midnight }, '2027-01-01', 'UTC', false],
  ['the day before the first', { from, until: midnight }, '2025-12-31', 'UTC', false],
  ['a day that has begun', { from, until: midnight + 1 }, '2027-01-01', 'UTC', true],
  ['any later day of an open period', { from }, '2999-01-01', 'UTC', true],
  [
    'a day that has begun east of Greenwich',
    { from, until: midnight },
    '2027-01-01',
    'Europe/Athens',
    true,
  ],
])('%s', (_what, period, day, zone, expected) => {
  expect(covers(daysOf([period], zone), daysBetween(day, day))).toBe(expected);
});

test('adjoining periods are one, in any order; a day between them is a gap', () => {
  const later = { from: midnight };
  const wanted = daysBetween('2026-06-01', '2027-06-01');
  expect(covers(daysOf([later, { from, until: midnight }], 'UTC'), wanted)).toBe(true);
  expect(covers(daysOf([later, { from, until: midnight - 86_400 }], 'UTC'), wanted)).toBe(false);
});

test('certificates may name the first and the last year there are', () => {
  const [first, last] = [Date.parse('0001-01-01T00:00:00Z') / 1000, startOfDay('9999-12-31')];
  const day = daysBetween('2026-11-24', '2026-11-24');
  for (const zone of ['UTC', 'Europe/Athens', 'Atlantic/Reykjavik']) {
    expect(covers(daysOf([{ from: first, until: last + 86_400 }], zone), day)).toBe(true);
    expect(covers(daysOf([{ from: midnight, until: last + 86_400 }], zone), day)).toBe(false);
    expect(covers(daysOf([{ from: last + 86_399 }], zone), day)).toBe(false);
  }
});
