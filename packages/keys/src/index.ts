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
export type { DistinguishedName } from './distinguished-name.ts';
export { KeysError, type KeysErrorCode } from './errors.ts';
export { keyAlgorithm } from './key-algorithm.ts';
export { readKeyFile, writeKeyFile } from './key-file.ts';
export { generateKeyPair, type KeyKind, type KeyPair } from './key-pair.ts';
export { decodePem, encodePem, type PemLabel } from './pem.ts';
export { asCrlReason, type CrlReason, type RevokedCertificate } from './revoked-certificate.ts';
export { type SoftwareKey, softwareSigner } from './software-signer.ts';
export type { Validity } from './validity.ts';
