import fc from 'fast-check';
import { breakAnywhere, NOWHERE } from '../../src/text/line-break.ts';

/** Every character is one wide, and a W two. */
const advance = (character: string) => (character === 'W' ? 2 : 1);
const width = (line: string) => [...line].reduce((sum, each) => sum + advance(each), 0);

test.each([
  ['a short text', ['a short', 'text'], 8],
  ['a short text', ['a short', 'text'], 7],
  ['Anna-Maria', ['Anna-', 'Maria'], 8],
  ['[U+0639][U+0644]', ['[U+0639]', '[U+0644]'], 12],
  ['unbroken', ['unb', 'rok', 'en'], 3],
  ['WWW', ['W', 'W', 'W'], 1],
  ['two  spaces', ['two ', 'spaces'], 7],
  ['-aW', ['-', 'a', 'W'], 2],
  ['', [''], 3],
])('%j at its words', (text, lines, room) => {
  expect(breakAnywhere(text, room, advance)).toEqual(lines);
});

test('a text without words is broken where it is full', () => {
  expect(breakAnywhere('ab-cd ef', 4, advance, NOWHERE)).toEqual(['ab-c', 'd ef']);
});

test('no line is wider than its room, and nothing is lost but spaces at a break', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'W', ' ', '-', 'é', '😀'), maxLength: 60 });
  const property = fc.property(text, fc.integer({ min: 2, max: 12 }), (words, room) => {
    const lines = breakAnywhere(words, room, advance);
    for (const line of lines) expect(width(line.trimEnd())).toBeLessThanOrEqual(room);
    const bare = (each: string) => each.replaceAll(' ', '');
    expect(bare(lines.join(''))).toBe(bare(words));
    expect(words.length - lines.join('').length).toBeLessThan(lines.length);
  });
  fc.assert(property);
});
