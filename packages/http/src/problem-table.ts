/** What an error of a service is to whoever asked. */
export interface ProblemKind {
  readonly status: number;
  /** With 503 and 429: when to come back, in seconds. */
  readonly retryAfter?: number;
}

/**
 * The codes of a service's errors, each with its status. A code that is not here is our own fault, 500. Write it
 * `satisfies Partial<Record<StoreErrorCode | RegistryErrorCode, …>>` and a code that was renamed is a type error.
 *
 * Below 500 the code and the message of the error are shown; of 500 and above neither.
 */
export type ProblemTable = Readonly<Record<string, number | ProblemKind>>;
