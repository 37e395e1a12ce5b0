export type { Caption, CaptionKey, CaptionMark, Captions } from './captions/caption-keys.ts';
export { CAPTIONS, PAGE_LANGUAGES, type PageLanguage } from './captions/captions.ts';
export type { InEachLanguage, RightInWords } from './entitlement/right-in-words.ts';
export { PaperError, type PaperErrorCode } from './errors.ts';
export type {
  OfferLetter,
  OfferLetterFact,
  OfferLetterNotes,
} from './offer-letter/offer-letter.ts';
export { printOfferLetter } from './offer-letter/print-offer-letter.ts';
export {
  parseTemplateId,
  type TemplateName,
  templateId,
} from './page/template-id.ts';
export type { FontFiles } from './print/font-files.ts';
export { createPrintCheck, type PrintCheck } from './print/print-check.ts';
export { createPrinter, type Printer } from './print/printer.ts';
export type { SignedDocument } from './print/signed-document.ts';
export { attestationQr } from './qr/attestation-qr.ts';
export { linkQr } from './qr/link-qr.ts';
export type { QrLevel } from './qr/qr-blocks.ts';
export { createQr, type QrCode, QUIET_ZONE, qrVersion } from './qr/qr-code.ts';
export { qrPng } from './qr/qr-png.ts';
export { qrSvg } from './qr/qr-svg.ts';
export {
  type RunningHash,
  type SealablePage,
  type SealOrder,
  sealPage,
} from './seal/sealable-page.ts';
export { printStatement, type StatementOrder } from './statement/print-statement.ts';
export type {
  FieldSection,
  Statement,
  StatementAttachment,
  StatementConclusion,
  StatementDocument,
  StatementField,
  StatementRow,
  StatementSection,
  TableSection,
} from './statement/statement.ts';
export type { StatementTone } from './statement/tones.ts';
