export { loadFonts } from './card/fonts.ts';
export { IssuerError, type IssuerErrorCode } from './errors.ts';
export {
  type FailedRecord,
  type IssuedPrc,
  type IssueOutcome,
  type IssuingOffice,
  issueRecords,
} from './issuance/issue.ts';
export { type Draft, type IssuingMoment, prepare } from './issuance/prepare.ts';
export type { IssuanceProfile } from './issuance/profile.ts';
export { type ReleaseContext, type ReleasedPrc, release } from './issuance/release.ts';
export { type SignedDraft, signDrafts } from './issuance/sign.ts';
