import { encodeUtf8, textOfAscii } from './text.ts';

const DIGITS = encodeUtf8('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
const VALUES = new Int8Array(128).fill(-1);
for (const [value, code] of DIGITS.entries()) VALUES[code] = value;

/** Encodes bytes as base64url without padding (RFC 4648 §5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 4) / 3));
  let out = 0;
  let i = 0;
  for (; i + 2 < bytes.length; i += 3) {
    const n = (at(bytes, i) << 16) | (at(bytes, i + 1) << 8) | at(bytes, i + 2);
    text[out++] = sextet(n >> 18);
    text[out++] = sextet(n >> 12);
    text[out++] = sextet(n >> 6);
    text[out++] = sextet(n);
  }
  const rest = bytes.length - i;
  if (rest === 1) {
    const n = at(bytes, i);
    text[out++] = sextet(n >> 2);
    text[out++] = sextet(n << 4);
  } else if (rest === 2) {
    const n = (at(bytes, i) << 8) | at(bytes, i + 1);
    text[out++] = sextet(n >> 10);
    text[out++] = sextet(n >> 4);
    text[out++] = sextet(n << 2);
  }
  return textOfAscii(text);
}

/**
 * Decodes base64url without padding. Answers `undefined` for any text that `encodeBase64url` would not have written:
 * padding, white space, the standard alphabet, a lone character, spare bits that are not zero (RFC 4648 §3.5).
 * One value so has exactly one spelling.
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  const tail = text.length % 4;
  if (tail === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let out = 0;
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    buffer = (buffer << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[out++] = (buffer >> bits) & 0xff;
    }
  }
  return (buffer & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

function sextet(n: number): number {
  return DIGITS[n & 63] ?? 0;
}

function at(bytes: Uint8Array, index: number): number {
  return bytes[index] ?? 0;
}
