import { CredentialError } from '../errors.ts';
import { encodeUtf8, textOfAscii } from './text.ts';

/** The 45 characters of QR alphanumeric mode; the space is a digit (RFC 9285 §4.2). */
export const BASE45_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

const DIGITS = encodeUtf8(BASE45_ALPHABET);
/** Of no digit, and too much for any group: what holds one is looked at again. */
const NO_DIGIT = 1 << 17;
const VALUES = new Int32Array(128).fill(NO_DIGIT);
for (const [value, code] of DIGITS.entries()) VALUES[code] = value;

/** Encodes bytes as base45 (RFC 9285 §4). */
export function encodeBase45(bytes: Uint8Array): string {
  const text = new Uint8Array(Math.ceil((bytes.length * 3) / 2));
  let out = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    const n = ((bytes[i] ?? 0) << 8) | (bytes[i + 1] ?? 0);
    text[out++] = digit(n % 45);
    text[out++] = digit(Math.floor(n / 45) % 45);
    text[out++] = digit(Math.floor(n / 2025));
  }
  if (bytes.length % 2 === 1) {
    const n = bytes[bytes.length - 1] ?? 0;
    text[out++] = digit(n % 45);
    text[out++] = digit(Math.floor(n / 45));
  }
  return textOfAscii(text);
}

/**
 * Decodes base45 strictly (RFC 9285 §6): nothing is trimmed, folded or skipped.
 * Throws `CredentialError`: `base45-length` for 3n+1 characters, `base45-alphabet` for a character outside the
 * alphabet, `base45-range` for a group above 65535 or a tail above 255.
 */
export function decodeBase45(text: string): Uint8Array {
  const bytes = new Uint8Array(base45Length(text));
  decodeBase45Into(bytes, text);
  return bytes;
}

/** How many bytes a text stands for. Throws `CredentialError` `base45-length`. */
export function base45Length(text: string): number {
  const tail = text.length % 3;
  if (tail === 1) {
    throw new CredentialError('base45-length', 'Base45 text cannot have 3n+1 characters.');
  }
  return Math.floor(text.length / 3) * 2 + (tail === 2 ? 1 : 0);
}

/** `decodeBase45` to bytes that are there, `base45Length` of them. */
export function decodeBase45Into(bytes: Uint8Array, text: string): void {
  const tail = text.length % 3;
  const end = text.length - tail;
  let out = 0;
  for (let i = 0; i < end; i += 3) {
    const n = value(text, i) + 45 * value(text, i + 1) + 2025 * value(text, i + 2);
    if (n > 0xffff) throw faultOf(text, i);
    bytes[out++] = n >> 8;
    bytes[out++] = n;
  }
  if (tail === 0) return;
  const n = value(text, end) + 45 * value(text, end + 1);
  if (n > 0xff) throw faultOf(text, end);
  bytes[out] = n;
}

function digit(n: number): number {
  return DIGITS[n] ?? 0;
}

function value(text: string, index: number): number {
  return VALUES[text.charCodeAt(index)] ?? NO_DIGIT;
}

/** What is wrong with the group that begins at a place: a character, or all of it. */
function faultOf(text: string, start: number): CredentialError {
  for (let i = start; i < Math.min(start + 3, text.length); i++) {
    if (value(text, i) === NO_DIGIT) {
      return new CredentialError('base45-alphabet', `Character ${i + 1} is not base45.`);
    }
  }
  return new CredentialError('base45-range', `The group at character ${start + 1} is too large.`);
}
