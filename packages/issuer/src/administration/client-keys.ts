import {
  createPublicKey,
  type JsonWebKeyInput,
  type KeyObject,
  type PublicKeyInput,
} from 'node:crypto';
import { CredentialError, decodeBase64url, isJsonObject, parseJson } from '@prova/credential';
import { KeysError, keyAlgorithm } from '@prova/keys';
import { IssuerError } from '../errors.ts';
import { type PublicJwk, publicJwk } from '../public-jwk.ts';
import * as v from '../schema.ts';

/** More than any client turns over at once. */
const MOST_KEYS = 8;

/** 32 octets in the one spelling that base64url has for them. */
const coordinate = v.pipe(
  v.string(),
  v.check((text) => decodeBase64url(text)?.length === 32),
);

const jwk = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: coordinate,
  y: coordinate,
  kid: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(100))),
  alg: v.exactOptional(v.literal('ES256')),
  use: v.exactOptional(v.literal('sig')),
});

const keySet = v.object({
  keys: v.pipe(v.array(jwk), v.minLength(1), v.maxLength(MOST_KEYS)),
});

/** Members of a JWK that hold what its owner alone may know (RFC 7518 §6.2.2, §6.3.2, §6.4.1). */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/**
 * The public keys of a client from the text of a file: a JWK set (RFC 7517), one public JWK, or one public key in PEM. Each comes out in one
 * spelling, named by its thumbprint where it has no name. Keys are of P-256, for ES256; whatever else stands in a JWK is left out.
 *
 * Throws `IssuerError`: `client-key-private` where a private key is given away, `client-keys-malformed` for everything else that is no such
 * text, for a point that is not on the curve, and for a name or key that stands twice.
 */
export function parseClientKeys(text: string): readonly PublicJwk[] {
  const keys = text.trimStart().startsWith('-----BEGIN') ? [fromPem(text)] : fromJson(text);
  const names = new Set(keys.map(({ kid }) => kid));
  const points = new Set(keys.map(({ x, y }) => `${x}.${y}`));
  if (names.size < keys.length || points.size < keys.length) {
    throw malformed('A key, or the name of one, stands twice.');
  }
  return keys;
}

function fromPem(text: string): PublicJwk {
  if (/PRIVATE KEY-----/.test(text)) throw givenAway();
  if (!/^-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----$/.test(text.trim())) {
    throw malformed('The file holds no public key in PEM.');
  }
  return imported({ key: text, format: 'pem', type: 'spki' });
}

function fromJson(text: string): readonly PublicJwk[] {
  const value = parsed(text);
  const set = isJsonObject(value) && 'keys' in value ? value : { keys: [value] };
  if (Array.isArray(set['keys']) && set['keys'].some(isPrivate)) throw givenAway();
  const read = v.safeParse(keySet, set);
  if (!read.success) {
    throw malformed('The file holds no set of 1 to 8 public keys of P-256, and no single one.');
  }
  return read.output.keys.map(({ kty, crv, x, y, kid }) =>
    imported({ key: { kty, crv, x, y }, format: 'jwk' }, kid),
  );
}

function imported(input: PublicKeyInput | JsonWebKeyInput, kid?: string): PublicJwk {
  const key = importKey(input);
  if (key && algorithmOf(key) === 'ES256') return publicJwk(key, kid);
  throw malformed('A key is not one of P-256, or no key at all.');
}

function importKey(input: PublicKeyInput | JsonWebKeyInput): KeyObject | undefined {
  try {
    return createPublicKey(input);
  } catch {
    return undefined; // OpenSSL says so by any error it likes.
  }
}

function algorithmOf(key: KeyObject): string | undefined {
  try {
    return keyAlgorithm(key);
  } catch (error) {
    if (!(error instanceof KeysError)) throw error;
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    throw malformed('The file is neither JSON nor PEM.');
  }
}

function isPrivate(value: unknown): boolean {
  return isJsonObject(value) && PRIVATE_MEMBERS.some((member) => member in value);
}

function givenAway(): IssuerError {
  return new IssuerError(
    'client-key-private',
    'The file holds a private key, which is its owner’s alone; give the public one.',
  );
}

function malformed(message: string): IssuerError {
  return new IssuerError('client-keys-malformed', message);
}
