import { createHash, type KeyObject } from 'node:crypto';
import { encodeBase64url } from '@prova/credential';

/** A public key of P-256 as services and clients publish it (RFC 7517, RFC 7518 §6.2.1). */
export interface PublicJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  /** Its thumbprint (RFC 7638), unless its owner calls it otherwise. */
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'ES256';
}

/** The one spelling of a public key, which must be of P-256. */
export function publicJwk(key: KeyObject, kid?: string): PublicJwk {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  // The members that RFC 7638 §3.2 names, in its order, and no others.
  const named = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y });
  const thumbprint = new Uint8Array(createHash('sha256').update(named).digest());
  const name = kid ?? encodeBase64url(thumbprint);
  return { kty: 'EC', crv: 'P-256', x, y, kid: name, use: 'sig', alg: 'ES256' };
}
