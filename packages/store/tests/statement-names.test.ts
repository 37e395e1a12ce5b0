import { statementName } from '../src/statement-names.ts';

test('a statement keeps its name, no two have one, and whoever makes them up gets no more', () => {
  const texts = Array.from({ length: 600 }, (_, index) => `select ${index}`);
  const names = texts.map(statementName);
  const given = names.filter((name) => name !== undefined);
  expect(given).toHaveLength(512);
  expect(new Set(given).size).toBe(512);
  expect(texts.map(statementName)).toEqual(names);
});
