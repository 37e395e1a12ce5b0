import { readText } from './house/packages.ts';

/** Tests that each part of the catalogue of bad inputs has as many rows as it should, and each row a test of its name in the file that it names. */
export function expectProven(
  rows: Readonly<Record<string, string>>,
  parts: Readonly<Record<string, number>>,
): void {
  test('no row is missing', () => {
    const counts = Object.keys(parts).map((part) => [
      part,
      Object.keys(rows).filter((row) => row.startsWith(part)).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual(parts);
  });

  test.each(Object.entries(rows))('%s has its test in %s', (row, file) => {
    expect(readText(file)).toMatch(new RegExp(`['\`"(, ]${row}\\b`));
  });
}
