import { createPublicKey, type KeyObject } from 'node:crypto';
import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { canonicalJson } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import * as v from '../schema.ts';

const coordinate = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** The public key of an officer: P-256, and no member besides these four (RFC 7518 §6.2.1). */
export const OFFICER_JWK = v.strictObject({
  crv: v.literal('P-256'),
  kty: v.literal('EC'),
  x: coordinate,
  y: coordinate,
});
export type OfficerJwk = v.InferOutput<typeof OFFICER_JWK>;

/** An officer's public key in the three forms it is needed in. */
export interface OfficerKey {
  readonly jwk: OfficerJwk;
  /** RFC 7638 with SHA-256: the `kid` of what the key signs. */
  readonly thumbprint: Uint8Array;
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
}

/**
 * Reads a public JWK. The point must lie on the curve, and the text must be the one spelling of it. Does not ask who
 * holds the private key. Throws `TrustRegistryError` `officer-key-malformed`.
 */
export function parseOfficerKey(value: unknown): OfficerKey {
  const outcome = v.safeParse(OFFICER_JWK, value);
  if (!outcome.success) throw malformed();
  const jwk = outcome.output;
  const key = publicKeyOf(jwk);
  const spki = new Uint8Array(key.export({ type: 'spki', format: 'der' }));
  // `createPublicKey` takes several spellings of one number.
  const { x, y } = key.export({ format: 'jwk' });
  if (x !== jwk.x || y !== jwk.y) throw malformed();
  return { jwk, spki, thumbprint: thumbprintOfJwk(jwk) };
}

/**
 * The public JWK of a P-256 key, private or public. Throws `TrustRegistryError` `officer-key-malformed` for a key of
 * another kind.
 */
export function officerJwkOf(key: KeyObject): OfficerJwk {
  const { crv, kty, x, y } = (key.type === 'private' ? createPublicKey(key) : key).export({
    format: 'jwk',
  });
  return parseOfficerKey({ crv, kty, x, y }).jwk;
}

/** The name of a key in headers: its RFC 7638 thumbprint, base64url. */
export function kidOfJwk(jwk: OfficerJwk): string {
  return encodeBase64url(thumbprintOfJwk(jwk));
}

/** RFC 7638 §3: the required members in the order of their names, without blanks: that is canonical JSON. */
function thumbprintOfJwk(jwk: OfficerJwk): Uint8Array {
  return nodePlatform.sha256(encodeUtf8(canonicalJson(jwk)));
}

function publicKeyOf(jwk: OfficerJwk): KeyObject {
  try {
    return createPublicKey({ key: { ...jwk }, format: 'jwk' });
  } catch (cause) {
    throw malformed(cause);
  }
}

function malformed(cause?: unknown): TrustRegistryError {
  return new TrustRegistryError('officer-key-malformed', 'An officer signs with a P-256 key.', {
    cause,
  });
}
