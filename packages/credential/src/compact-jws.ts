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

/** A compact JWS taken apart. Nothing in it is verified: the signature has not been looked at. */
export interface CompactJws {
  /** The text itself, the only spelling of these bytes. */
  readonly text: string;
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
  return takeApart({ text, bytes: encodeUtf8(text) });
}

/** A text, and the same in UTF-8. */
export interface Utf8Text {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** `parseCompactJws` where the bytes are there as well. What is outside ASCII is no base64url, so places are the same. */
export function takeApart({ text, bytes }: Utf8Text): CompactJws {
  const first = text.indexOf('.');
  const second = text.indexOf('.', first + 1);
  if (first < 0 || second < 0 || text.includes('.', second + 1)) {
    throw malformed('A compact JWS has three parts.');
  }
  const signature = decodeDigits(bytes.subarray(second + 1));
  if (!signature) throw malformed('The signature is not canonical base64url.');
  return {
    text,
    header: parseHeader(text.slice(0, first), bytes.subarray(0, first)),
    payload: parseObject(bytes.subarray(first + 1, second), 'payload'),
    signingInput: bytes.subarray(0, second),
    signature,
  };
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

/** All tokens of a key have the same header, and it is read as strictly whoever reads it first. */
const headers = new Map<string, JsonObject>();
const MOST_HEADERS = 64;
const LONGEST_KEPT = 256;

function parseHeader(part: string, digits: Uint8Array): JsonObject {
  const known = headers.get(part);
  if (known) return known;
  const header = Object.freeze(parseObject(digits, 'header'));
  if (part.length > LONGEST_KEPT) return header;
  if (headers.size >= MOST_HEADERS) headers.clear();
  // A copy: a part of a token may keep the whole token in memory, and that is about a person.
  headers.set(textOfAscii(digits), header);
  return header;
}

function parseObject(digits: Uint8Array, name: 'header' | 'payload'): JsonObject {
  const json = withScratch(decodedLength(digits), (bytes) => {
    if (decodeDigitsInto(bytes, digits) === 'decoded') return decodeUtf8(bytes);
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

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(message: string, cause?: unknown): CredentialError {
  return new CredentialError('jws-malformed', message, { cause });
}
