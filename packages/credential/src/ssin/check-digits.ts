/**
 * The check digits of Belgian numbers: what lacks of the rest modulo 97, 01 to 97 and never 00.
 *
 * 97 is a prime, and no digit times a power of ten is a multiple of it: so one changed digit is always found, and so are two neighbours that
 * change places. Where a number may be of two centuries, as a national number, one change is not: the second digit of the year by 6, which
 * makes 1919 of 2013 and the reverse.
 */
export function checkDigits(number: number): number {
  return 97 - (number % 97);
}
