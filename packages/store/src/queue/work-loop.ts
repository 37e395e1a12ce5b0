import { createBell } from './bell.ts';
import {
  type EngineOptions,
  type JobFailure,
  type JobHandler,
  type JobQueue,
  PATIENCE,
  type WorkOptions,
} from './job-engine.ts';
import { type RunningJob, runJob, type TakenJob } from './running-job.ts';

/** How often an empty queue is asked, and an engine that is away, in milliseconds. */
export const POLL = 500;
const AT_ONCE = 4;

/** Hands over so many jobs at most, each as soon as it is there; answers how many there were. */
export type TakeJobs = (most: number, begin: (job: TakenJob) => void) => Promise<number>;

/** The loops of one engine: what `work`, `pause` and `close` are in all of them. */
export function createWork({ onFailure, patience = PATIENCE }: EngineOptions) {
  const loops: { readonly name: string; readonly loop: WorkLoop }[] = [];
  return {
    start<Data>(order: Omit<WorkOrder<Data>, 'onFailure'>): void {
      loops.push({ name: order.queue.name, loop: startLoop({ ...order, onFailure }) });
    },
    pause({ name }: JobQueue<unknown>): () => void {
      const resumes = loops.filter((each) => each.name === name).map(({ loop }) => loop.pause());
      return () => {
        for (const resume of resumes) resume();
      };
    },
    stop: () => Promise.all(loops.map(({ loop }) => loop.stop(patience))),
  };
}

interface WorkLoop {
  pause(): () => void;
  stop(patience: number): Promise<void>;
}

interface WorkOrder<Data> extends WorkOptions {
  readonly queue: JobQueue<Data>;
  readonly handler: JobHandler<Data>;
  readonly take: TakeJobs;
  readonly onFailure: (failure: JobFailure) => void;
}

/** Takes a job whenever one can be begun, and never one that cannot. Begins at once. */
function startLoop<Data>(order: WorkOrder<Data>): WorkLoop {
  const { queue, handler, take, onFailure, atOnce = AT_ONCE } = order;
  const running = new Set<RunningJob>();
  const bell = createBell();
  let pauses = 0;
  let isStopping = false;
  let isOver = false;

  function begin(job: TakenJob): void {
    const run = runJob(job, queue, handler, onFailure);
    // It was on its way here when patience ended.
    if (isOver) void run.giveBack();
    running.add(run);
    void run.ended.then(() => {
      running.delete(run);
      bell.ring();
    });
  }

  async function loop(): Promise<void> {
    while (!isStopping) {
      const free = atOnce - running.size;
      if (pauses > 0 || free === 0) {
        await bell.heard();
        continue;
      }
      const taken = await take(free, begin).catch((error: unknown) => {
        onFailure({ queue: queue.name, error });
        return 0;
      });
      if (taken < free && !isStopping) await bell.heard(POLL);
    }
    while (running.size > 0 && !isOver) await bell.heard();
  }

  const ended = loop();
  return {
    pause() {
      pauses += 1;
      let isPaused = true;
      return () => {
        if (isPaused) pauses -= 1;
        isPaused = false;
        bell.ring();
      };
    },
    async stop(patience) {
      isStopping = true;
      bell.ring();
      const timer = createBell();
      await Promise.race([ended, timer.heard(patience)]);
      timer.ring();
      isOver = true;
      bell.ring();
      await Promise.all([...running].map((run) => run.giveBack()));
    },
  };
}
