/*
 * DER as it is written (X.690 §8, §10): one spelling for each value. Reading it is the business of `@prova/trust`.
 */

/** `SEQUENCE` or `SEQUENCE OF`. */
export function sequence(...elements: readonly Uint8Array[]): Uint8Array {
  return element(0x30, ...elements);
}

/** `SET OF`: elements in the order of their octets (X.690 §11.6). */
export function setOf(...elements: readonly Uint8Array[]): Uint8Array {
  return element(0x31, ...[...elements].sort(Buffer.compare));
}

/** `[number] EXPLICIT`, or implicit on a constructed type. */
export function tagged(number: number, ...elements: readonly Uint8Array[]): Uint8Array {
  return element(0xa0 | number, ...elements);
}

/** `[number] IMPLICIT` on a primitive type, of which the content is given. */
export function taggedPrimitive(number: number, content: Uint8Array): Uint8Array {
  return element(0x80 | number, content);
}

/** `BIT STRING` of whole octets. */
export function bitString(octets: Uint8Array): Uint8Array {
  return element(0x03, Uint8Array.of(0), octets);
}

/** `INTEGER` from a magnitude: big-endian, not negative, leading zeros allowed. */
export function integer(magnitude: Uint8Array): Uint8Array {
  const first = magnitude.findIndex((octet) => octet !== 0);
  const digits = first < 0 ? Uint8Array.of(0) : magnitude.subarray(first);
  const isNegative = (digits[0] ?? 0) >= 0x80;
  return element(0x02, ...(isNegative ? [Uint8Array.of(0), digits] : [digits]));
}

/** `OCTET STRING`. */
export function octetString(octets: Uint8Array): Uint8Array {
  return element(0x04, octets);
}

/** `OBJECT IDENTIFIER`, from its numbers with dots between; each below 2²⁸ (X.690 §8.19). */
export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...arcs] = dotted.split('.').map(Number);
  return element(0x06, Uint8Array.from([40 * first + second, ...arcs].flatMap(base128)));
}

/** `NULL`. */
export const NULL = element(0x05);

/** `BOOLEAN` (X.690 §11.1). */
export function boolean(value: boolean): Uint8Array {
  return element(0x01, Uint8Array.of(value ? 0xff : 0));
}

/** `ENUMERATED`, 0 to 127. */
export function enumerated(value: number): Uint8Array {
  return element(0x0a, Uint8Array.of(value));
}

/** An `Extension` that is not critical (RFC 5280 §4.1); `arc` is its number below 2.5.29 (appendix A.2), up to 127. */
export function extension(arc: number, value: Uint8Array): Uint8Array {
  return sequence(objectIdentifier(`2.5.29.${arc}`), octetString(value));
}

/** `Time`: UTCTime from 1950 to 2049, else GeneralizedTime (RFC 5280 §4.1.2.5). The date has whole seconds. */
export function time(date: Date): Uint8Array {
  const year = date.getUTCFullYear();
  return year >= 1950 && year < 2050
    ? element(0x17, ascii(digitsOf(date).slice(2)))
    : generalizedTime(date);
}

/** `GeneralizedTime`, in whole seconds and `Z`. */
export function generalizedTime(date: Date): Uint8Array {
  return element(0x18, ascii(digitsOf(date)));
}

/** `20261124090000Z` */
function digitsOf(date: Date): string {
  return date.toISOString().replace(/\.\d+|[-:T]/g, '');
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const length = contents.reduce((sum, content) => sum + content.length, 0);
  const header = Uint8Array.of(tag, ...lengthOctets(length));
  return new Uint8Array(Buffer.concat([header, ...contents]));
}

function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return [0x80 | octets.length, ...octets];
}

/** Seven bits an octet, the highest first; all but the last have the highest bit set. */
function base128(arc: number): readonly number[] {
  const octets = [arc & 0x7f];
  for (let rest = arc >> 7; rest > 0; rest >>= 7) octets.unshift(0x80 | (rest & 0x7f));
  return octets;
}
