import { CodedError } from '@prova/credential';

/** What a log says of an error that nobody hears of otherwise. */
export function codeOf(error: unknown): string {
  return error instanceof CodedError ? error.code : 'job-failed';
}
