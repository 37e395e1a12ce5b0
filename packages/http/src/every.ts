import { CodedError } from '@prova/credential';
import type { Log } from './log.ts';

/** Work that is done again and again. */
export interface Repeated {
  /** Ends with the first round, whether it failed or not. */
  readonly first: Promise<void>;
  /** Begins no further round, and ends with the one that runs. */
  readonly close: () => Promise<void>;
}

/**
 * Does work now and then again and again, with a pause of so many milliseconds between the end of one round and the beginning
 * of the next: never two at a time. A round that fails is logged by its code and nothing more.
 */
export function every(pause: number, log: Log, work: () => Promise<unknown>): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const round = async (): Promise<void> => {
    await work().catch((error: unknown) => log.write('error', { code: codeOf(error) }));
    if (isClosed) return;
    timer = setTimeout(() => {
      running = round();
    }, pause);
  };
  let running = round();
  return {
    first: running,
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Nobody else hears of the error. */
function codeOf(error: unknown): string {
  return error instanceof CodedError ? error.code : 'job-failed';
}
