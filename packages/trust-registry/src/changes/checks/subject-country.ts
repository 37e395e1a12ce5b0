import type { Certificate } from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';

/**
 * The subject names one country, or, outside our authorities, none. That it is the institution's is judged where the
 * certificate is bound. Throws `TrustRegistryError` `certificate-countries`.
 */
export function requireOneCountry({ subject }: Certificate): void {
  if (subject.countries.length <= 1) return;
  throw new TrustRegistryError('certificate-countries', 'The subject names several countries.');
}
