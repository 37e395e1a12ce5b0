import { CodedError } from '@prova/credential';

/** Why a file was not read, a wallet not heard, or a desk not served. Codes never change once released. */
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
  | 'page-malformed'
  /** Wallets would refuse what is asked under this key, or at this address. */
  | 'desk-key-unusable'
  /** The key cannot sign now: its token is away, or the days of its certificate are over. */
  | 'desk-key-unavailable'
  /** As many wallets are being waited for as may be. */
  | 'presentations-full'
  /** There is no such presentation, or it is over and forgotten. */
  | 'presentation-unknown'
  /** A step that is taken once was taken before. */
  | 'presentation-spent'
  /** The person has not come back from the wallet with this code. */
  | 'response-code-wrong'
  /** A query that does not agree with itself, or asks for what cannot be judged here. */
  | 'query-unsupported'
  /** A tier, a status or a right for which the catalogue does not register this desk. */
  | 'profile-not-permitted'
  /** All rights of the catalogue were asked for, and it is not here, has none, or has more than are asked for at once; or one by name that it does not publish. */
  | 'rights-not-listed'
  // Why an answer of a wallet was not judged: `presentations/response/answer-fault.ts`.
  | 'answer-declined'
  | 'answer-not-encrypted'
  | 'answer-encryption'
  | 'answer-malformed'
  | 'answer-state'
  | 'answer-unsatisfying'
  | 'answer-invalid';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class DeskError extends CodedError<DeskErrorCode> {
  override readonly name = 'DeskError';
}
