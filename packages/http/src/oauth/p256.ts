import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { encodeUtf8, type HolderKey } from '@prova/credential';

/** A public key of P-256, as a JWK has it (RFC 7517, RFC 7518 §6.2.1), reduced to what makes it this key; a wallet’s is one too. */
export type PublicJwk = HolderKey;

/** The same with its private half. */
export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

export type Key = KeyObject;

/** The key; `undefined` where its numbers are no point of the curve. */
export function importPublicKey(jwk: PublicJwk): Key | undefined {
  return imported(() => createPublicKey({ key: { ...jwk }, format: 'jwk' }));
}

/** The private key; `undefined` where it is none. */
export function importPrivateKey(jwk: PrivateJwk): Key | undefined {
  return imported(() => createPrivateKey({ key: { ...jwk }, format: 'jwk' }));
}

/** ES256 (RFC 7518 §3.4): raw `r‖s`. In this thread: to hand it to another costs three times as much as doing it. */
export function checkEs256(
  signingInput: Uint8Array,
  signature: Uint8Array,
  key: Key,
): 'made-by' | 'not-made-by' {
  return verify('sha256', signingInput, { key, dsaEncoding: 'ieee-p1363' }, signature)
    ? 'made-by'
    : 'not-made-by';
}

export function signEs256(signingInput: string, key: Key): Uint8Array {
  return sign('sha256', encodeUtf8(signingInput), { key, dsaEncoding: 'ieee-p1363' });
}

function imported(make: () => Key): Key | undefined {
  try {
    return make();
  } catch {
    return undefined; // OpenSSL says so by any error it likes.
  }
}
