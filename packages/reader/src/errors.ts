import type { FindingCode } from '@prova/credential';

/** Why a file, or a part of it, cannot be read. Stays inside: at the door it becomes a finding. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';
  readonly code: FindingCode;
  constructor(code: FindingCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
