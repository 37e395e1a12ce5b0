export { TrustRegistryError, type TrustRegistryErrorCode } from './errors.ts';
export {
  type ImportedInstitution,
  type InstitutionImport,
  importInstitutions,
} from './import-ir/import-ir.ts';
export type { ImportRejection, RejectionCode } from './import-ir/rejection.ts';
export type { RowCertificate } from './import-ir/row-certificates.ts';
export { acceptPull, comparePull, type PullComparison } from './mirror/compare-pull.ts';
export type { Patience } from './mirror/fetch-text.ts';
export { type Pull, pullResolver, type ResolverOrder } from './mirror/pull-resolver.ts';
export type { Suspicion } from './mirror/suspicion.ts';
export { type Publication, type PublicationOrder, publish } from './publish.ts';
export { type Admission, accredit, admitInstitution } from './register/admission.ts';
export { admitImport } from './register/admit-import.ts';
export { type BindingOrder, bindCertificate, pinCertificate } from './register/binding.ts';
export {
  newRegister,
  type Register,
  type RegisterBinding,
  type RegisterCertificate,
  type RegisterInstitution,
  STANDARD_POLICY,
} from './register/register.ts';
export { formatRegister, parseRegister } from './register/register-document.ts';
export { type RevocationOrder, revoke } from './register/revocation.ts';
export { initScheme, type SchemeOrder } from './scheme/init-scheme.ts';
export { openScheme, type Scheme } from './scheme/open-scheme.ts';
export { type KeyPlace, type SchemeHome, schemeHome } from './scheme/scheme-home.ts';
export {
  changeRegister,
  exportSnapshot,
  importIntoScheme,
  publishScheme,
  readRegister,
} from './scheme/scheme-register.ts';
export { thumbprintOf } from './thumbprint.ts';
export { TUF_LIFETIMES } from './tuf/lifetimes.ts';
export {
  metadataPlace,
  type SnapshotOrder,
  snapshotMetadata,
  type TargetsOrder,
  type TimestampOrder,
  targetPlace,
  targetsMetadata,
  timestampMetadata,
} from './tuf/release-metadata.ts';
export { requireTufRelease, type TufRelease } from './tuf/require-release.ts';
export {
  type RootOrder,
  requireRootSuccession,
  rootMetadata,
  type TufRoleKeys,
} from './tuf/root-metadata.ts';
export { type TufKey, type TufSigner, tufKey, tufSigner } from './tuf/tuf-keys.ts';
export {
  endorse,
  parseTufMetadata,
  requireThreshold,
  TUF_ROLES,
  type TufMetadata,
  type TufRole,
} from './tuf/tuf-metadata.ts';
