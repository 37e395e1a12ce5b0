/*
 * DER as it is written (X.690 §8, §10): one spelling for each value. Reading it is the business of `@prova/trust`.
 */

/** `SEQUENCE` or `SEQUENCE OF`. */
export function sequence(...elements: readonly Uint8Array[]): Uint8Array {
  return element(0x30, ...elements);
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

/** `ENUMERATED`, 0 to 127. */
export function enumerated(value: number): Uint8Array {
  return element(0x0a, Uint8Array.of(value));
}

/** An `Extension` that is not critical (RFC 5280 §4.1); `arc` is its number below 2.5.29 (appendix A.2), up to 127. */
export function extension(arc: number, value: Uint8Array): Uint8Array {
  return sequence(element(0x06, Uint8Array.of(0x55, 0x1d, arc)), element(0x04, value));
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
