export type { Administration } from './administration/administered.ts';
export { parseClientKeys } from './administration/client-keys.ts';
export {
  type ClientOrder,
  registerClient,
  retireClient,
} from './administration/clients.ts';
export { settleInstitution } from './administration/settle-institution.ts';
export {
  registerSigningKey,
  retireKey,
  type SigningKeyChecks,
  type SigningKeyOrder,
} from './administration/signing-keys.ts';
export {
  countUnderWay,
  type IssuedBy,
  withdrawIssued,
} from './administration/withdraw-issued.ts';
export { type ArchivedCard, archiveOf } from './archive/archive.ts';
export { sessionStore } from './clerks/session-rows.ts';
export { IssuerError, type IssuerErrorCode } from './errors.ts';
export { loadFonts } from './fonts.ts';
export { createMeasures, type Measures } from './house/measures.ts';
export { type HouseOrder, type OpenHouse, openHouse } from './house/open-house.ts';
export {
  type DocumentReference,
  draftPayload,
  type IdentifiedPayload,
  identified,
  type PayloadDraft,
} from './issuance/draft-payload.ts';
export {
  type FailedRecord,
  type IssuedAttestation,
  type IssueOutcome,
  type IssuingOffice,
  issueRecords,
} from './issuance/issue.ts';
export { localDay } from './issuance/local-day.ts';
export { type Draft, type IssuingMoment, prepare } from './issuance/prepare.ts';
export type { IssuanceProfile, RecordProfile } from './issuance/profile.ts';
export { type ReleaseContext, type ReleasedAttestation, release } from './issuance/release.ts';
export {
  type SignedDraft,
  type SignedPayload,
  signDrafts,
  signingInput,
  signPayloads,
} from './issuance/sign.ts';
export {
  CLIENT_SCOPES,
  type Client,
  type ClientScope,
  listClients,
} from './ledger/client-rows.ts';
export { usedToday } from './ledger/daily-use.ts';
export { makeDataKeyFile, readDataKeyFile } from './ledger/data-key-file.ts';
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
export { REVOCATION_REASONS, type RevocationReason } from './ledger/revoke.ts';
export { listSigningKeys, type SigningKeyRow } from './ledger/signing-key-rows.ts';
export { ISSUER_MIGRATIONS } from './migrations.ts';
export { clerkPages } from './pages/clerk-pages.ts';
export { CLERK_SCRIPT } from './pages/clerk-script.ts';
export type { ClerkOffice } from './pages/desk.ts';
export { type PublicJwk, publicJwk } from './public-jwk.ts';
export { type RecordsForm, readRecords } from './records/read-records.ts';
export { RECORD_MEMBERS, type RecordFault, type RecordLine } from './records/record-line.ts';
export { type ResultCell, type ResultRow, writeCsv, writeNdjson } from './records/write-results.ts';
export { type IssuerOrder, startIssuer } from './service/start-issuer.ts';
export {
  type RunningWorker,
  startWorker,
  type WorkerOrder,
  type WorkerPlace,
} from './service/start-worker.ts';
export { type Erasure, type ErasureRequest, eraseSubject } from './subject/erase-subject.ts';
export {
  exportSubject,
  type SubjectExport,
  type SubjectRequest,
} from './subject/export-subject.ts';
export { type CardLine, createCardLine } from './threads/card-line.ts';
export type { LineChunk, LineJudgement, LineKey, LineOutcome } from './threads/line-chunk.ts';
export { type LineTrust, lineTrust, type TrustBytes } from './threads/line-trust.ts';
export { createPrintPool, type PrintPool } from './threads/print-pool.ts';
export type { PrintOrder } from './threads/print-task.ts';
