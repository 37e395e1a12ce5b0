import { randomBytes } from 'node:crypto';
import type {
  Database,
  JobContext,
  JobEngine,
  JobFailure,
  JobQueue,
  WorkOptions,
} from '@prova/store';

/** An engine to be tried: its database is migrated. */
export interface QueuePlace {
  readonly database: Database;
  open(onFailure: (failure: JobFailure) => void, patience: number | undefined): Promise<JobEngine>;
  makeQueue(name: string): Promise<unknown>;
}

/** A promise, and a trial that throws where it is broken. */
export interface Promised {
  readonly name: string;
  hold(place: QueuePlace): Promise<void>;
}

interface Step {
  readonly step: number;
}

type StepQueue = JobQueue<Step>;

/** A queue and the engines of one case; everything it opens is closed after it. */
interface Trial {
  readonly queue: StepQueue;
  readonly failures: JobFailure[];
  open(patience?: number): Promise<JobEngine>;
  enqueue(engine: JobEngine, ...ids: readonly string[]): Promise<void>;
}

export function promised(
  name: string,
  hold: (trial: Trial) => Promise<void>,
  { lease } = { lease: 3_600 },
): Promised {
  return {
    name,
    async hold(place) {
      const queue: StepQueue = {
        name: `trial-${randomBytes(6).toString('hex')}`,
        parse: readStep,
        lease,
        tries: 3,
        backOff: 0,
      };
      await place.makeQueue(queue.name);
      const engines: JobEngine[] = [];
      const failures: JobFailure[] = [];
      try {
        await hold({
          queue,
          failures,
          async open(patience) {
            const engine = await place.open((failure) => failures.push(failure), patience);
            engines.push(engine);
            return engine;
          },
          enqueue: (engine, ...ids) =>
            place.database.transaction(async (tx) => {
              const named = ids.filter((id) => id !== 'fail');
              const jobs = named.map((id) => ({ id, data: { step: Number(id) } }));
              await engine.enqueue(tx, queue, jobs);
              if (named.length < ids.length) throw new RangeError('fail');
            }),
        });
      } finally {
        await Promise.all(engines.map((engine) => engine.close()));
      }
    },
  };
}

/** What a handler has seen, and when it has returned so often. */
interface Seen {
  readonly begun: number;
  /** Of jobs whose handler returned, in that order. */
  readonly data: readonly number[];
  readonly contexts: readonly JobContext[];
  reach(count: number): Promise<void>;
}

export async function working(
  engine: JobEngine,
  queue: StepQueue,
  handler: (data: Step, context: JobContext) => Promise<unknown> = async () => undefined,
  options: WorkOptions = {},
): Promise<Seen> {
  const data: number[] = [];
  const contexts: JobContext[] = [];
  await engine.work(
    queue,
    async (step, context) => {
      contexts.push(context);
      await handler(step, context);
      data.push(step.step);
    },
    options,
  );
  return {
    data,
    contexts,
    get begun() {
      return contexts.length;
    },
    reach: (count) => until(async () => data.length >= count),
  };
}

export function steps(count: number): string[] {
  return Array.from({ length: count }, (_, i) => String(i));
}

function readStep(value: unknown): Step {
  if (typeof value !== 'object' || value === null || !('step' in value)) return refuse();
  return typeof value.step === 'number' ? { step: value.step } : refuse();
}

export function refuse(): never {
  throw new RangeError('This is no step.');
}

export function isEmpty({ waiting, running }: { waiting: number; running: number }): boolean {
  return waiting === 0 && running === 0;
}

export function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** Looks until it is so. The runner's own limit ends what never is. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
