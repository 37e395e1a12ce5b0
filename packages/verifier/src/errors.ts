import { CodedError } from '@prova/credential';

/** What can be wrong with receipts and exports. A verification has verdicts, and no errors. */
export type VerifierErrorCode =
  /** A text that is no receipt, or says something no receipt says. */
  | 'receipt-malformed'
  /** A receipt of another station, or a key that signs no receipts. */
  | 'receipt-key'
  /** Changed after it was signed. */
  | 'receipt-signature'
  /** A number that is nowhere. */
  | 'receipt-missing'
  /** A number out of its place, or a second time. */
  | 'receipt-order'
  /** The right number of another chain of the same key: two were made after the same receipt. */
  | 'receipt-fork'
  /** A key for marks of fewer than 32 bytes. */
  | 'mark-key-short'
  | 'export-malformed'
  /** A document that pays for no treatment, where a coverage was asked for. */
  | 'nothing-covered';

/** The one error class of this package. Branch on `code`, never on `message`; no message holds anything of a document. */
export class VerifierError extends CodedError<VerifierErrorCode> {
  override readonly name = 'VerifierError';
  /** Of receipts: at which place in their list, from 1, the first fault is. */
  readonly place: number | undefined;
  constructor(
    code: VerifierErrorCode,
    message: string,
    options: ErrorOptions & { readonly place?: number | undefined } = {},
  ) {
    super(code, message, options);
    this.place = options.place;
  }
}
