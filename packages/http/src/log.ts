import { pino } from 'pino';

export type LogLevel = 'info' | 'error';

/** All that a log line may say, besides its time and level. There is no field for a text of anyone's. */
export interface LogEntry {
  readonly operationId?: string;
  readonly method?: string;
  readonly status?: number;
  /** Milliseconds. */
  readonly duration?: number;
  readonly traceId?: string;
  /** What happened, in kebab-case: an error's code, or an event's. */
  readonly code?: string;
  /** Where in our code an unforeseen error arose; never its message, which may quote what was sent. */
  readonly frames?: readonly string[];
}

/** Where a service says what it did. */
export interface Log {
  readonly write: (level: LogLevel, entry: LogEntry) => void;
}

/** Where lines go: `process.stdout` for one. */
export interface LogDestination {
  readonly write: (line: string) => void;
}

/**
 * A log of one JSON line each. Whatever else an entry carries is dropped.
 * `now` gives epoch seconds, fractions allowed.
 */
export function createLog(destination: LogDestination, now: () => number): Log {
  const logger = pino(
    {
      base: null,
      timestamp: () => `,"time":"${new Date(now() * 1000).toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
    },
    destination,
  );
  return { write: (level, entry) => logger[level](allowed(entry)) };
}

function allowed(entry: LogEntry): object {
  const { operationId, method, status, duration, traceId, code, frames } = entry;
  return { operationId, method, status, duration, traceId, code, frames };
}

/** The places in our code that an error came through, without its message. */
export function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || error.stack === undefined) return [];
  // V8 puts name and message first. If it did not, we could not tell them from the places.
  const head = error.stack.indexOf(error.message);
  if (head < 0) return [];
  return error.stack
    .slice(head + error.message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 8);
}
