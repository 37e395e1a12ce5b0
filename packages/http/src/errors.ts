import { CodedError } from '@prova/credential';
import type { InputIssue } from './input-issues.ts';

/** What can be wrong with a request, whoever asks; and, last, what is wrong with a service that was put together so. */
export type HttpErrorCode =
  // the request
  | 'request-malformed'
  | 'path-malformed'
  | 'token-in-query'
  | 'malformed-json'
  | 'duplicate-member'
  | 'malformed-form'
  | 'invalid-input'
  | 'not-found'
  | 'method-not-allowed'
  | 'request-timeout'
  | 'connection-lost'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'header-too-large'
  | 'too-many-requests'
  // who asks
  | 'no-access-token'
  | 'invalid-access-token'
  | 'missing-permission'
  | 'invalid-dpop-proof'
  | 'use-dpop-nonce'
  | 'cross-site-request'
  | 'sign-in-unknown'
  | 'sign-in-denied'
  | 'sign-in-invalid'
  // who asks for a token
  | 'invalid-client'
  | 'invalid-grant'
  | 'invalid-scope'
  | 'invalid-authorization-details'
  | 'unsupported-grant-type'
  // us
  | 'internal-error'
  | 'dependency-unavailable'
  // a service that is put together wrongly: thrown at its start, never answered
  | 'operation-malformed'
  | 'template-unsafe'
  | 'sign-in-malformed'
  | 'token-key-unusable'
  | 'base-url-malformed'
  | 'listen-failed';

/** What an answer says besides its code. */
export interface HttpErrorOptions extends ErrorOptions {
  /** With `invalid-input`: what is wrong, and where. */
  readonly issues?: readonly InputIssue[];
  /** Headers of the answer, `retry-after` for one. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The one error class of this package. Branch on `code`, never on `message`. The message of a code below 500 is shown to
 * whoever asked, so it repeats nothing of the request.
 */
export class HttpError extends CodedError<HttpErrorCode> {
  override readonly name = 'HttpError';
  readonly issues: readonly InputIssue[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: HttpErrorCode, message: string, options: HttpErrorOptions = {}) {
    super(code, message, options);
    this.issues = options.issues ?? [];
    this.headers = options.headers ?? {};
  }
}
