import { CredentialError } from '../errors.ts';
import { encodeUtf8, textOfAscii, writeAscii } from './text.ts';

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
 * Throws `CredentialError`: `base45-length` for 3n+1 characters of the alphabet, `base45-alphabet` for one outside of it,
 * whatever the length, `base45-range` for a group above 65535 or a tail above 255.
 */
export function decodeBase45(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  return bytes.slice(0, decodeBase45Into(bytes, text));
}

/** `decodeBase45` to bytes that are there, as many as the text has characters. Answers how many it stands for. */
export function decodeBase45Into(bytes: Uint8Array, text: string): number {
  const tail = text.length % 3;
  if (tail === 1) throw faultOfLength(text);
  // In place, as two bytes never overtake three characters: read from a text, these would cost twice as much.
  if (writeAscii(bytes, text) !== 'written') throw faultIn(text);
  const end = text.length - tail;
  let out = 0;
  for (let i = 0; i < end; i += 3) {
    const n =
      digitValue(bytes[i]) + 45 * digitValue(bytes[i + 1]) + 2025 * digitValue(bytes[i + 2]);
    if (n > 0xffff) throw faultIn(text);
    bytes[out++] = n >> 8;
    bytes[out++] = n;
  }
  if (tail === 0) return out;
  const n = digitValue(bytes[end]) + 45 * digitValue(bytes[end + 1]);
  if (n > 0xff) throw faultIn(text);
  bytes[out++] = n;
  return out;
}

function digit(n: number): number {
  return DIGITS[n] ?? 0;
}

function digitValue(code = 0): number {
  return VALUES[code] ?? NO_DIGIT;
}

/** Of no length that base45 has. Where it has a foreign character too it is something else, which no other scan would mend. */
function faultOfLength(text: string): CredentialError {
  for (let at = 0; at < text.length; at++) {
    if (digitValue(text.charCodeAt(at)) === NO_DIGIT) return notInAlphabet(at + 1);
  }
  return new CredentialError('base45-length', 'Base45 text cannot have 3n+1 characters.');
}

function notInAlphabet(place: number): CredentialError {
  return new CredentialError('base45-alphabet', `Character ${place} is not base45.`);
}

/** What is wrong with the first group at fault: a character, or all of it. */
function faultIn(text: string): CredentialError {
  for (let start = 0; start < text.length; start += 3) {
    const group = text.slice(start, start + 3);
    const values = Array.from({ length: group.length }, (_, i) => digitValue(group.charCodeAt(i)));
    const wrong = values.indexOf(NO_DIGIT);
    if (wrong >= 0) return notInAlphabet(start + wrong + 1);
    const [low = 0, middle = 0, high = 0] = values;
    if (low + 45 * middle + 2025 * high > (group.length === 3 ? 0xffff : 0xff)) {
      const place = start + 1;
      return new CredentialError('base45-range', `The group at character ${place} is too large.`);
    }
  }
  throw new RangeError('Nothing is wrong with this text.');
}
