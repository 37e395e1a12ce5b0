import fc from 'fast-check';

/** The code points that UTF-16 uses up for itself, which are no characters. */
const [FIRST_SURROGATE, SURROGATES] = [0xd800, 0x800];
const LAST = 0x10ffff - SURROGATES;

/**
 * Any Unicode scalar value as text: the unit of a string of anything. What `unit: 'binary'` of fast-check means, which would
 * first write a table of all 1.1 million: most of a second and 130 MB in every suite that asks.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(LAST)
  .map(
    (index) => String.fromCodePoint(index < FIRST_SURROGATE ? index : index + SURROGATES),
    indexOf,
  );

/** Of a character, so that fast-check may put words into its strings that are known to do harm. */
function indexOf(character: unknown): number {
  if (typeof character !== 'string' || !/^\P{Cs}$/u.test(character)) throw new Error('not one');
  const point = character.codePointAt(0) ?? 0;
  return point < FIRST_SURROGATE ? point : point - SURROGATES;
}
