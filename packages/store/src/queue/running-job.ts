import { type JobFailure, type JobHandler, type JobQueue, TRIES } from './job-engine.ts';

/** A job that an engine has handed to this process, and what may become of it. */
export interface TakenJob {
  readonly data: unknown;
  readonly attempt: number;
  done(): Promise<unknown>;
  failed(): Promise<unknown>;
  /** For others to take at once. */
  giveBack(): Promise<unknown>;
}

export interface RunningJob {
  /** When the engine has heard of it. Never rejects. */
  readonly ended: Promise<void>;
  /** Tells the handler to stop and does not wait for it. Never rejects. */
  giveBack(): Promise<void>;
}

/** Begins a job. Its end is told to the engine once, and a failure not after others may have it. */
export function runJob<Data>(
  job: TakenJob,
  queue: JobQueue<Data>,
  handler: JobHandler<Data>,
  onFailure: (failure: JobFailure) => void,
): RunningJob {
  const { attempt } = job;
  const control = new AbortController();
  const { signal } = control;
  const lease = setTimeout(() => control.abort(), queue.lease * 1000);
  let isGivenBack = false;

  async function tell(what: () => Promise<unknown>): Promise<void> {
    // The lease will tell, if we cannot.
    await what().catch((error: unknown) => onFailure({ queue: queue.name, error }));
  }

  async function run(): Promise<void> {
    try {
      const isLast = attempt >= (queue.tries ?? TRIES);
      await handler(queue.parse(job.data), { attempt, isLast, signal });
    } catch (error) {
      if (!isGivenBack) onFailure({ queue: queue.name, attempt, error });
      if (!signal.aborted) await tell(() => job.failed());
      return;
    } finally {
      clearTimeout(lease);
    }
    if (!isGivenBack) await tell(() => job.done());
  }

  return {
    ended: run(),
    async giveBack() {
      isGivenBack = true;
      clearTimeout(lease);
      control.abort();
      await tell(() => job.giveBack());
    },
  };
}
