import { CodedError } from '@prova/credential';

/** Why a file was not read, or a desk not served. Codes never change once released. */
export type DeskErrorCode =
  /** More files wait to be read than may. */
  | 'reader-busy'
  /** A document that covers nothing, where what it covers was asked for. */
  | 'not-accepted'
  /** An accepted document that pays for no treatment, where what it covers was asked for. */
  | 'nothing-covered'
  /** What reads files cannot be loaded. */
  | 'reader-unavailable'
  /** The folder of the page cannot be served: it lacks its first file, or its worker does not name what is to be kept. */
  | 'page-malformed';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class DeskError extends CodedError<DeskErrorCode> {
  override readonly name = 'DeskError';
}
