/**
 * An error that says what is wrong by a code of a closed set. Each package has one class of it, so that a `switch` over
 * its codes can be exhaustive. Messages are for people and may change; codes, once released, never do.
 */
export abstract class CodedError<Code extends string> extends Error {
  readonly code: Code;
  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
