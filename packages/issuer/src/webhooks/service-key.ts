import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { keyAlgorithm } from '@prova/keys';
import { IssuerError } from '../errors.ts';
import { type PublicJwk, publicJwk } from '../public-jwk.ts';

/** The key by which the service itself speaks to programs. It seals no document. */
export interface ServiceKey {
  readonly jwk: PublicJwk;
  /** ES256, raw `r‖s`. */
  readonly sign: (input: Uint8Array) => Uint8Array;
}

/** Throws `IssuerError` `service-key-unsupported` for any key but a private one of P-256. */
export function createServiceKey(privateKey: KeyObject): ServiceKey {
  if (privateKey.type !== 'private' || keyAlgorithm(createPublicKey(privateKey)) !== 'ES256') {
    throw new IssuerError('service-key-unsupported', 'The key of the service is one of P-256.');
  }
  return {
    jwk: publicJwk(createPublicKey(privateKey)),
    sign: (input) =>
      new Uint8Array(sign('sha256', input, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  };
}
