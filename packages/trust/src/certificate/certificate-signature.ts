import type { Platform } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import type { PublicKey } from './public-key.ts';
import { ALGORITHM_OF_KEY, checkSignature } from './signature-check.ts';

/**
 * Returns the certificate once its signature verifies under the key.
 * Throws `TrustError`: `cert-algorithm` for SHA-1 and whatever else is not on the list, `cert-signature`,
 * `cert-malformed` for an ECDSA signature that is not in strict DER.
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
  const outcome = await checkSignature(key, certificate.tbs, certificate.signature, platform);
  if (outcome === 'valid') return certificate;
  throw new TrustError('cert-signature', 'The certificate is not signed by its issuer.');
}
