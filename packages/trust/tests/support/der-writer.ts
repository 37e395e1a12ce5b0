/** Writes DER, and with `raw` anything else: tests need certificates that no library would issue. */

export function raw(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const digits = length.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

export const sequence = (...contents: readonly Uint8Array[]) => raw(0x30, ...contents);
export const set = (...contents: readonly Uint8Array[]) => raw(0x31, ...contents);
export const octets = (content: Uint8Array) => raw(0x04, content);
export const bits = (content: Uint8Array, unused = 0) => raw(0x03, Buffer.from([unused]), content);
export const boolean = (value: boolean) => raw(0x01, Buffer.from([value ? 0xff : 0]));
export const nothing = () => raw(0x05);
export const printable = (text: string) => raw(0x13, Buffer.from(text, 'latin1'));
export const utf8 = (text: string) => raw(0x0c, Buffer.from(text, 'utf8'));

/** A non-negative INTEGER, without leading zeros. */
export function integer(value: number | Uint8Array): Buffer {
  const hex = typeof value === 'number' ? value.toString(16) : Buffer.from(value).toString('hex');
  const digits = hex.replace(/^(?:00)+(?=..)/, '');
  const magnitude = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  const pad = (magnitude[0] ?? 0) >= 0x80 ? [Buffer.from([0])] : [];
  return raw(0x02, ...pad, magnitude);
}

export function oid(dotted: string): Buffer {
  const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
  const arcs = [first * 40n + second, ...rest];
  return raw(0x06, Buffer.from(arcs.flatMap(base128)));
}

function base128(arc: bigint): number[] {
  const digits = [Number(arc & 0x7fn)];
  for (let rest = arc >> 7n; rest > 0n; rest >>= 7n) digits.unshift(Number(rest & 0x7fn) | 0x80);
  return digits;
}

/** RFC 5280 §4.1.2.5: UTCTime until 2049, GeneralizedTime after. */
export function time(seconds: number): Buffer {
  const digits = new Date(seconds * 1000)
    .toISOString()
    .replace(/\.000Z$/, 'Z')
    .replace(/[-:T]/g, '');
  const year = Number(digits.slice(0, 4));
  return year >= 1950 && year < 2050
    ? raw(0x17, Buffer.from(digits.slice(2)))
    : raw(0x18, Buffer.from(digits));
}
