/** Everything a command touches besides files: so that a test, and the demo, can be the terminal. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether a person watches: colours and a progress bar are for people. */
  readonly isTerminal: boolean;
  /** Raised when somebody wants the command to end. It finishes what it has begun, so nothing is left half-written. */
  readonly stopped: AbortSignal;
}
