import type { Environment } from '@prova/credential';
import { StatusError } from '../errors.ts';
import type { SsinRules } from '../persons/ssin-rules.ts';

/** What every file says of itself. */
export interface FileHeader {
  readonly environment: Environment;
  /** The day for which it speaks. */
  readonly asOf: string;
}

/**
 * That a file is of this environment, and of a day that is: one of a day to come would keep out every other until then. Throws `StatusError`
 * `file-environment`, `file-malformed`.
 */
export function requireHeader(header: FileHeader, { environment, today }: SsinRules): void {
  if (header.environment !== environment) {
    throw new StatusError('file-environment', 'The file is of another environment.');
  }
  if (header.asOf > today()) {
    throw new StatusError('file-malformed', 'The file speaks for a day to come.', { line: 1 });
  }
}
