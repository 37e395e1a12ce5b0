import { CodedError } from '@prova/credential';

/** What keeps a document from paper. A code never changes once released. */
export type PaperErrorCode =
  /** The text holds a character outside the alphanumeric mode of ISO/IEC 18004. */
  | 'qr-mode'
  /** The text needs a symbol whose modules would be smaller than 0.4 mm at 55 mm. */
  | 'qr-capacity'
  /** A field holds a character that the fonts cannot print, or that would need shaping. */
  | 'glyph-missing'
  /** A field is wider than its place on the page, even in two lines. */
  | 'text-too-wide'
  /** The template id is not one of ours. */
  | 'template-unknown'
  /** The template id is for another kind of document than this one. */
  | 'template-mismatch'
  /** An entitlement came without the words of its right, which its page says. */
  | 'right-missing'
  /** `prepare` was not called for this template id and the characters of this document. */
  | 'template-not-prepared'
  /** The token carries no signature, so it has no identity on paper. */
  | 'signature-missing'
  /** A seal takes more octets than the page has room for. */
  | 'seal-too-long';

/** Which value it is about, where it is about one. */
export interface PaperErrorContext extends ErrorOptions {
  /** The field that has no place on the page; `ii` is field 7, number and acronym. */
  readonly field?: string;
}

/** The one error class of this package. Branch on `code`, never on `message`; no message repeats a field's value. */
export class PaperError extends CodedError<PaperErrorCode> {
  override readonly name = 'PaperError';
  readonly field: string | undefined;
  constructor(code: PaperErrorCode, message: string, context: PaperErrorContext = {}) {
    super(code, message, context);
    this.field = context.field;
  }
}
