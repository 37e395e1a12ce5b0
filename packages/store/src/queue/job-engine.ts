import type { Queryable } from '../database.ts';

/** A queue, as those who add to it and those who work on it know it. */
export interface JobQueue<Data> {
  /** `issuer-chunks`: lower-case letters, digits and hyphens, 40 at most. Its dead letters are in `issuer-chunks-dead`. */
  readonly name: string;
  /**
   * Reads the data of a job, and throws when it is none: it was written by another program, or another version of this
   * one. Data is small and names things (`{ institutionId, batchId, chunk }`); it is never personal.
   */
  readonly parse: (value: unknown) => Data;
  /** Seconds until a worker that says nothing counts as dead: three times what the slowest job takes. */
  readonly lease: number;
  /** How often a job is tried; 5 without. */
  readonly tries?: number;
  /** Seconds before the second try, doubled before each further one, and a little by chance; 5 without. */
  readonly backOff?: number;
}

export const TRIES = 5;
export const BACK_OFF = 5;

export interface NewJob<Data> {
  /**
   * Names this piece of work in its queue, `<batch>/<chunk>`: added again, it is not done again. To have it done again,
   * name it anew. An engine remembers for an hour at least.
   */
  readonly id: string;
  readonly data: Data;
}

/** What a handler is told besides the data. */
export interface JobContext {
  /** 1 the first time. A worker that died had its try. */
  readonly attempt: number;
  /** Whether a failure now makes it a dead letter. */
  readonly isLast: boolean;
  /** Ends when somebody else may have the job, as the lease is over or the engine closes: stop at the next good place. */
  readonly signal: AbortSignal;
}

/** Does a job. Whatever it throws is told to `onFailure`, and the job is tried again. */
export type JobHandler<Data> = (data: Data, context: JobContext) => Promise<void>;

export interface WorkOptions {
  /** How many jobs at once, 4 without. No job is taken before it can be begun. */
  readonly atOnce?: number;
}

/** How a queue is, roughly: jobs move while they are counted. */
export interface QueueStats {
  /** Not begun, or waiting to be tried again. */
  readonly waiting: number;
  /** Begun, by anybody. Some engines count here those that wait to be tried again. */
  readonly running: number;
  /** Dead letters: tried as often as may be, and kept until somebody decides. */
  readonly dead: number;
}

/** Something went wrong that no caller hears of. Nothing of it is stored: errors may quote what they failed on. */
export interface JobFailure {
  readonly queue: string;
  /** Of the handler; without, the engine itself could not take a job or tell what became of it. It goes on. */
  readonly attempt?: number;
  readonly error: unknown;
}

export interface EngineOptions {
  readonly onFailure: (failure: JobFailure) => void;
  /** How long `close` waits for jobs that are begun, in milliseconds; 10,000 without. */
  readonly patience?: number;
}

export const PATIENCE = 10_000;

/**
 * Work that waits, and who does it: in this process, in others, on other machines.
 *
 * **At least once.** What a committed transaction has enqueued is handed to a worker until a handler has returned, or
 * has failed as often as the queue allows. It may be handed out twice, also at the same time: a worker may have been
 * slow and not dead, or could not tell that it was done. No order is kept. So correctness never depends on the queue: a
 * handler moves the state of its own rows with the old state in the `where`, and does nothing where it does not fit.
 */
export interface JobEngine {
  /**
   * Adds jobs, when `tx` is committed; if it is rolled back there were none. Throws `StoreError` `queue-missing` when no
   * migration has made the queue.
   */
  enqueue<Data extends object>(
    tx: Queryable,
    queue: JobQueue<Data>,
    jobs: readonly NewJob<Data>[],
  ): Promise<void>;
  /**
   * From now on does jobs of this queue in this process. A database that is away is asked again every half second, a
   * worker that dies has its jobs done by others when their lease is over. Throws `StoreError` `queue-missing`,
   * `database-unavailable`, `queue-unavailable`.
   */
  work<Data extends object>(
    queue: JobQueue<Data>,
    handler: JobHandler<Data>,
    options?: WorkOptions,
  ): Promise<void>;
  /**
   * Begins no more jobs of this queue in this process until the function that it answers is called: as for a key that is
   * out of reach, so that no tries are spent. What is begun goes on; others are not held up.
   */
  pause(queue: JobQueue<unknown>): () => void;
  stats(queue: JobQueue<unknown>): Promise<QueueStats>;
  /**
   * Begins nothing more and waits for what is begun; what is not done within `patience` is told to stop and given back,
   * and others can have it at once. Does not close the database.
   */
  close(): Promise<void>;
}
