import type { Certificate } from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';

/**
 * The key can sign attestations, ES256 or RS256; its size is judged where the certificate is bound. P-384 keys are for
 * authorities. Throws `TrustRegistryError` `certificate-key-type`.
 */
export function requireSealKey({ publicKey }: Certificate): void {
  if (publicKey.type !== 'P-384') return;
  throw new TrustRegistryError(
    'certificate-key-type',
    'Attestations are not signed by P-384 keys.',
  );
}
