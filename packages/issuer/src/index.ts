export { parseClientKeys } from './administration/client-keys.ts';
export { type ClientOrder, registerClient, retireClient } from './administration/clients.ts';
export type { Administration } from './administration/note-administered.ts';
export { settleInstitution } from './administration/settle-institution.ts';
export {
  registerSigningKey,
  retireKey,
  type SigningKeyChecks,
  type SigningKeyOrder,
} from './administration/signing-keys.ts';
export { countUnderWay, type IssuedBy, withdrawIssued } from './administration/withdraw-issued.ts';
export { type ArchivedCard, archiveOf } from './archive/archive.ts';
export type { FindCatalogue, KnownRights } from './catalogue/known-rights.ts';
export { IssuerError, type IssuerErrorCode } from './errors.ts';
export { createMeasures, type Measures } from './house/measures.ts';
export { type HouseOrder, type OpenHouse, openHouse } from './house/open-house.ts';
export type { ListedFor } from './house/require-listed.ts';
export type { IdentifiedPayload } from './issuance/draft-payload.ts';
export {
  type FailedRecord,
  type IssuedAttestation,
  type IssueOutcome,
  type IssuingOffice,
  issueRecords,
} from './issuance/issue.ts';
export { localDay } from './issuance/local-day.ts';
export type { IssuingMoment } from './issuance/prepare.ts';
export type { IssuanceProfile, RecordProfile } from './issuance/profile.ts';
export {
  type ReleaseContext,
  type ReleasedAttestation,
  releaseAll,
} from './issuance/release.ts';
export { type SignedPayload, signPayloads } from './issuance/sign.ts';
export { CLIENT_SCOPES, type Client, type ClientScope, listClients } from './ledger/client-rows.ts';
export { usedToday } from './ledger/daily-use.ts';
export { createDataKeys, type DataKeys } from './ledger/data-keys.ts';
export type { PersonQuery } from './ledger/find-person.ts';
export {
  findIssuingInstitution,
  type InstitutionPolicy,
  type IssuingInstitution,
  listInstitutions,
  policyOf,
} from './ledger/institution-rows.ts';
export { requireDataKey } from './ledger/require-data-key.ts';
export {
  REVOCATION_REASONS,
  type Revocation,
  type RevocationReason,
  revoke,
} from './ledger/revoke.ts';
export { type KeyPurpose, listSigningKeys, type SigningKeyRow } from './ledger/signing-key-rows.ts';
export { listFolder } from './lists/list-folder.ts';
export { listPrefixes, listUri } from './lists/list-kind.ts';
export { permitWithheld, type WithheldList } from './lists/list-permits.ts';
export { ownLists } from './lists/own-lists.ts';
export { listPublisher } from './lists/publish-lists.ts';
export { ISSUER_MIGRATIONS } from './migrations.ts';
export { type PublicJwk, publicJwk } from './public-jwk.ts';
export type { RecordsForm } from './records/cut-records.ts';
export { readRecords } from './records/read-records.ts';
export { RECORD_MEMBERS, type RecordFault, type RecordLine } from './records/record-line.ts';
export { newHash } from './seal/new-hash.ts';
export { openSealer, type Sealer, sealOrder, sealPages } from './seal/sealer.ts';
export {
  createTimeStamping,
  type TimeStamping,
  type TimeStampingOrder,
} from './seal/time-stamping.ts';
export type { IssuerOrder } from './service/issuer-order.ts';
export { startIssuer, startWorker } from './service/services.ts';
export type { RunningWorker, WorkerOrder, WorkerPlace } from './service/start-worker.ts';
export { issueToPaper, type PaperOffice, type RecordOffice } from './singles/issue-to-paper.ts';
export { createIssuing } from './singles/issuing.ts';
export { type Erasure, type ErasureRequest, eraseSubject } from './subject/erase-subject.ts';
export {
  exportSubject,
  type SubjectExport,
  type SubjectRequest,
} from './subject/export-subject.ts';
export type { WalletProviders } from './wallet/attestations/wallet-providers.ts';
export type {
  HolderAccessConfiguration,
  WalletClient,
} from './wallet/authorization/holder-access.ts';
export { HOLDERS_CALLBACK } from './wallet/authorization/holders-callback.ts';
export { type HolderWithdrawal, withdrawHolder } from './wallet/copies/withdraw-holder.ts';
export { credentialIssuerOf } from './wallet/credential-issuer.ts';
export type { IssuerInfo, IssuerInfos } from './wallet/metadata/issuer-info.ts';
export { HANDOVERS, type Handover } from './wallet/offers/handover.ts';
export { type OfferedRecord, type OfferTerms, offerRecord } from './wallet/offers/offer-record.ts';
export type { OfferShape } from './wallet/offers/offer-shape.ts';
