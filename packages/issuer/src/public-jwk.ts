import type { KeyObject } from 'node:crypto';
import { type PublicJwk as Key, thumbprintOf } from '@prova/http';

/** A public key of P-256 as services and clients publish it (RFC 7517, RFC 7518 §6.2.1). */
export interface PublicJwk extends Key {
  /** Its thumbprint (RFC 7638), unless its owner calls it otherwise. */
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'ES256';
}

/** The one spelling of a public key, which must be of P-256. */
export function publicJwk(key: KeyObject, kid?: string): PublicJwk {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  const named = { kty: 'EC', crv: 'P-256', x, y } as const;
  return { ...named, kid: kid ?? thumbprintOf(named), use: 'sig', alg: 'ES256' };
}
