import { type CountryCode, type CredentialFormat, isoCountryCode } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import { MDOC_DOCUMENT_SIGNING } from './oids.ts';
import { requireHostName, requireSubjectCountry } from './requirements.ts';

/** Where what is signed under a seal goes. A seal for wallets may sign mdocs; another may not. */
export type SealPurpose = 'paper' | 'wallet';

/** What a seal was made for, by its usages. A seal for paper whose names fit may sign SD-JWT VC too: `requireWalletSeal`. */
export function sealPurpose({ extensions }: Certificate): SealPurpose {
  return extensions.extendedKeyUsage?.includes(MDOC_DOCUMENT_SIGNING) ? 'wallet' : 'paper';
}

/** What a wallet credential says of whoever signed it. */
export interface WalletSealQuery {
  readonly format: CredentialFormat;
  /** The `iss` of an SD-JWT VC, as it stands there; absent where the credential has none. */
  readonly issuer?: string | undefined;
  /** The country in the credential. */
  readonly country: CountryCode;
}

/**
 * Returns the certificate once it fits a wallet credential signed under it. Its key is for ES256. It names the issuer: the
 * address itself as URI, or its host as dNSName (SD-JWT VC §3.5, x5c). For an mdoc it is for signing mdocs, and its
 * subject is of the issuing country, in the ISO code (ISO/IEC 18013-5 §9.1.2.4 and annex B).
 *
 * Does not look for the path, the trust list or dates: `resolveKey` and rule 5a do.
 * Throws `TrustError`: `cert-key-type`, `cert-name`, `cert-extended-key-usage`, `cert-subject-country`.
 */
export function requireWalletSeal(
  certificate: Certificate,
  { format, issuer, country }: WalletSealQuery,
): Certificate {
  if (certificate.publicKey.type !== 'P-256') {
    throw new TrustError('cert-key-type', 'Wallet credentials are signed with ES256.');
  }
  if (issuer !== undefined) requireIssuerName(certificate, issuer);
  if (format === 'mso_mdoc') requireDocumentSigner(certificate, country);
  return certificate;
}

function requireIssuerName(certificate: Certificate, issuer: string): void {
  if (certificate.extensions.alternativeNames?.uris.includes(issuer)) return;
  const host = URL.canParse(issuer) ? new URL(issuer).hostname : '';
  requireHostName(certificate, host);
}

function requireDocumentSigner(certificate: Certificate, country: CountryCode): void {
  if (!certificate.extensions.extendedKeyUsage?.includes(MDOC_DOCUMENT_SIGNING)) {
    throw new TrustError('cert-extended-key-usage', 'The certificate is not for signing mdocs.');
  }
  if (requireSubjectCountry(certificate) !== isoCountryCode(country)) {
    throw new TrustError('cert-subject-country', 'The certificate is of another country.');
  }
}
