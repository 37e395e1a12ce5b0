/**
 * The check digits of Belgian numbers: what lacks of the rest modulo 97, 01 to 97 and never 00.
 *
 * 97 is a prime, and no two digits of up to eleven differ by a multiple of it times a power of ten: so whatever one digit is changed to, and
 * whichever two neighbours change places, the check fails. See the tests for what it does not find.
 */
export function checkDigits(number: number): number {
  return 97 - (number % 97);
}
