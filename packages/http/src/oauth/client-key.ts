import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { assembleCompactJws, encodeUtf8, jwsSigningInput } from '@prova/credential';

/** The key by which a client says who it is. It signs no document. */
export interface ClientKey {
  /** For the header of a proof (RFC 9449 §4.2). */
  readonly publicJwk: object;
  /** A compact JWS with this header and these claims, ES256. */
  sign(header: object, claims: object): string;
}

/** Of a private key of P-256, which the caller has made sure of. */
export function clientKey(key: KeyObject): ClientKey {
  const { kty, crv, x, y } = createPublicKey(key).export({ format: 'jwk' });
  return {
    publicJwk: { kty, crv, x, y },
    sign(header, claims) {
      const input = jwsSigningInput({ alg: 'ES256', ...header }, claims);
      const signature = sign('sha256', encodeUtf8(input), { key, dsaEncoding: 'ieee-p1363' });
      return assembleCompactJws(input, new Uint8Array(signature));
    },
  };
}
