import { decodeUtf8 } from '@prova/credential';
import { DER, type DerElement, malformed } from './der.ts';

/** The element, which must have the tag. */
export function expectTag(element: DerElement | undefined, tag: number): DerElement {
  return element?.tag === tag ? element : malformed('an element of the wrong type');
}

/** The elements inside a constructed element, which must have the tag. */
export function childrenOf(element: DerElement | undefined, tag: number): readonly DerElement[] {
  return expectTag(element, tag).children;
}

/** BOOLEAN (X.690 §11.1): one octet, all zeros or all ones. */
export function readBoolean(element: DerElement): boolean {
  const { content } = expectTag(element, DER.boolean);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) malformed('a BOOLEAN');
  return content[0] === 0xff;
}

/** The magnitude of an INTEGER that must not be negative, without leading zero octets (X.690 §8.3.2). */
export function readUnsigned(element: DerElement | undefined): Uint8Array {
  const { content } = expectTag(element, DER.integer);
  const [first, second] = content;
  if (first === undefined) malformed('an empty INTEGER');
  if (first >= 0x80) malformed('a negative INTEGER');
  if (first !== 0) return content;
  if (second !== undefined && second < 0x80) malformed('an INTEGER longer than needed');
  return content.subarray(1);
}

/** An INTEGER of at most 31 bits, not negative. */
export function readSmallInteger(element: DerElement | undefined): number {
  const magnitude = readUnsigned(element);
  if (magnitude.length > 4 || (magnitude[0] ?? 0) >= 0x80) malformed('an INTEGER too large');
  return magnitude.reduce((value, byte) => value * 256 + byte, 0);
}

/** The longest in use have some twenty octets. Without a limit, reading one takes time with the square of its length. */
const MAX_OBJECT_IDENTIFIER = 64;

/** OBJECT IDENTIFIER in dotted form (X.690 §8.19), of at most 64 octets; arcs of any size. */
export function readObjectIdentifier(element: DerElement | undefined): string {
  const { content } = expectTag(element, DER.objectIdentifier);
  if (content.length > MAX_OBJECT_IDENTIFIER) malformed('an OBJECT IDENTIFIER too long');
  const arcs: bigint[] = [];
  let arc = 0n;
  let isStart = true;
  for (const byte of content) {
    if (isStart && byte === 0x80) malformed('an OBJECT IDENTIFIER longer than needed');
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    isStart = byte < 0x80;
    if (isStart) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first, ...rest] = arcs;
  if (first === undefined || !isStart) malformed('an OBJECT IDENTIFIER cut short');
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

/** BIT STRING (X.690 §11.2): the octets, and how many bits of the last one do not count, which are zero. */
export function readBitString(element: DerElement | undefined): {
  unused: number;
  bytes: Uint8Array;
} {
  const { content } = expectTag(element, DER.bitString);
  const [unused] = content;
  const bytes = content.subarray(1);
  if (unused === undefined || unused > 7 || (unused > 0 && bytes.length === 0))
    malformed('a BIT STRING');
  if (((bytes.at(-1) ?? 0) & ((1 << unused) - 1)) !== 0) malformed('a BIT STRING with stray bits');
  return { unused, bytes };
}

/** A BIT STRING of whole octets, as keys and signatures are. */
export function readOctetsOfBitString(element: DerElement | undefined): Uint8Array {
  const { unused, bytes } = readBitString(element);
  return unused === 0 ? bytes : malformed('a BIT STRING of broken octets');
}

const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;

/** Time in seconds since 1970 (RFC 5280 §4.1.2.5): UTCTime or GeneralizedTime, with seconds, in `Z`. */
export function readTime(element: DerElement | undefined): number {
  const isUtcTime = element?.tag === DER.utcTime;
  const { content } = expectTag(element, isUtcTime ? DER.utcTime : DER.generalizedTime);
  const text = String.fromCharCode(...content.subarray(0, 16));
  const match = (isUtcTime ? UTC_TIME : GENERALIZED_TIME).exec(text) ?? malformed('a time');
  const [year = 0, ...rest] = match.slice(1).map(Number);
  // RFC 5280 §4.1.2.5.1: two digits mean 1950 to 2049.
  const fullYear = isUtcTime ? year + (year < 50 ? 2000 : 1900) : year;
  const [month, day, hour, minute, second] = rest.map((part) => String(part).padStart(2, '0'));
  const iso = `${String(fullYear).padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const milliseconds = Date.parse(iso);
  // A day that the calendar lacks is either refused or moved to the next month.
  if (!Number.isFinite(milliseconds) || new Date(milliseconds).toISOString() !== iso)
    malformed('a time');
  return milliseconds / 1000;
}

/** The text of a directory string (RFC 5280 §4.1.2.4). Control characters, NUL among them, are refused. */
export function readText(element: DerElement): string {
  const text = decodeText(element);
  if (/\p{Cc}/u.test(text)) malformed('a control character in a name');
  return text;
}

function decodeText({ tag, content }: DerElement): string {
  switch (tag) {
    case DER.utf8String:
      return decodeUtf8(content) ?? malformed('a name that is not UTF-8');
    case DER.printableString:
    case DER.ia5String:
      if (content.some((byte) => byte >= 0x80)) malformed('a name outside its alphabet');
      return latin1(content);
    case DER.teletexString:
      return latin1(content);
    case DER.bmpString:
      if (content.length % 2 !== 0) malformed('a name cut short');
      return new TextDecoder('utf-16be').decode(content);
    default:
      return malformed('a name of an unknown string type');
  }
}

const latin1 = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
