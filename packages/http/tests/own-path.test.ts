import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { ownPath } from '../src/own-path.ts';

const BASE = 'https://desk.example';

test.each([
  ['/', '/'],
  ['/desk?page=2#row', '/desk?page=2#row'],
  ['/a b', '/a%20b'],
  ['/a/../b', '/b'],
  ['', '/'],
  ['desk', '/'],
  ['//other.example', '/'],
  ['/\\other.example', '/'],
  ['\\\\other.example', '/'],
  ['/\n/other.example', '/'],
  ['/.//other.example', '/'],
  ['/%2e//other.example', '/'],
  ['/a/..//other.example', '/'],
  ['https:other.example', '/'],
])('%j is %j', (text, expected) => {
  expect(ownPath(text)).toBe(expected);
});

test('whatever is asked for, a browser stays with us, and what was ours stays what it is', () => {
  const piece = fc.constantFrom('/', '\\', '.', '..', '%2e', '\t', '@', ':', '?', '#', 'x', 'é');
  const hostile = fc
    .array(fc.oneof(piece, fc.string({ unit: anyCharacter })))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(fc.oneof(hostile, fc.webUrl()), (text) => {
      const path = ownPath(text);
      expect(new URL(path, BASE).origin).toBe(BASE);
      expect(ownPath(path)).toBe(path);
      expect(path).toMatch(/^\/[\x21-\x7e]*$/);
    }),
  );
});
