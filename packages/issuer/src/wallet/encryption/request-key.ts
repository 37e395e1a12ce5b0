import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto';
import { encodeBase64url } from '@prova/credential';
import { thumbprintOf } from '@prova/http';

/** The key to which wallets encrypt what they ask (OpenID4VCI 1.0 §10). */
export interface RequestKey {
  readonly privateKey: KeyObject;
  /** As metadata tell it. */
  readonly jwk: Readonly<Record<string, string>>;
}

/** A key of P-256 that follows from a secret (HKDF, RFC 5869): all servers that share the secret open what was meant for any of them. */
export function requestKey(secret: Uint8Array): RequestKey {
  // One draw in 2³² is no key of the curve (SEC 1 §3.2.1); then the next is taken.
  for (let draw = 0; ; draw++) {
    const info = `prova/issuer/wallet-request/${draw}`;
    const d = Buffer.from(hkdfSync('sha256', secret, new Uint8Array(), info, 32));
    const ecdh = createECDH('prime256v1');
    try {
      ecdh.setPrivateKey(d);
    } catch {
      continue;
    }
    const point = ecdh.getPublicKey();
    const key = {
      kty: 'EC',
      crv: 'P-256',
      x: encodeBase64url(point.subarray(1, 33)),
      y: encodeBase64url(point.subarray(33)),
    } as const;
    const privateKey = createPrivateKey({
      key: { ...key, d: encodeBase64url(d) },
      format: 'jwk',
    });
    const jwk = { ...key, kid: thumbprintOf(key), use: 'enc', alg: 'ECDH-ES' };
    return { privateKey, jwk };
  }
}
