import type { Platform, SignatureAlgorithm } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import { DER, readDer } from './der.ts';
import { childrenOf, readUnsigned } from './der-values.ts';
import type { PublicKey } from './public-key.ts';

/** One signature algorithm for each kind of key, so that a weak hash cannot be chosen for a strong key. */
const ALGORITHM_OF_KEY = {
  'P-256': 'ES256',
  'P-384': 'ES384',
  RSA: 'RS256',
} as const satisfies Record<PublicKey['type'], SignatureAlgorithm>;

/** Octets of r and of s (RFC 7518 §3.4). */
const COORDINATE = { ES256: 32, ES384: 48 } as const;

/**
 * Returns the certificate once its signature verifies under the key.
 * Throws `TrustError`: `cert-algorithm` for SHA-1 and whatever else is not on the list, `cert-signature`.
 */
export async function requireSignedBy(
  certificate: Certificate,
  key: PublicKey,
  platform: Pick<Platform, 'verifySignature'>,
): Promise<Certificate> {
  const algorithm = ALGORITHM_OF_KEY[key.type];
  if (certificate.signatureAlgorithm !== algorithm) {
    throw new TrustError('cert-algorithm', `The certificate is not signed with ${algorithm}.`);
  }
  const signature =
    algorithm === 'RS256'
      ? certificate.signature
      : joinCoordinates(certificate.signature, COORDINATE[algorithm]);
  const outcome = await platform.verifySignature(algorithm, key.spki, certificate.tbs, signature);
  if (outcome === 'valid') return certificate;
  throw new TrustError('cert-signature', 'The certificate is not signed by its issuer.');
}

/** Certificates hold ECDSA signatures as a sequence of two integers (RFC 5480 appendix A); keys want `r‖s`. */
function joinCoordinates(signature: Uint8Array, width: number): Uint8Array {
  const coordinates = childrenOf(readDer(signature), DER.sequence).map(readUnsigned);
  const [r, s, ...more] = coordinates;
  if (!r || !s || more.length > 0 || r.length > width || s.length > width) {
    throw new TrustError('cert-signature', 'The signature is no pair of numbers of the curve.');
  }
  const joined = new Uint8Array(2 * width);
  joined.set(r, width - r.length);
  joined.set(s, 2 * width - s.length);
  return joined;
}
