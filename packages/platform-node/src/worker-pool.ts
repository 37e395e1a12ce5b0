import {
  type BoundedOutcome,
  type BoundedWorker,
  type Bounds,
  createBoundedWorker,
} from './bounded-worker.ts';

export interface PoolOrder extends Bounds {
  /** The module that has the tasks; each thread loads it once. */
  readonly module: URL;
  /** How many tasks run at the same time. */
  readonly threads: number;
  /** How many more may wait for a thread; a further one is refused. */
  readonly waiting: number;
}

export type PoolOutcome =
  | BoundedOutcome
  /** Too many tasks wait, or the pool was closed: nothing was done. */
  | { readonly outcome: 'refused'; readonly reason: 'full' | 'closed' };

/** How busy a pool is, in tasks. */
export interface PoolLoad {
  readonly running: number;
  readonly waiting: number;
}

export interface WorkerPool {
  /**
   * Calls one of the module's functions with a copy of `input` in the thread that is free first; tasks begin in their
   * order. Never rejects. A task whose thread died or met its memory limit is given to another thread once, so it must
   * be one that may be done twice.
   */
  run(task: string, input: unknown): Promise<PoolOutcome>;
  load(): PoolLoad;
  /** Takes no more, lets what it took come to its end, and ends the threads. */
  close(): Promise<void>;
}

interface Job {
  readonly task: string;
  readonly input: unknown;
  readonly isRepeated: boolean;
  settle(outcome: BoundedOutcome): void;
}

/**
 * Threads for work that would keep an event loop busy. Each is a bounded worker (`createBoundedWorker`): started when
 * first needed, warm between tasks, replaced when a limit or an error ends it, and no reason for the process to stay.
 */
export function createWorkerPool({ module, threads, waiting, ...bounds }: PoolOrder): WorkerPool {
  const workers = Array.from({ length: threads }, () => createBoundedWorker(bounds));
  const idle = [...workers];
  const jobs: Job[] = [];
  const pending = new Set<Promise<PoolOutcome>>();
  let isClosed = false;

  function begin(): void {
    while (jobs.length > 0) {
      const worker = idle.shift();
      if (!worker) return;
      const job = jobs.shift();
      if (job) void work(worker, job);
    }
  }

  async function work(worker: BoundedWorker, job: Job): Promise<void> {
    const outcome = await worker.run({ module, task: job.task, input: job.input });
    idle.push(worker);
    if (hasLostThread(outcome) && !job.isRepeated) jobs.unshift({ ...job, isRepeated: true });
    else job.settle(outcome);
    begin();
  }

  return {
    async run(task, input) {
      if (isClosed) return { outcome: 'refused', reason: 'closed' };
      if (idle.length === 0 && jobs.length >= waiting)
        return { outcome: 'refused', reason: 'full' };
      const outcome = new Promise<PoolOutcome>((settle) => {
        jobs.push({ task, input, isRepeated: false, settle });
      });
      pending.add(outcome);
      begin();
      try {
        return await outcome;
      } finally {
        pending.delete(outcome);
      }
    },
    load: () => ({ running: threads - idle.length, waiting: jobs.length }),
    async close() {
      isClosed = true;
      await Promise.all(pending);
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** The memory limit counts what the whole process grows by, so it may have met a task that took little. */
function hasLostThread({ outcome }: BoundedOutcome): boolean {
  return outcome === 'died' || outcome === 'memory-limit';
}
