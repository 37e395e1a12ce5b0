import type { AlternativeNames } from '@prova/trust';

/** What a certificate says beside whose it is. */
export interface CertificateTerms {
  readonly extendedKeyUsage?: readonly string[];
  readonly alternativeNames?: AlternativeNames;
}
