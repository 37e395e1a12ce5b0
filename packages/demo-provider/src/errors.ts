import { CodedError } from '@prova/credential';

/** What keeps a demo provider from starting. */
export type DemoProviderErrorCode =
  /** It was asked to serve another environment than `test`. */
  | 'environment-not-test'
  /** Its port is taken, or not ours to take. */
  | 'listen-failed';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class DemoProviderError extends CodedError<DemoProviderErrorCode> {
  override readonly name = 'DemoProviderError';
}
