import type { Certificate, EpochSeconds } from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';

/**
 * The certificate is not over yet; it may begin later. Expired ones come in by imports only, as history.
 * Throws `TrustRegistryError` `certificate-expired`.
 */
export function requireNotExpired({ notAfter }: Certificate, now: EpochSeconds): void {
  if (now <= notAfter) return;
  throw new TrustRegistryError('certificate-expired', 'The certificate is over.');
}
