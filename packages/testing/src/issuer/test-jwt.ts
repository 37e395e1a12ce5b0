import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import type { PrivateJwk } from '@prova/http';

/** A JWT of ES256, good or wrong: nothing is added to header and claims but `alg`. */
export function makeJwt(key: KeyObject, header: object, claims: object): string {
  const input = `${part({ alg: 'ES256', ...header })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

/** A new key of P-256. Read again from its bytes: an export can wait for ever for what Node 20 made a key with. */
export function newP256Key(): KeyObject {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
}

/** The public half of a P-256 key. */
export function publicJwkOf(privateKey: KeyObject): object {
  const { d, ...jwk } = privateJwkOf(privateKey);
  return jwk;
}

export function privateJwkOf(privateKey: KeyObject): PrivateJwk {
  const { x = '', y = '', d = '' } = privateKey.export({ format: 'jwk' });
  return { kty: 'EC', crv: 'P-256', x, y, d };
}

/** base64url of the SHA-256. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
