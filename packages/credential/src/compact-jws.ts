import {
  decodeDigits,
  decodeDigitsInto,
  decodedLength,
  encodeBase64url,
} from './encoding/base64url.ts';
import { parseJson } from './encoding/json.ts';
import { withScratch } from './encoding/scratch.ts';
import { decodeUtf8, encodeUtf8, textOfAscii } from './encoding/text.ts';
import { CredentialError } from './errors.ts';

/** No attestation comes near: the largest known PRC token has 1,418 characters. */
const MAX_ATTESTATION = 16 * 1024;

/** A JSON object whose members nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A compact JWS taken apart. Nothing in it is verified: the signature has not been looked at. */
export interface CompactJws {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** The bytes that the signature is over: ASCII of `header.payload` (RFC 7515 §5.2). */
  readonly signingInput: Uint8Array;
  /** May be empty: that is a shape, and fails as a signature. */
  readonly signature: Uint8Array;
}

/**
 * Takes a compact JWS apart (RFC 7515 §7.1), strictly: three parts, base64url without padding and with zero spare
 * bits, header and payload JSON objects without duplicate members. Common libraries accept several spellings of one
 * signed document; here one document has one text.
 *
 * Does not check the signature, the algorithm or any member. `maxLength` is in characters.
 * Throws `CredentialError`: `too-large`, `jws-malformed`, `jws-duplicate-member`.
 */
export function parseCompactJws(text: string, maxLength = MAX_ATTESTATION): CompactJws {
  if (text.length > maxLength) throw new CredentialError('too-large', 'The token is too long.');
  return takeApart(encodeUtf8(text));
}

/** `parseCompactJws` of a text that is there in UTF-8. */
export function takeApart(bytes: Uint8Array): CompactJws {
  const first = bytes.indexOf(DOT);
  const second = bytes.indexOf(DOT, first + 1);
  if (first < 0 || second < 0 || bytes.includes(DOT, second + 1)) {
    throw malformed('A compact JWS has three parts.');
  }
  const signature = decodeDigits(bytes, second + 1, bytes.length);
  if (!signature) throw malformed('The signature is not canonical base64url.');
  return {
    header: parseHeader(bytes, first),
    payload: parseObject({ bytes, from: first + 1, to: second }, 'payload'),
    signingInput: bytes.subarray(0, second),
    signature,
  };
}

const DOT = 0x2e;

/** The text that a token was taken apart from: one document has one spelling. */
export function jwsText({ signingInput, signature }: CompactJws): string {
  return assembleCompactJws(textOfAscii(signingInput), signature);
}

/** The signing input of a new token: ASCII of `base64url(header).base64url(payload)`. */
export function jwsSigningInput(header: object, payload: object): string {
  return jwsSigningInputs(header)(payload);
}

/** The same for many tokens of one header, which is written once. */
export function jwsSigningInputs(header: object): (payload: object) => string {
  const part = encodeJson(header);
  return (payload) => `${part}.${encodeJson(payload)}`;
}

/** The finished compact JWS. */
export function assembleCompactJws(signingInput: string, signature: Uint8Array): string {
  return `${signingInput}.${encodeBase64url(signature)}`;
}

function encodeJson(value: object): string {
  return encodeBase64url(encodeUtf8(JSON.stringify(value)));
}

interface KnownHeader {
  readonly digits: Uint8Array;
  readonly header: JsonObject;
}

/** All tokens of a key have the same header, and it is read as strictly whoever reads it first. The last one stands last. */
const knownHeaders: KnownHeader[] = [];
const MOST_HEADERS = 16;
/** With room for a certificate path in it. */
const LONGEST_KEPT = 4096;

/** The header is what the bytes before a place stand for. */
function parseHeader(bytes: Uint8Array, end: number): JsonObject {
  const known = knownHeaders.findLast(({ digits }) => isBeginning(digits, bytes, end));
  if (known) return known.header;
  const header = Object.freeze(parseObject({ bytes, from: 0, to: end }, 'header'));
  if (end > LONGEST_KEPT) return header;
  if (knownHeaders.length === MOST_HEADERS) knownHeaders.shift();
  // A copy: a part of a token keeps the whole token in memory, and that is about a person.
  knownHeaders.push({ digits: bytes.slice(0, end), header });
  return header;
}

/** Whether these digits are all before the place. */
function isBeginning(digits: Uint8Array, bytes: Uint8Array, end: number): boolean {
  if (digits.length !== end) return false;
  for (let i = 0; i < end; i++) if (digits[i] !== bytes[i]) return false;
  return true;
}

/** The object in the digits between two places. */
function parseObject(
  { bytes, from, to }: { bytes: Uint8Array; from: number; to: number },
  name: 'header' | 'payload',
): JsonObject {
  const json = withScratch(decodedLength(to - from), (decoded) => {
    if (decodeDigitsInto(decoded, bytes, from, to) === 'decoded') return decodeUtf8(decoded);
    throw malformed(`The ${name} is not canonical base64url.`);
  });
  if (json === undefined) throw malformed(`The ${name} is not UTF-8.`);
  const value = parseMembers(json, name);
  if (!isJsonObject(value)) throw malformed(`The ${name} is not a JSON object.`);
  return value;
}

function parseMembers(json: string, name: 'header' | 'payload'): unknown {
  try {
    return parseJson(json);
  } catch (cause) {
    if (cause instanceof CredentialError && cause.code === 'json-duplicate-member') {
      throw new CredentialError('jws-duplicate-member', `The ${name} names one member twice.`, {
        cause,
      });
    }
    throw malformed(`The ${name} is not JSON.`, cause);
  }
}

function malformed(message: string, cause?: unknown): CredentialError {
  return new CredentialError('jws-malformed', message, { cause });
}
