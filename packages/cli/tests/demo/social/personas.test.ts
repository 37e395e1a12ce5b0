import { parseSsin } from '@prova/credential';
import { loadPersonas } from '../../../src/demo/social/personas.ts';
import { quarterOf } from '../../../src/demo/social/quarter.ts';

test('personas have numbers that nobody has, each its own', async () => {
  const personas = await loadPersonas();
  const numbers = personas.flatMap(({ register: { ssin, former = [] } }) => [
    ssin,
    ...former.map((before) => before.ssin),
  ]);
  for (const number of numbers) {
    expect(parseSsin(number, { profile: 'demo', today: '2026-11-24' }).kind).toBe('test');
  }
  expect(new Set(numbers).size).toBe(numbers.length);
  const answers = new Set(personas.flatMap(({ expected }) => Object.values(expected)));
  expect(answers).toEqual(new Set(['yes', 'no', 'unknown']));
});

test.each([
  ['2026-01-01', '2026-Q1', '2026-01-01', '2026-04-15'],
  ['2026-09-30', '2026-Q3', '2026-07-01', '2026-10-15'],
  ['2026-12-31', '2026-Q4', '2026-10-01', '2027-01-15'],
])('the quarter of %s', (day, quarter, asOf, nextLoad) => {
  expect(quarterOf(day)).toEqual({ quarter, asOf, nextLoad });
});
