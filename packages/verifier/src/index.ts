export { CODES } from './codes/document-codes.ts';
export type { Effect } from './codes/effect.ts';
export { PRESENTATION_CODES } from './codes/presentation-codes.ts';
export { asReasonCode, effectOf, type ReasonCode, stepOf, wordedAs } from './codes.ts';
export { indicationOf, worstVerdict } from './conclusion.ts';
export type { Context, Policy } from './context.ts';
export { VerifierError, type VerifierErrorCode } from './errors.ts';
export { type FhirCoverage, fhirCoverage } from './fhir/coverage.ts';
export {
  type CredentialStatus,
  credentialStatus,
  type SeenStatusList,
  type StatusCode,
  type StatusQuery,
  type StatusReference,
} from './lists/credential-status.ts';
export {
  type EncodedList,
  type FindList,
  type RevocationLists,
  revocationLists,
} from './lists/revocation-lists.ts';
export type { PresentationContext } from './presentation/presentation-context.ts';
export type {
  PresentationReport,
  ReportedCredential,
  ReportedPeriod,
} from './presentation/presentation-report.ts';
export { verifyPresentation } from './presentation/verify-presentation.ts';
export { checkReceipts } from './receipt/check-receipts.ts';
export { documentMark } from './receipt/document-mark.ts';
export {
  type AcceptedExport,
  EXPORT_FORMAT,
  type OtherExport,
  type VerificationExport,
} from './receipt/export.ts';
export { judgedToken, tokenIn } from './receipt/judged-token.ts';
export { nextReceipt, type ReceiptOrder, type Station } from './receipt/next-receipt.ts';
export {
  keyThumbprint,
  type OpenedReceipt,
  openReceipt,
  type StationKey,
} from './receipt/open-receipt.ts';
export { parseExport } from './receipt/parse-export.ts';
export { presentedCopy } from './receipt/presented-copy.ts';
export type { Receipt } from './receipt/receipt.ts';
export type { ListState } from './receipt/words.ts';
export { type ExportOrder, writeExport } from './receipt/write-export.ts';
export type {
  Indication,
  Reason,
  Report,
  ReportedCarrier,
  ReportedDocument,
  ReportedIssuer,
  ReportedStatus,
  ReportedTrust,
  Step,
  StepResult,
  Verdict,
} from './report.ts';
export type { RefusedTrust, TrustInput } from './rules/4a-trust.ts';
export { accreditedTypes } from './rules/5b-5c-accreditation.ts';
export type { IdentityCheck } from './rules/8-identity-document.ts';
export { COMPETENCES_FOR } from './rules/issued-document.ts';
export { LANGUAGES, type Language } from './sentences/languages.ts';
export { loadWords } from './sentences/load-words.ts';
export type {
  EntitlementWords,
  Pda1Words,
  ReasonWords,
  VerdictWords,
  Words,
} from './sentences/words.ts';
export { wordsOf } from './sentences/words-of.ts';
export { signaturesTogether } from './signatures-together.ts';
export type {
  ExportedDocument,
  ExportField,
  ExportFields,
  ExportFile,
  ExportSection,
  ExportStatement,
  ExportSteps,
} from './statement/statement.ts';
export { statementLanguage } from './statement/statement-language.ts';
export {
  type ExportStatementOrder,
  type PrintableExport,
  statementOf,
} from './statement/statement-of.ts';
export { STEP_IDS, type StepId } from './steps.ts';
export { verify, verifyKept } from './verify.ts';
