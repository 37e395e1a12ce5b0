import { type CountryCode, type CredentialFormat, isoCountryCode } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { Certificate } from './certificate.ts';
import { MDOC_DOCUMENT_SIGNING } from './oids.ts';
import { hostNames, requireHostName, requireSubjectCountry } from './requirements.ts';

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
 * Returns the certificate once it fits a wallet credential signed under it. Its key is for ES256. Where the credential says `iss`, it names
 * that issuer: the address itself as URI, or its host as dNSName. Where it says none, as an mdoc and some SD-JWT VC, the issuer is the
 * subject of the certificate (SD-JWT VC §3.5): it is of the issuing country, in the ISO code, and made for an issuer to wallets. An mdoc
 * asks for the usage of its document signers (ISO/IEC 18013-5 §9.1.2.4 and annex B); an SD-JWT VC for the name of a credential issuer,
 * which a seal for paper has not.
 *
 * Does not look for the path, the trust list or dates: `resolveKey` and rule 5a do. Nor which institution the subject is: the trust list
 * says who may use a certificate, and several may.
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
  else if (format === 'dc+sd-jwt') requireSomeIssuer(certificate, country);
  if (format === 'mso_mdoc') requireDocumentSigner(certificate, country);
  return certificate;
}

function requireSomeIssuer(certificate: Certificate, country: CountryCode): void {
  const { uris = [] } = certificate.extensions.alternativeNames ?? {};
  if (hostNames(certificate).length + uris.length === 0) {
    throw new TrustError('cert-name', 'The certificate names no credential issuer.');
  }
  requireIssuingCountry(certificate, country);
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
  requireIssuingCountry(certificate, country);
}

function requireIssuingCountry(certificate: Certificate, country: CountryCode): void {
  if (requireSubjectCountry(certificate) === isoCountryCode(country)) return;
  throw new TrustError('cert-subject-country', 'The certificate is of another country.');
}
