import { longDay, longMoment } from '../src/index.ts';

test.each([
  ['en', '1 October 2026'],
  ['fr', '1er octobre 2026'],
  ['nl', '1 oktober 2026'],
  ['de', '1. Oktober 2026'],
  ['pt', '1 de outubro de 2026'],
])('in %s the first of October is %s', (language, written) => {
  expect(longDay('2026-10-01', language)).toBe(written);
});

test('in French only the first day is counted otherwise', () => {
  expect(longDay('2026-10-02', 'fr')).toBe('2 octobre 2026');
  expect(longDay('2026-10-11', 'fr')).toBe('11 octobre 2026');
});

test('a moment is written as clocks go in its zone', () => {
  // 2026-10-01T08:00:00Z.
  const instant = 1_790_841_600;
  expect(longMoment(instant, 'Europe/Brussels', 'en')).toBe('1 October 2026 at 10:00');
  expect(longMoment(instant, 'Europe/Brussels', 'fr')).toBe('1er octobre 2026 à 10:00');
  expect(longMoment(instant, 'UTC', 'nl')).toBe('1 oktober 2026 om 08:00');
});
