import { type Bounds, createWorkerPool, type PoolLoad } from '@prova/platform-node';
import { IssuerError, type IssuerErrorCode } from '../errors.ts';

/** Threads that all do one thing. */
export interface ThreadsOrder {
  /** File of the built module beside this one. */
  readonly module: string;
  readonly bounds: Bounds;
  readonly threads: number;
  /** How much may wait for a thread; more is refused. */
  readonly waiting: number;
  /** What is said where too much waits, and where no thread came to an end with it. */
  readonly busy: IssuerErrorCode;
  readonly fault: IssuerErrorCode;
}

/** Work beside the event loop. */
export interface Threads {
  /** Calls a function of the module in the thread that is free first. Rejects with the codes of the order. */
  run(task: string, input: unknown): Promise<unknown>;
  load(): PoolLoad;
  /** Takes no more, ends what it took, and ends the threads. */
  close(): Promise<void>;
}

export function createThreads({ module, bounds, busy, fault, ...order }: ThreadsOrder): Threads {
  // A thread runs built JavaScript only, also where this file itself is run from its source.
  const built = new URL(`../../dist/threads/${module}`, import.meta.url);
  const pool = createWorkerPool({ ...bounds, ...order, module: built });
  return {
    async run(task, input) {
      const done = await pool.run(task, input);
      if (done.outcome === 'done') return done.value;
      if (done.outcome === 'refused') {
        throw new IssuerError(busy, 'Too much is waiting; send it again later.');
      }
      const rule = done.outcome;
      throw new IssuerError(fault, `A thread came to no end: ${rule}.`, { rule });
    },
    load: pool.load,
    close: pool.close,
  };
}
