import { CredentialError, type CredentialErrorCode } from '../errors.ts';
import { decodeUtf8 } from './text.ts';

const MAX_DEPTH = 32;

/** date-time text, COSE_Sign1, encoded CBOR item, full-date text (RFC 8949 §3.4, RFC 9052 §2, RFC 8943). */
const TAG_CONTENT: ReadonlyMap<number, number> = new Map([
  [0, 3],
  [18, 4],
  [24, 2],
  [1004, 3],
]);

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Where the scan stands. One object, so that positions need not be passed back up. */
interface Cursor {
  readonly bytes: Uint8Array;
  readonly maxItems: number;
  items: number;
  position: number;
}

/** Where a key stands. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the same bytes once they are known to be exactly one CBOR item that every decoder reads alike: definite
 * lengths, shortest heads, valid UTF-8, no map key twice (RFC 8949 §4.2.1, §5.6; the order of keys is not judged).
 * Admits integers of at most 53 bits, `false`, `true`, `null`, map keys that are integers or text, tags 0 (whole
 * seconds, `Z`), 18, 24 and 1004, 32 levels, and `maxItems` items at all levels together.
 *
 * Throws `CredentialError`: `cbor-malformed` (cut short, trailing bytes, impossible length, too deep),
 * `cbor-not-strict`, `cbor-tag`, `cbor-type` (floats, `undefined`, larger integers, other keys).
 */
export function scanStrictCbor(bytes: Uint8Array, maxItems: number): Uint8Array {
  const cursor: Cursor = { bytes, maxItems, items: 0, position: 0 };
  scanItem(cursor, 1);
  if (cursor.position !== bytes.length) fail('cbor-malformed', 'bytes follow the item');
  return bytes;
}

/** Steps over one item and returns its major type. */
function scanItem(cursor: Cursor, depth: number): number {
  if (depth > MAX_DEPTH) fail('cbor-malformed', `nested deeper than ${MAX_DEPTH}`);
  if (++cursor.items > cursor.maxItems)
    fail('cbor-malformed', `more than ${cursor.maxItems} items`);
  const initial = readByte(cursor);
  const major = initial >> 5;
  const info = initial & 0x1f;
  if (major === 7) return scanSimple(info);
  const argument = readArgument(cursor, info);
  switch (major) {
    case 0:
    case 1:
      if (argument > Number.MAX_SAFE_INTEGER - major)
        fail('cbor-type', 'an integer of more than 53 bits');
      break;
    case 2:
      skip(cursor, argument);
      break;
    case 3:
      scanText(cursor, skip(cursor, argument));
      break;
    case 4:
      requireRoomFor(cursor, argument);
      for (let i = 0; i < argument; i++) scanItem(cursor, depth + 1);
      break;
    case 5:
      requireRoomFor(cursor, argument * 2);
      scanEntries(cursor, argument, depth + 1);
      break;
    default:
      scanTagged(cursor, argument, depth + 1);
  }
  return major;
}

function scanSimple(info: number): number {
  if (info === 31) fail('cbor-malformed', 'a break outside an item of indefinite length');
  if (info < 20 || info > 22) fail('cbor-type', 'a float, undefined or unknown simple value');
  return 7;
}

function scanEntries(cursor: Cursor, count: number, depth: number): void {
  const { bytes } = cursor;
  const keys: Span[] = [];
  let isAscending = true;
  let last: Span = { start: 0, end: 0 };
  for (let i = 0; i < count; i++) {
    const start = cursor.position;
    const major = scanItem(cursor, depth);
    if (major !== 0 && major !== 1 && major !== 3)
      fail('cbor-type', 'a key that is no integer or text');
    const key = { start, end: cursor.position };
    isAscending &&= isBefore(bytes, last, key);
    keys.push(key);
    last = key;
    scanItem(cursor, depth);
  }
  // Keys that ascend, as deterministic encoders write them, are all different.
  if (!isAscending) requireDifferent(bytes, keys);
}

/** Bytewise lexicographic order (RFC 8949 §4.2.1). Nothing is before all keys. */
function isBefore(bytes: Uint8Array, a: Span, b: Span): boolean {
  const length = Math.min(a.end - a.start, b.end - b.start);
  for (let i = 0; i < length; i++) {
    const difference = (bytes[a.start + i] ?? 0) - (bytes[b.start + i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return a.end - a.start < b.end - b.start;
}

/** Heads are shortest, so equal keys have equal bytes; joined as numbers they need no alphabet. */
function requireDifferent(bytes: Uint8Array, keys: readonly Span[]): void {
  const seen = new Set(keys.map(({ start, end }) => bytes.subarray(start, end).join()));
  if (seen.size < keys.length) fail('cbor-not-strict', 'a map key twice');
}

function scanTagged(cursor: Cursor, tag: number, depth: number): void {
  const expected = TAG_CONTENT.get(tag);
  if (expected === undefined) fail('cbor-tag', 'a tag that is not allowed');
  const start = cursor.position;
  if (scanItem(cursor, depth) !== expected) fail('cbor-tag', 'a tag on an item of the wrong type');
  // The text of tag 0 must survive the way through a date, so that nothing is lost in decoding.
  if (tag === 0) {
    const text = decodeUtf8(cursor.bytes.subarray(start + 1, cursor.position)) ?? '';
    const milliseconds = DATE_TIME.test(text) ? Date.parse(text) : Number.NaN;
    if (
      !Number.isFinite(milliseconds) ||
      new Date(milliseconds).toISOString() !== text.replace('Z', '.000Z')
    ) {
      fail('cbor-tag', 'a date-time that is not UTC in whole seconds');
    }
  }
}

/** The text from `start` to the cursor. A view is only made for what is not ASCII: a snapshot has thousands of texts. */
function scanText({ bytes, position }: Cursor, start: number): void {
  for (let i = start; i < position; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    const text = bytes.subarray(start, position);
    if (decodeUtf8(text) === undefined) fail('cbor-not-strict', 'text that is not UTF-8');
    return;
  }
}

/** The least argument that needs a head of one, two, four and eight bytes more (RFC 8949 §4.2.1). */
const LEAST = [24, 2 ** 8, 2 ** 16, 2 ** 32] as const;

function readArgument(cursor: Cursor, info: number): number {
  if (info < 24) return info;
  if (info === 31) fail('cbor-not-strict', 'an indefinite length');
  const least = LEAST[info - 24] ?? fail('cbor-malformed', 'a reserved head');
  let argument = 0;
  for (let i = 1 << (info - 24); i > 0; i--) argument = argument * 256 + readByte(cursor);
  return argument < least ? fail('cbor-not-strict', 'a head longer than needed') : argument;
}

function readByte(cursor: Cursor): number {
  const byte = cursor.bytes[cursor.position++];
  return byte ?? fail('cbor-malformed', 'cut short');
}

/** Steps over so many bytes and returns where they begin. */
function skip(cursor: Cursor, length: number): number {
  requireRoomFor(cursor, length);
  const start = cursor.position;
  cursor.position += length;
  return start;
}

/** Every item needs a byte, so no count may exceed what is left. */
function requireRoomFor(cursor: Cursor, count: number): void {
  if (count > cursor.bytes.length - cursor.position)
    fail('cbor-malformed', 'a length past the end');
}

function fail(code: CredentialErrorCode, what: string): never {
  throw new CredentialError(code, `CBOR not accepted: ${what}.`);
}
