export { catalogueImport } from './catalogue/catalogue-changes.ts';
export type { CatalogueEntry } from './catalogue/catalogue-entry.ts';
export { signCatalogue } from './catalogue/catalogue-payload.ts';
export { catalogueFault, type RegisterCatalogue } from './catalogue/register-catalogue.ts';
export { type Challenge, newChallenge } from './challenge.ts';
export {
  type Change,
  type ChangeDocument,
  type ChangeKind,
  changePayload,
} from './changes/change.ts';
export { type Possession, signPossession } from './changes/checks/possession.ts';
export { decide } from './changes/decide.ts';
export type { Difference, DifferenceTopic } from './changes/difference.ts';
export { importChange, mirrorChange } from './changes/import-change.ts';
export { previewRequest } from './changes/preview.ts';
export { propose, REQUEST_LIFETIME } from './changes/propose.ts';
export {
  type ChangeRequest,
  REQUEST_STATES,
  type RequestDecision,
  type RequestState,
  type RequestSummary,
} from './changes/request.ts';
export { findRequest, listRequests } from './changes/request-rows.ts';
export type { Submission } from './changes/submit.ts';
export { suspend } from './changes/suspend.ts';
export type { Check, Diagnosis, Level } from './doctor/diagnosis.ts';
export { examine } from './doctor/examine.ts';
export type { RegistryFacts } from './doctor/facts.ts';
export { gatherFacts } from './doctor/gather-facts.ts';
export { type AuditJudgement, judgeAudit } from './doctor/house-facts.ts';
export { TrustRegistryError, type TrustRegistryErrorCode } from './errors.ts';
export type { LotePayload } from './formats/lote/lote.ts';
export { type LoteContent, type LoteOptions, loteContent } from './formats/lote/lote-payload.ts';
export type { LoteProfileName } from './formats/lote/profiles.ts';
export type { SchemeInformation, SchemeOperator } from './formats/lote/scheme-information.ts';
export { signLote } from './formats/lote/sign-lote.ts';
export { PublishedList } from './formats/published-list.ts';
export { signVical, vicalOf } from './formats/vical.ts';
export {
  type ImportedInstitution,
  type InstitutionImport,
  importInstitutions,
} from './import-ir/import-ir.ts';
export type { ImportRejection, RejectionCode } from './import-ir/rejection.ts';
export { REGISTRY_MIGRATIONS } from './migrations.ts';
export { acceptPull, comparePull, type PullComparison } from './mirror/compare-pull.ts';
export type { Patience } from './mirror/fetch-text.ts';
export { type Pull, pullResolver, type ResolverOrder } from './mirror/pull-resolver.ts';
export type { Suspicion } from './mirror/suspicion.ts';
export { type Decision, type DecisionAction, signDecision } from './officers/decision.ts';
export { createInvitation, type Invitation, invite } from './officers/enrolment.ts';
export { type FoundingOfficer, foundOfficers } from './officers/found-officers.ts';
export { OFFICER_ROLES, type Officer, type OfficerRole } from './officers/officer.ts';
export { type OfficerJwk, officerJwkOf } from './officers/officer-key.ts';
export { type EnrolledKey, listKeys, listOfficers } from './officers/officer-rows.ts';
export type { StatementContext } from './officers/signed-statement.ts';
export { endorsePublication } from './publication/endorse.ts';
export type { ListHolders } from './publication/list-files.ts';
export { type PreparedPublication, preparePublication } from './publication/prepare.ts';
export { type ListOrder, prepareList } from './publication/prepare-list.ts';
export type { PublicationPlace } from './publication/publication-place.ts';
export {
  listPublications,
  type PublicationRow,
  type PublicationState,
  type PublicationStep,
} from './publication/publication-rows.ts';
export { refreshTimestamp } from './publication/refresh-timestamp.ts';
export { type OnlineKeys, releasePublication } from './publication/release.ts';
export { signPublication } from './publication/sign.ts';
export { type ListSigning, signList } from './publication/sign-list.ts';
export {
  newRegister,
  type Register,
  type RegisterBinding,
  type RegisterCertificate,
  type RegisterInstitution,
} from './register/register.ts';
export { loadRegister } from './register-rows/load-register.ts';
export { createRegister } from './register-rows/save-register.ts';
export { currentRelease, type OpenRelease, openRelease } from './release/open-release.ts';
export type { IssuanceTerms, SchemeReader, SealHolder } from './scheme/certificate-orders.ts';
export { initScheme, type SchemeOrder } from './scheme/init-scheme.ts';
export {
  issueRequestedReader,
  issueRequestedSeal,
  type RequestedSeal,
} from './scheme/issue-requested.ts';
export type { OfficerOrder } from './scheme/make-officers.ts';
export { SCHEME_COMPETENCES, type SchemeInstitution } from './scheme/make-scheme.ts';
export {
  decideChange,
  endKey,
  type OfficerHere,
  officersHere,
  proposeChange,
  suspendNow,
} from './scheme/officers-here.ts';
export {
  openRegistry,
  openRegistryStore,
  type Registry,
  type RegistryStoreOrder,
} from './scheme/open-registry.ts';
export { openScheme, type Scheme } from './scheme/open-scheme.ts';
export {
  exportSnapshot,
  PUBLICATION_STEPS,
  type PublicationStepName,
  type StepOrder,
  takeStep,
} from './scheme/publish-scheme.ts';
export type { ConfiguredOperator } from './scheme/scheme-config.ts';
export type { KeyPlace, SchemeHome, TufKeyName } from './scheme/scheme-home.ts';
export type { ServeOrder } from './scheme/serve-registry.ts';
export { serveRegistry, startRegistry } from './services.ts';
export type { RegistryOrder } from './start-registry.ts';
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
export { type RootOrder, rootMetadata, type TufRoleKeys } from './tuf/root-metadata.ts';
export { type TufKey, type TufSigner, tufSigner } from './tuf/tuf-keys.ts';
export { endorse, type TufRole } from './tuf/tuf-metadata.ts';
