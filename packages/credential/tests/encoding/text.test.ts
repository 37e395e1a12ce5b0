import fc from 'fast-check';
import { characterCount } from '../../src/index.ts';

test('length counts characters, not UTF-16 units', () => {
  expect(characterCount('Ħ𝒜a')).toBe(3);
});

test('pairs of surrogates are one character, and surrogates by themselves as well', () => {
  const unit = fc.constantFrom('a', 'é', '\ud835', '\udc9c', '𝒜');
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(characterCount(text)).toBe([...text].length);
    }),
  );
});
