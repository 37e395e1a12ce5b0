/** What a person can mend. Each ends the command with exit code 64 and its one sentence. */
export type CliErrorCode =
  /** The command line itself. */
  | 'usage'
  | 'file-missing'
  | 'file-unreadable'
  | 'file-unwritable'
  /** A file that the command must understand as a whole, and does not. */
  | 'file-malformed'
  /** What lies under PROVA_HOME is not as it should be. */
  | 'configuration'
  /** Nothing can be issued under the trust list that clinics have. */
  | 'trust-unusable'
  /** A service does not answer, or gives no token. */
  | 'service-unreachable'
  | 'token-refused';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: CliErrorCode;
  constructor(code: CliErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
