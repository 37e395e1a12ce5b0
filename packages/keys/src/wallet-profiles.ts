import { MDOC_DOCUMENT_SIGNING, MDOC_READER_AUTHENTICATION } from '@prova/trust';
import { credentialIssuerNames, hostNames } from './alternative-names.ts';
import type { CertificateAuthority } from './certificate-authority.ts';
import {
  type CertificateOrder,
  demand,
  requireSameCountry,
  type SealUse,
  sealUsages,
} from './certificate-profiles.ts';
import type { CertificateTerms } from './certificate-terms.ts';
import { signCertificate } from './certificates.ts';

/** A seal under which credentials for wallets are signed. */
export interface WalletSealUse extends SealUse {
  /** What wallets know the institution by, `https://issuer.example/wallet/BE-0120`: the `iss` of what they are given. */
  readonly credentialIssuer: string;
}

/** Whoever asks wallets for credentials. */
export interface ReaderUse {
  /** The host names of the desk, at least one. */
  readonly hosts: readonly string[];
}

/**
 * What the certificate of a wallet seal says beside its subject, its order and its request alike: the usage of each
 * competence and that of signers of mdocs, and the names of the credential issuer.
 * Throws `KeysError` `alternative-name-malformed`.
 */
export function walletSealTerms({
  competences,
  credentialIssuer,
}: WalletSealUse): CertificateTerms {
  return {
    extendedKeyUsage: [...sealUsages({ competences }), MDOC_DOCUMENT_SIGNING],
    alternativeNames: credentialIssuerNames(credentialIssuer),
  };
}

/**
 * What the certificate of a reader says beside its subject: the usage of readers, and the host names.
 * Throws `KeysError` `alternative-name-malformed`.
 */
export function readerTerms({ hosts }: ReaderUse): CertificateTerms {
  return {
    extendedKeyUsage: [MDOC_READER_AUTHENTICATION],
    alternativeNames: hostNames(hosts),
  };
}

/**
 * The certificate under which an institution's credentials for wallets are signed: P-256, a seal that also signs mdocs
 * (ISO/IEC 18013-5 annex B) and that names its credential issuer (SD-JWT VC §3.5). Of annex B it leaves out the issuer
 * alternative name, and allows more than 457 days.
 * Throws the `KeysError` codes of `issueSealCertificate`, and `alternative-name-malformed`.
 */
export async function issueWalletSeal(
  { competences, credentialIssuer, ...order }: CertificateOrder & WalletSealUse,
  countryCa: CertificateAuthority,
): Promise<Uint8Array> {
  demand(order.publicKey, ['ES256']);
  requireSameCountry(order, countryCa);
  const terms = walletSealTerms({ competences, credentialIssuer });
  return signCertificate({ ...order, ...terms }, countryCa);
}

/**
 * The certificate with which a desk asks wallets for credentials (OpenID4VP 1.0, `x509_hash` and `x509_san_dns`): P-256,
 * for nothing else (ISO/IEC 18013-5 annex B, reader authentication), of the country of its authority. The subject is who
 * runs the desk.
 * Throws the `KeysError` codes of `issueSealCertificate`, and `alternative-name-malformed`.
 */
export async function issueReaderCertificate(
  { hosts, ...order }: CertificateOrder & ReaderUse,
  countryCa: CertificateAuthority,
): Promise<Uint8Array> {
  demand(order.publicKey, ['ES256']);
  requireSameCountry(order, countryCa);
  return signCertificate({ ...order, ...readerTerms({ hosts }) }, countryCa);
}
