export {
  type EntitledRight,
  type EntitledRights,
  explainRight,
  type RightsOrder,
  rightsOf,
} from './entitlements/rights-of.ts';
export { StatusError, type StatusErrorCode } from './errors.ts';
export { STATUS_MIGRATIONS } from './migrations.ts';
export type { CitizenOrder } from './pages/citizen-service.ts';
export {
  PARTNER_SCOPES,
  type Partner,
  type PartnerScope,
  type RegisteredPartner,
} from './partners/partner.ts';
export { listPartners } from './partners/partner-rows.ts';
export {
  type PartnerAdministration,
  registerPartner,
  retirePartner,
} from './partners/register-partner.ts';
export { requirePartner } from './partners/require-partner.ts';
export { loadRegister, type RegisterLoader } from './persons/load-register.ts';
export type { FoundPerson, Person, PersonRegister } from './persons/person.ts';
export { createPersonKeys, type PersonKeys } from './persons/person-keys.ts';
export { requirePersonKeys } from './persons/require-person-keys.ts';
export type { SsinRules } from './persons/ssin-rules.ts';
export type { IssuerPlace } from './proofs/issuer/issuer-client.ts';
export { type SocialStatusNow, socialStatusNow } from './proofs/social-status-now.ts';
export { type BatchQuery, queryBatch } from './query/query-batch.ts';
export { type PersonAnswer, type PersonQuery, queryPerson } from './query/query-person.ts';
export type { RightAnswer } from './query/right-answer.ts';
export type { StatusOffice } from './query/status-office.ts';
export { type OfficeOrder, type OpenOffice, openOffice } from './service/open-office.ts';
export { startStatus } from './service/start-status.ts';
export type { StatusOrder } from './service/status-order.ts';
export { type BufferLoad, currentLoad } from './sources/buffer/buffer-load.ts';
export { type BufferLoader, loadBuffer } from './sources/buffer/load-buffer.ts';
export type { OnlineSource } from './sources/online/online-source.ts';
export type { Answers, AskedDays, Asking, Source } from './sources/source.ts';
