// The default entry of cbor-x compiles code at run time, which a strict content security policy forbids.
import { Encoder, Tag } from 'cbor-x/index-no-eval';
import { CredentialError } from '../errors.ts';
import { writtenInstant } from '../written-instant.ts';
import { scanStrictCbor } from './cbor-strict.ts';

/** A tagged item (RFC 8949 §3.4), other than a date-time. */
export interface CborTag {
  readonly tag: number;
  readonly value: CborValue;
}

export type CborMap = ReadonlyMap<number | string, CborValue>;

/** What we say in CBOR. Numbers are whole and of at most 53 bits; a `Date` is a date-time text (tag 0). */
export type CborValue =
  | number
  | string
  | boolean
  | null
  | bigint
  | Date
  | Uint8Array
  | CborTag
  | CborMap
  | readonly CborValue[];

// Without these, cbor-x speaks a dialect of its own: records, tagged byte arrays, maps of fixed head size.
// `int64AsNumber` is safe after the strict scan, which admits no integer of more than 53 bits.
const OPTIONS = {
  useRecords: false,
  mapsAsObjects: false,
  tagUint8Array: false,
  variableMapSize: true,
  int64AsNumber: true,
};
const codec = new Encoder(OPTIONS);

const MAX_UINT32 = 0xffffffff;

/** The tag of a day as text, `full-date` (RFC 8943 §1.1). */
export const FULL_DATE = 1004;

/** A tagged item for `encodeCbor`. */
export function cborTag(tag: number, value: CborValue): CborTag {
  return new Tag(value, tag);
}

/** Whether a decoded item is tagged. */
export function isCborTag(value: CborValue): value is CborTag {
  return value instanceof Tag;
}

/**
 * Encodes deterministically (RFC 8949 §4.2.1): shortest integers, definite lengths, map keys in bytewise order of
 * their encoding. Equal values give equal bytes.
 * A `bigint` of more than 64 bits becomes a bignum, which `decodeCbor` refuses: it exists for formats of others.
 * Throws `CredentialError` `cbor-type` for what the type excludes: fractions, `NaN`, `undefined`, plain objects.
 */
export function encodeCbor(value: CborValue): Uint8Array {
  // A copy: the codec hands out views of one large buffer.
  return new Uint8Array(codec.encode(prepare(value)));
}

/**
 * Decodes one item after the strict scan. Byte strings are views of `bytes`, which must not change afterwards.
 * One byte of input can become fifty of memory, so bytes that nobody vouches for need a `maxItems`.
 * Checks no structure; signed content is verified over the received bytes, never over re-encoded ones.
 * Throws `CredentialError`: `cbor-malformed`, `cbor-not-strict`, `cbor-tag`, `cbor-type` (see `scanStrictCbor`).
 */
export function decodeCbor(bytes: Uint8Array, maxItems = Number.POSITIVE_INFINITY): CborValue {
  const strict = scanStrictCbor(bytes, maxItems);
  // A plain view: from a Buffer, the codec would hand out Buffers.
  return codec.decode(new Uint8Array(strict.buffer, strict.byteOffset, strict.byteLength));
}

/** The value in the form that makes cbor-x write what RFC 8949 §4.2.1 asks for. */
function prepare(value: CborValue): unknown {
  switch (typeof value) {
    case 'number':
      return prepareNumber(value);
    case 'string':
    case 'boolean':
      return value;
    case 'bigint':
      return prepareBigInt(value);
    case 'object':
      return prepareObject(value);
    default:
      throw new CredentialError('cbor-type', `CBOR here has no ${typeof value}.`);
  }
}

function prepareNumber(value: number): number | bigint {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw new CredentialError('cbor-type', 'Only whole numbers of at most 53 bits are encoded.');
  }
  // Beyond 32 bits cbor-x would write a number as a float.
  return value > MAX_UINT32 || value < -MAX_UINT32 - 1 ? BigInt(value) : value;
}

/** cbor-x writes every bigint with eight bytes or more. */
function prepareBigInt(value: bigint): number | bigint {
  const isSmall = value <= MAX_UINT32 && value >= -MAX_UINT32 - 1;
  return isSmall ? Number(value) : value;
}

function prepareObject(value: Exclude<CborValue, string | number | bigint | boolean>): unknown {
  if (value === null || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(prepare);
  if (value instanceof Map) return prepareMap(value);
  if (value instanceof Date) return prepareDate(value);
  if (value instanceof Tag) return new Tag(prepare(value.value), value.tag);
  throw new CredentialError('cbor-type', 'CBOR here has no objects; use a Map.');
}

/** As text: cbor-x would write a `Date` as a number of seconds (tag 1). */
function prepareDate(date: Date): unknown {
  const seconds = date.getTime() / 1000;
  if (!Number.isInteger(seconds) || !/^\d{4}-/.test(date.toISOString())) {
    throw new CredentialError(
      'cbor-type',
      'A date-time is encoded in whole seconds, years 0 to 9999.',
    );
  }
  return new Tag(writtenInstant(seconds), 0);
}

function prepareMap(map: CborMap): ReadonlyMap<unknown, unknown> {
  const entries = [...map].map(([key, value]) => ({
    order: encodeCbor(key),
    key: prepare(key),
    value: prepare(value),
  }));
  entries.sort((a, b) => compareBytes(a.order, b.order));
  return new Map(entries.map(({ key, value }) => [key, value]));
}

/** Bytewise lexicographic order (RFC 8949 §4.2.1). */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
