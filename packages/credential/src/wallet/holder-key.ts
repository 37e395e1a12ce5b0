import type { JsonObject } from '../compact-jws.ts';
import { decodeBase64url } from '../encoding/base64url.ts';

/** A public key of P-256, as a wallet proves that it has it (RFC 7518 §6.2.1). */
export interface HolderKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  /** 32 octets each, base64url. */
  readonly x: string;
  readonly y: string;
}

/**
 * The holder's key in a JWK, or `undefined` for any other key, and for a private one: what is in a credential is shown to everybody.
 * Further public members are passed over.
 *
 * Does not check that the point lies on the curve; no signature is valid under one that does not.
 */
export function parseHolderKey(jwk: unknown): HolderKey | undefined {
  if (typeof jwk !== 'object' || jwk === null) return undefined;
  const { kty, crv, x, y } = jwk as JsonObject;
  const isPrivate = PRIVATE_MEMBERS.some((member) => Object.hasOwn(jwk, member));
  if (kty !== 'EC' || crv !== 'P-256' || isPrivate) return undefined;
  return isCoordinate(x) && isCoordinate(y) ? { kty, crv, x, y } : undefined;
}

/** What RFC 7518 §6 calls private, of any type of key. */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

function isCoordinate(value: unknown): value is string {
  return typeof value === 'string' && decodeBase64url(value)?.length === 32;
}

/** DER of `SubjectPublicKeyInfo` before the point, for P-256 (RFC 5480 §2). */
const SPKI_HEAD = Uint8Array.from([
  0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a,
  0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
]);

/** A holder's key as `verifySignature` takes keys: DER of its `SubjectPublicKeyInfo`, 91 bytes. */
export function holderKeyInfo({ x, y }: HolderKey): Uint8Array {
  const bytes = new Uint8Array(SPKI_HEAD.length + 64);
  bytes.set(SPKI_HEAD);
  bytes.set(decodeBase64url(x) ?? [], SPKI_HEAD.length);
  bytes.set(decodeBase64url(y) ?? [], SPKI_HEAD.length + 32);
  return bytes;
}
