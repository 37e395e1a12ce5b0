export { DeskError, type DeskErrorCode } from './errors.ts';
export {
  type EvidenceOrder,
  type EvidenceSource,
  MAX_FILE_BYTES,
  openEvidenceSource,
} from './evidence/evidence-source.ts';
export type { PresentationOrder } from './presentations/open-presentations.ts';
export {
  CLIENT_ID_PREFIXES,
  type ClientIdPrefix,
  type DeskKey,
} from './presentations/request/desk-key.ts';
export type { VerifierInfo } from './presentations/request/request-payload.ts';
export { serveDesk } from './serve-desk.ts';
export type { DeskOrder, RunningDesk } from './service/desk-order.ts';
export type { RegistryPlace } from './trust/keep-fresh.ts';
export type { TrustPlace } from './trust/watch-snapshot.ts';
