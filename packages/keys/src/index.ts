export type { CertificateAuthority } from './certificate-authority.ts';
export {
  type CertificateOrder,
  type CountryCaOrder,
  issueCountryCa,
  issueListSigner,
  issueRoot,
  issueSealCertificate,
  issueSelfIssuedSeal,
  type SealUse,
  type SelfIssuedOrder,
} from './certificate-profiles.ts';
export {
  type CertificateRequest,
  createCertificateRequest,
  openCertificateRequest,
} from './certificate-request.ts';
export { type CrlOrder, issueCrl } from './certificate-revocation-list.ts';
export type { CertificateTerms } from './certificate-terms.ts';
export type { DistinguishedName } from './distinguished-name.ts';
export { KeysError, type KeysErrorCode } from './errors.ts';
export {
  type ClosableSigner,
  type GuardedSigner,
  guardSigner,
  type SignerCondition,
  type SignerLimits,
} from './guard/guarded-signer.ts';
export { keyAlgorithm } from './key-algorithm.ts';
export { requireKeyForEnvironment } from './key-environment.ts';
export { readKeyFile, writeKeyFile } from './key-file.ts';
export {
  type KeyLocation,
  type Pkcs11KeyLocation,
  parseKeyLocation,
  type SoftwareKeyLocation,
} from './key-location.ts';
export { generateKeyPair, type KeyKind, type KeyPair } from './key-pair.ts';
export { openSigner, type SignerNotice, type SignerPorts, type SigningKey } from './open-signer.ts';
export { decodePem, encodePem, type PemLabel } from './pem.ts';
export type { PinLocation, Variables } from './pkcs11/pin.ts';
export type { TokenKey } from './pkcs11/token.ts';
export { asCrlReason, type CrlReason, type RevokedCertificate } from './revoked-certificate.ts';
export { createSealForm, type SealForm } from './seal/seal-form.ts';
export { readTimeStamp, type TimeStampQuery, timeStampRequest } from './seal/time-stamp.ts';
export { type SignerTime, systemTime } from './signer-time.ts';
export { type SoftwareKey, softwareSigner } from './software-signer.ts';
export type { SpendSignatures } from './spend-signatures.ts';
export type { Validity } from './validity.ts';
export {
  issueReaderCertificate,
  issueWalletSeal,
  type ReaderUse,
  readerTerms,
  type WalletSealUse,
  walletSealTerms,
} from './wallet-profiles.ts';
