export { authorityKeyIdentifiers } from './authority-key-identifiers.ts';
export {
  type AttesterContext,
  LONGEST_ATTESTER_PATH,
  openAttesterPath,
} from './certificate/attester-path.ts';
export { type Certificate, parseCertificate } from './certificate/certificate.ts';
export { type CountryPath, openCountryAuthority } from './certificate/country-path.ts';
export { contextConstructed, DER, type DerElement, readDer } from './certificate/der.ts';
export {
  childrenOf,
  expectTag,
  readObjectIdentifier,
  readSmallInteger,
  readUnsigned,
} from './certificate/der-values.ts';
export { openPinned, openRoot } from './certificate/direct-trust.ts';
export type { DistinguishedName } from './certificate/distinguished-name.ts';
export type { Extensions, KeyUsage } from './certificate/extensions.ts';
export { type AlternativeNames, readAlternativeNames } from './certificate/general-names.ts';
export { openListSigner } from './certificate/list-signer.ts';
export {
  ECDSA_WITH_SHA256,
  LIST_SIGNING,
  MDOC_DOCUMENT_SIGNING,
  MDOC_READER_AUTHENTICATION,
  RSA_ENCRYPTION,
  SEAL_USAGES,
  SHA256_WITH_RSA,
} from './certificate/oids.ts';
export { openSealPath, requireAuthorityAt, type SealPath } from './certificate/path.ts';
export type { PublicKey } from './certificate/public-key.ts';
export { openReaderPath, type ReaderPath } from './certificate/reader-path.ts';
export { requireHostName, requireValidAt } from './certificate/requirements.ts';
export { checkSignature } from './certificate/signature-check.ts';
export {
  requireWalletSeal,
  type SealPurpose,
  sealPurpose,
  type WalletSealQuery,
} from './certificate/wallet-seal.ts';
export { type ClockState, judgeClock } from './clock.ts';
export { TrustError, type TrustErrorCode } from './errors.ts';
export { type Freshness, freshness } from './freshness.ts';
export { type InstalledTrust, installSnapshot, nothingInstalled } from './installed-trust.ts';
export {
  type KeyQuery,
  type KeyResolution,
  resolveKey,
  type TrustedKey,
} from './key-resolution.ts';
export {
  type ListSignature,
  type ListSignatureQuery,
  openListSignature,
  openPublishedList,
  type PublishedList,
  type SignedList,
} from './list-signature.ts';
export { encodeSnapshot } from './snapshot/encode-snapshot.ts';
export { compareInstitutions } from './snapshot/institution-order.ts';
export { parseSnapshot } from './snapshot/parse-snapshot.ts';
export { isRevocationUri } from './snapshot/read-institution.ts';
export {
  type OpenedSnapshot,
  openSnapshot,
  SNAPSHOT_CONTENT_TYPE,
  type SnapshotExpectation,
  signSnapshot,
} from './snapshot/signed-snapshot.ts';
export {
  type Accreditation,
  type AuditHead,
  type Binding,
  COMPETENCES,
  type Competence,
  type EpochSeconds,
  INSTITUTION_FLAGS,
  INSTITUTION_STATUSES,
  type Institution,
  type InstitutionFlag,
  type InstitutionStatus,
  type Snapshot,
  TOMBSTONE_SCOPES,
  type Tombstone,
  type TombstoneScope,
  type TrustPolicy,
} from './snapshot/snapshot.ts';
export { encodeInstalledTrust, parseInstalledTrust } from './stored-trust.ts';
export {
  EFFECTS,
  effectOn,
  type KeyIdentity,
  type TombstoneEffect,
  tombstoneIdentity,
  tombstonesOf,
  worstEffect,
} from './tombstone.ts';
export { findInstitution, judgeTime, type TrustMaterial, trustMaterial } from './trust-material.ts';
