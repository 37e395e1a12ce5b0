import { hexDigit } from './pdf-names.ts';
import { fault } from './seal-fault.ts';

/** A seal with certificates and a time stamp has some ten kilobytes. In hexadecimal digits. */
const MOST_DIGITS = 262_144;

/** `<` and `>`, and the name before them with all white space that may stand between. */
const OPENING = 0x3c;
const CLOSING = 0x3e;
const CONTENTS = /\/Contents[\0\t\n\f\r ]*$/;
const BEFORE = 32;

const latin1 = new TextDecoder('latin1');

/**
 * Reads the hole of a seal, the only bytes that it does not cover, as DER of the CMS. So that nothing else hides there it
 * has one spelling: a hexadecimal string from bracket to bracket, whole octets, digits of one case, no white space, and
 * after the DER nothing but zeros.
 *
 * Throws `SealFault`. Reads no more of the DER than its length.
 */
export function readHole(bytes: Uint8Array, start: number, end: number): Uint8Array {
  if (bytes[start] !== OPENING || bytes[end - 1] !== CLOSING) fault('the hole is no string');
  const before = latin1.decode(bytes.subarray(Math.max(0, start - BEFORE), start));
  if (!CONTENTS.test(before)) fault('the hole is not the contents');
  const octets = decodeHex(bytes.subarray(start + 1, end - 1));
  const length = derLength(octets);
  if (length > octets.length) fault('the contents are cut short');
  if (octets.subarray(length).some((octet) => octet !== 0)) fault('the padding is not zero');
  return octets.subarray(0, length);
}

function decodeHex(digits: Uint8Array): Uint8Array {
  if (digits.length % 2 !== 0 || digits.length > MOST_DIGITS) fault('no string of whole octets');
  const octets = new Uint8Array(digits.length / 2);
  let cases = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = hexDigit(digits[at]) ?? fault('not a digit');
    // 0x40 marks a letter of either case, 0x60 one of the lower.
    cases |= digit > 9 ? ((digits[at] ?? 0) & 0x20 ? 2 : 1) : 0;
    octets[at >> 1] = ((octets[at >> 1] ?? 0) << 4) | digit;
  }
  return cases === 3 ? fault('digits of both cases') : octets;
}

/** The length of the SEQUENCE at the beginning, with its head (X.690 §8.1.3); that it is minimal, the DER reader sees. */
function derLength(octets: Uint8Array): number {
  const [tag, first = 0, ...more] = octets.subarray(0, 6);
  if (tag !== 0x30) fault('the contents are no message');
  if (first < 0x80) return 2 + first;
  const width = first & 0x7f;
  if (width === 0 || width > 4) fault('a length that no message has');
  const length = more.slice(0, width).reduce((value, octet) => value * 256 + octet, 0);
  return 2 + width + length;
}
