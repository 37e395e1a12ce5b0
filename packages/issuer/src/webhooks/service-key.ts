import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { encodeBase64url } from '@prova/credential';
import { keyAlgorithm } from '@prova/keys';
import { IssuerError } from '../errors.ts';

/** A public key of P-256 as services publish it (RFC 7517). */
export interface ServiceJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  /** Its thumbprint (RFC 7638). */
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'ES256';
}

/** The key by which the service itself speaks to programs. It seals no document. */
export interface ServiceKey {
  readonly jwk: ServiceJwk;
  /** ES256, raw `r‖s`. */
  readonly sign: (input: Uint8Array) => Uint8Array;
}

/** Throws `IssuerError` `service-key-unsupported` for any key but a private one of P-256. */
export function createServiceKey(privateKey: KeyObject): ServiceKey {
  if (privateKey.type !== 'private' || keyAlgorithm(createPublicKey(privateKey)) !== 'ES256') {
    throw new IssuerError('service-key-unsupported', 'The key of the service is one of P-256.');
  }
  const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  // The members that RFC 7638 §3.2 names, in its order, and no others.
  const named = JSON.stringify({ crv: 'P-256', kty: 'EC', x, y });
  const kid = encodeBase64url(new Uint8Array(createHash('sha256').update(named).digest()));
  return {
    jwk: { kty: 'EC', crv: 'P-256', x, y, kid, use: 'sig', alg: 'ES256' },
    sign: (input) =>
      new Uint8Array(sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  };
}
