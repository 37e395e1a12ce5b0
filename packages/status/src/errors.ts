import { CodedError } from '@prova/credential';
import type { InputIssue } from '@prova/http';

/** What can be wrong with a question, with a file that is loaded, or with how a service was put together. */
export type StatusErrorCode =
  // who asks, and for what
  /** Nobody published a catalogue that could be opened here: nothing is a right. */
  | 'catalogue-missing'
  | 'right-unknown'
  /** The catalogue does not let this partner ask for this right today. */
  | 'right-not-allowed'
  | 'ssin-invalid'
  | 'ssin-replaced'
  | 'ssin-cancelled'
  | 'date-out-of-range'
  | 'person-unknown'
  // partners
  | 'partner-malformed'
  | 'partner-exists'
  | 'partner-unknown'
  /** It was withdrawn, perhaps while it was being answered. */
  | 'partner-ended'
  // proofs
  /** By what is known on the day they do not have it. */
  | 'right-not-had'
  /** It is not known whether they have it: nothing is proven, and nothing denied. */
  | 'right-not-known'
  /** Counters are not shown it: a proof would say why somebody has it, or the register lacks what would name them. */
  | 'right-not-shown'
  /** They took as many today as anybody may. */
  | 'proofs-used-up'
  /** What was pressed stood on a page of somebody else, who signed in here before. */
  | 'page-of-another'
  | 'proof-unknown'
  /** Its last day is past, or it was withdrawn, or it was never made. */
  | 'proof-over'
  /** The issuer did not answer, or not in time: whether it issued anything is not known. */
  | 'issuer-unavailable'
  /** It answered that it will not: what it was asked for, or by whom, is not right. */
  | 'issuer-refused'
  // files
  | 'file-malformed'
  /** Another number of lines than the file says: its end is missing, or something was put in. */
  | 'file-incomplete'
  | 'file-duplicate'
  /** Of a quarter, or a day, that is not after the one that is here. */
  | 'file-older'
  | 'file-environment'
  /** Two persons of ours are said to be one, or one to be two. */
  | 'register-conflict'
  | 'batch-too-long'
  /** The load that a batch began with was replaced twice meanwhile. */
  | 'buffer-gone'
  // configuration
  | 'source-url-insecure'
  | 'issuer-url-insecure';

/** What goes with an error. */
export interface StatusErrorContext extends ErrorOptions {
  /** The line of a file, the first being 1. */
  readonly line?: number;
  /** Where in the input of an API it lies. */
  readonly issues?: readonly InputIssue[];
}

/** The one error class of this package. Branch on `code`, never on `message`. No message holds a value of a person. */
export class StatusError extends CodedError<StatusErrorCode> {
  override readonly name = 'StatusError';
  readonly line: number | undefined;
  readonly issues: readonly InputIssue[];
  constructor(code: StatusErrorCode, message: string, context: StatusErrorContext = {}) {
    super(code, context.line === undefined ? message : `Line ${context.line}: ${message}`, context);
    this.line = context.line;
    this.issues = context.issues ?? [];
  }
}
