export type { Caption, CaptionKey, CaptionMark, Captions } from './captions/caption-keys.ts';
export { CAPTIONS, PAGE_LANGUAGES, type PageLanguage } from './captions/captions.ts';
export { PaperError, type PaperErrorCode } from './errors.ts';
export type { FontFiles } from './prc/prc-template.ts';
export { createPrinter, type Printer } from './prc/printer.ts';
export type { SignedPrc } from './prc/signed-prc.ts';
export {
  parseTemplateId,
  type TemplateName,
  templateId,
} from './prc/template-id.ts';
export type { QrLevel } from './qr/qr-capacity.ts';
export { createQr, type QrCode, QUIET_ZONE } from './qr/qr-code.ts';
export { qrPng } from './qr/qr-png.ts';
export { qrSvg } from './qr/qr-svg.ts';
