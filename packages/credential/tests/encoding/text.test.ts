import { characterCount } from '../../src/index.ts';

test('length counts characters, not UTF-16 units', () => {
  expect(characterCount('Ħ𝒜a')).toBe(3);
});
