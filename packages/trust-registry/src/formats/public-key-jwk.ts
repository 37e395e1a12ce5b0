import { createPublicKey } from 'node:crypto';
import { formatKid } from '@prova/credential';
import type { PublishedKey } from './published-key.ts';

interface SealKey {
  readonly use: 'sig';
  /** As the header of an attestation names the key (specification v0.5 §2.3.1). */
  readonly kid: string;
  readonly 'x5t#S256': string;
  /** Leaf first, then its authority where it has one (RFC 7517 §4.7). */
  readonly x5c: readonly string[];
}

/** The public key of a certificate as a JWK (RFC 7517, RFC 7518 §6). */
export type PublicKeyJwk =
  | ({ kty: 'EC'; crv: string; x: string; y: string; alg: 'ES256' } & SealKey)
  | ({ kty: 'RSA'; n: string; e: string; alg: 'RS256' } & SealKey);

/** The key with its certificates. Says nothing of whether it may be believed. */
export function publicKeyJwk({
  certificate,
  thumbprint,
  identity,
  authorities,
}: PublishedKey): PublicKeyJwk {
  const spki = Buffer.from(certificate.publicKey.spki);
  const { kty, crv, x, y, n, e } = createPublicKey({
    key: spki,
    format: 'der',
    type: 'spki',
  }).export({ format: 'jwk' });
  const chain = [certificate, ...authorities.slice(0, 1).map((authority) => authority.certificate)];
  const rest = {
    use: 'sig',
    kid: formatKid(identity.x5t),
    'x5t#S256': thumbprint,
    x5c: chain.map(({ der }) => Buffer.from(der).toString('base64')),
  } as const;
  if (kty === 'EC' && crv && x && y) return { kty, crv, x, y, alg: 'ES256', ...rest };
  if (kty === 'RSA' && n && e) return { kty, n, e, alg: 'RS256', ...rest };
  throw new RangeError('The key is neither elliptic curve nor RSA.');
}
