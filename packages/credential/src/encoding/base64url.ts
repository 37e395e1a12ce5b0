import { encodeUtf8, textOfAscii } from './text.ts';

const DIGITS = encodeUtf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const VALUES = new Int8Array(256).fill(-1);
for (const [value, code] of DIGITS.entries()) VALUES[code] = value;

/** Encodes bytes as base64url without padding (RFC 4648 §5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const text = new Uint8Array(encodedLength(bytes.length));
  encodeDigitsInto(text, 0, bytes);
  return textOfAscii(text);
}

/** How many digits so many bytes have. */
export function encodedLength(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}

/** Writes the digits of bytes from a place on, and answers the place after them. */
export function encodeDigitsInto(digits: Uint8Array, from: number, bytes: Uint8Array): number {
  let out = from;
  let i = 0;
  for (; i + 2 < bytes.length; i += 3) {
    const n = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2);
    digits[out++] = sextet(n >> 18);
    digits[out++] = sextet(n >> 12);
    digits[out++] = sextet(n >> 6);
    digits[out++] = sextet(n);
  }
  const rest = bytes.length - i;
  if (rest === 1) {
    const n = at(bytes, i);
    digits[out++] = sextet(n >> 2);
    digits[out++] = sextet(n << 4);
  } else if (rest === 2) {
    const n = (at(bytes, i) << 8) | at(bytes, i + 1);
    digits[out++] = sextet(n >> 10);
    digits[out++] = sextet(n >> 4);
    digits[out++] = sextet(n << 2);
  }
  return out;
}

/**
 * Decodes base64url without padding. Answers `undefined` for any text that `encodeBase64url` would not have written:
 * padding, white space, the standard alphabet, a lone character, spare bits that are not zero (RFC 4648 §3.5).
 * One value so has exactly one spelling.
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  const digits = encodeUtf8(text);
  return decodeDigits(digits, 0, digits.length);
}

/** The same for digits that are bytes already, those between two places. */
export function decodeDigits(digits: Uint8Array, from: number, to: number): Uint8Array | undefined {
  const bytes = new Uint8Array(decodedLength(to - from));
  return decodeDigitsInto(bytes, digits, from, to) === 'decoded' ? bytes : undefined;
}

/** How many bytes so many digits stand for. */
export function decodedLength(digits: number): number {
  return (digits * 3) >> 2;
}

/** `decodeDigits` to bytes that are there, `decodedLength` of them. */
export function decodeDigitsInto(
  bytes: Uint8Array,
  digits: Uint8Array,
  from: number,
  to: number,
): 'decoded' | 'malformed' {
  const tail = (to - from) & 3;
  let out = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    const n = (value(digits, i) << 18) | (value(digits, i + 1) << 12) | lowPair(digits, i + 2);
    if (n < 0) return 'malformed';
    bytes[out++] = n >> 16;
    bytes[out++] = n >> 8;
    bytes[out++] = n;
  }
  if (tail === 0) return 'decoded';
  if (tail === 1) return 'malformed';
  // What the last digit lacks of a byte is put behind it, and what it has too much must be zero.
  const n = (lowPair(digits, i) << 6) | (tail === 3 ? value(digits, i + 2) : 0);
  const spare = tail === 3 ? 0x3 : 0x3ff;
  if (n < 0 || (n & spare) !== 0) return 'malformed';
  bytes[out++] = n >> 10;
  if (tail === 3) bytes[out] = n >> 2;
  return 'decoded';
}

function lowPair(digits: Uint8Array, index: number): number {
  return (value(digits, index) << 6) | value(digits, index + 1);
}

/** Negative for what is no digit, and so is every number that it is made part of. */
function value(digits: Uint8Array, index: number): number {
  return VALUES[at(digits, index)] ?? -1;
}

function sextet(n: number): number {
  return DIGITS[n & 63] ?? 0;
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
