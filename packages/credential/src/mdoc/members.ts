import { type CborMap, type CborValue, decodeCbor, isCborTag } from '../encoding/cbor.ts';
import { cborHeadLength } from '../encoding/cbor-writer.ts';
import { CredentialError, type CredentialErrorCode } from '../errors.ts';

// What a mdoc must be, member by member. Bytes of others are held to what ISO/IEC 18013-5 asks of all CBOR: shortest heads, definite
// lengths, no key twice. That is what the strict scan asks too. The order of map keys is free there, so it is not judged here: what is
// signed or hashed is taken as received, and never written anew.

/** No structure of ours comes near it; one byte of CBOR can become fifty of memory. */
const MAX_ITEMS = 4096;

/** The heads before a data item (RFC 8949 §3.4.5.1): tag 24, of two bytes, and that of the byte string. */
const EMBEDDED = 24;
const EMBEDDED_TAG_LENGTH = 2;

/** Decodes bytes that nobody vouches for yet. Throws `CredentialError` `cbor-*`. */
export function decodeForeign(bytes: Uint8Array): CborValue {
  return decodeCbor(bytes, MAX_ITEMS);
}

export function mapOf(value: CborValue | undefined, what: string): CborMap {
  return value instanceof Map ? value : failMdoc('mdoc-malformed', `${what} is no map`);
}

/**
 * A map with none but these members. For what nobody signs: a member that is called by another name would else be one that is not there.
 */
export function membersOf(
  value: CborValue | undefined,
  what: string,
  names: readonly string[],
): CborMap {
  const map = mapOf(value, what);
  for (const name of map.keys()) {
    if (typeof name !== 'string' || !names.includes(name)) {
      failMdoc('mdoc-malformed', `${what} has an unknown member`);
    }
  }
  return map;
}

/** One or more. */
export function listOf(value: CborValue | undefined, what: string): readonly CborValue[] {
  return Array.isArray(value) && value.length > 0
    ? value
    : failMdoc('mdoc-malformed', `${what} is no array with something in it`);
}

export function textOf(value: CborValue | undefined, what: string): string {
  return typeof value === 'string' ? value : failMdoc('mdoc-malformed', `${what} is no text`);
}

export function bytesOf(value: CborValue | undefined, what: string): Uint8Array {
  return value instanceof Uint8Array
    ? value
    : failMdoc('mdoc-malformed', `${what} is no byte string`);
}

export function unsignedOf(value: CborValue | undefined, what: string): number {
  return typeof value === 'number' && value >= 0
    ? value
    : failMdoc('mdoc-malformed', `${what} is no unsigned integer`);
}

/** The bytes inside `#6.24(bstr)`, a view of what was received. */
export function embeddedOf(value: CborValue | undefined, what: string): Uint8Array {
  return value !== undefined &&
    isCborTag(value) &&
    value.tag === EMBEDDED &&
    value.value instanceof Uint8Array
    ? value.value
    : failMdoc('mdoc-malformed', `${what} is no embedded CBOR`);
}

/**
 * The same with the heads before it, as received, which is what digests are made of. The scan has seen to it that heads are shortest: so
 * their length is known.
 */
export function withEmbeddedHead(content: Uint8Array): Uint8Array {
  const head = EMBEDDED_TAG_LENGTH + cborHeadLength(content.length);
  return new Uint8Array(content.buffer, content.byteOffset - head, head + content.length);
}

/** The length of `#6.24(bstr)` around so many bytes. */
export function embeddedLength(length: number): number {
  return EMBEDDED_TAG_LENGTH + cborHeadLength(length) + length;
}

export function failMdoc(code: CredentialErrorCode, what: string): never {
  throw new CredentialError(code, `The mdoc is not accepted: ${what}.`);
}
