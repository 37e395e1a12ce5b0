import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** The public half of a holder's key: P-256, and nothing besides. */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** The key that one credential is bound to, as it is kept. */
export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

/** A key of the holder. */
export interface HolderKey {
  readonly privateKey: KeyObject;
  readonly publicJwk: PublicJwk;
}

/** A new key. Each credential has its own, so that nobody sees from keys that two are of one holder. */
export function newHolderKey(): HolderKey {
  return holderKeyOf(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
}

export function holderKeyOf(privateKey: KeyObject): HolderKey {
  const { x = '', y = '' } = privateKey.export({ format: 'jwk' });
  return { privateKey, publicJwk: { kty: 'EC', crv: 'P-256', x, y } };
}

/** For keeping. */
export function privateJwkOf({ privateKey, publicJwk }: HolderKey): PrivateJwk {
  const { d = '' } = privateKey.export({ format: 'jwk' });
  return { ...publicJwk, d };
}

export function openPrivateJwk(jwk: PrivateJwk): HolderKey {
  return holderKeyOf(createPrivateKey({ key: { ...jwk }, format: 'jwk' }));
}

/** ES256 over bytes (RFC 7518 §3.4). */
export function signEs256(privateKey: KeyObject, input: Uint8Array): Uint8Array {
  return new Uint8Array(sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
}
