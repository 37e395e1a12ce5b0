import fc from 'fast-check';
import { anyCharacter } from '../src/any-character.ts';

test('is one Unicode scalar value: no half of a pair', () => {
  fc.assert(
    fc.property(anyCharacter, (character) => {
      expect(character).toMatch(/^\P{Cs}$/u);
    }),
  );
});

test.each(['\0', 'a', '\ud7ff', '\ue000', '\uffff', '\u{10000}', '\u{10ffff}'])(
  '%j is one',
  (character) => {
    expect(anyCharacter.canShrinkWithoutContext(character)).toBe(true);
  },
);

test.each(['', 'ab', '\ud800', '\udfff', 1])('%j is none', (value) => {
  expect(Reflect.apply(anyCharacter.canShrinkWithoutContext, anyCharacter, [value])).toBe(false);
});
