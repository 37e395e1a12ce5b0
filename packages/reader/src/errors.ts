import { CodedError, type FindingCode } from '@prova/credential';

/** Why a file, or a part of it, cannot be read. Stays inside: at the door it becomes a finding. */
export class ReaderError extends CodedError<FindingCode> {
  override readonly name = 'ReaderError';
}
