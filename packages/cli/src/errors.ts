/** What a person can mend. Each ends the command with exit code 64 and its one sentence. */
export type CliErrorCode =
  | 'usage'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-malformed'
  | 'configuration'
  | 'trust-unusable';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: CliErrorCode;
  constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
