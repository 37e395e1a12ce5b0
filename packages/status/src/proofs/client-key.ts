import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import type { PrivateJwk } from '@prova/http';

/** The key by which the service says to the issuer who it is. It signs no document. */
export interface ClientKey {
  readonly publicJwk: object;
  /** A JWT with this header and these claims, ES256 (RFC 7515 §7.1). */
  sign(header: object, claims: object): string;
}

/** From its JWK. Throws what `node:crypto` throws for what is no key of P-256. */
export function clientKey({ kty, crv, x, y, d }: PrivateJwk): ClientKey {
  const key: KeyObject = createPrivateKey({ key: { kty, crv, x, y, d }, format: 'jwk' });
  return {
    publicJwk: { kty, crv, x, y },
    sign(header, claims) {
      const input = [{ alg: 'ES256', ...header }, claims].map(encoded).join('.');
      const signature = sign('sha256', encodeUtf8(input), { key, dsaEncoding: 'ieee-p1363' });
      return `${input}.${encodeBase64url(new Uint8Array(signature))}`;
    },
  };
}

function encoded(value: object): string {
  return encodeBase64url(encodeUtf8(JSON.stringify(value)));
}
