import { cutTo, givenNamesWithin } from '../../src/proofs/fitting-names.ts';

test.each([
  ['Mia', 'Mia'],
  [' Mia  Anna ', 'Mia Anna'],
  ['Maria Alexandra Josephine Antoinette', 'Maria Alexandra Josephine'],
  ['Maria Alexandra Josephine Ghislaine', 'Maria Alexandra Josephine Ghislaine'],
  ['Maria Alexandra Josephine Antoinette An', 'Maria Alexandra Josephine'],
  ['M'.repeat(40), 'M'.repeat(35)],
])('of “%s” there is room for “%s”', (names, kept) => {
  expect(givenNamesWithin(names, 35)).toBe(kept);
});

test('no letter is cut through the middle', () => {
  expect(cutTo('𝒜𝒜𝒜', 5)).toBe('𝒜𝒜');
  expect(cutTo('Van den Berghe', 8)).toBe('Van den');
});
