import fc from 'fast-check';
import { breakAtSpaces, breakEvenly, breakInTwo } from '../../src/text/line-break.ts';

/** Every character one wide. */
const measure = (text: string) => [...text].length;

test('words go to the next line, and none is lost', () => {
  expect(breakAtSpaces('one two three four', 9, measure)).toEqual(['one two', 'three', 'four']);
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-zé]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 12, max: 40 }),
      (words, width) => {
        const lines = breakAtSpaces(words.join(' '), width, measure);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('even lines are nearly equally long', () => {
  expect(breakEvenly('as defined in the decision on the card', 2, measure)).toEqual([
    'as defined in the',
    'decision on the card',
  ]);
});

describe('a value in two lines', () => {
  test.each([
    ['Maria Magdalena', 10, ['Maria', 'Magdalena']],
    ['Hohenstaufen-Sayn', 14, ['Hohenstaufen-', 'Sayn']],
    ['Wolfeschlegelstein', 10, ['Wolfeschle', 'gelstein']],
  ])('%s', (text, width, lines) => {
    expect(breakInTwo(text, width, measure)).toEqual(lines);
  });

  test('loses nothing but the space at the break, or is refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ë', '-', ' ', '𐐀'), maxLength: 40 }),
        fc.integer({ min: 1, max: 24 }),
        (text, width) => {
          const lines = breakInTwo(text, width, measure);
          if (!lines) return;
          expect([lines.join(''), lines.join(' ')]).toContain(text);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
