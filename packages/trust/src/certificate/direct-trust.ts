import { TrustError } from '../errors.ts';
import { type Certificate, parseCertificate } from './certificate.ts';
import {
  isSelfIssued,
  requireAuthority,
  requireProcessed,
  requireStrongKey,
} from './requirements.ts';

/**
 * Parses the scheme root. It is believed because it was configured, so only its form is judged.
 * Throws `TrustError`: those of `parseCertificate`, `cert-not-ca`, `cert-key-usage`, `cert-key-strength`,
 * `cert-critical-extension`, `cert-issuer-unknown` when it was issued by another.
 */
export function openRoot(der: Uint8Array): Certificate {
  const root = parseCertificate(der);
  requireStrongKey(root);
  requireProcessed(root);
  requireAuthority(root);
  if (!isSelfIssued(root)) throw new TrustError('cert-issuer-unknown', 'This is no root.');
  return root;
}

/**
 * Judges a certificate that is trusted because the list names it, whoever issued it: only form, strength of the key
 * and, if it states one, key usage. Qualified seals may state `contentCommitment` alone (ETSI EN 319 412-2 §4.3.2).
 * Throws `TrustError`: `cert-key-strength`, `cert-key-usage`.
 */
export function openPinned(seal: Certificate): Certificate {
  requireStrongKey(seal);
  const usage = seal.extensions.keyUsage;
  if (usage && !usage.includes('digitalSignature') && !usage.includes('contentCommitment')) {
    throw new TrustError('cert-key-usage', 'The key is not for signatures.');
  }
  return seal;
}
