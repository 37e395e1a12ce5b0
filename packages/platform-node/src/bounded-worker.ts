import { Worker } from 'node:worker_threads';

export interface Bounds {
  /** Longest time of one task, in milliseconds, loading of its module included. */
  readonly timeMs: number;
  /** Most memory of one task, in MiB: of the JavaScript heap, and of what the process grows by. */
  readonly memoryMb: number;
}

export interface BoundedTask {
  /** The module to load, once for each worker. */
  readonly module: URL;
  /** The exported function to call with `input`; it may answer by promise. Buffers in a `transfer` of its answer change hands, uncopied. */
  readonly task: string;
  /** Copied to the worker (structured clone). */
  readonly input: unknown;
  /** For this task in place of the worker's: what is ours to load needs no bound that is meant for what is hostile. */
  readonly timeMs?: number;
}

export type BoundedOutcome =
  | { readonly outcome: 'done'; readonly value: unknown }
  | { readonly outcome: 'time-limit' }
  | { readonly outcome: 'memory-limit' }
  /** The task threw, its module did not load, or something could not be copied. `reason` is for a developer only. */
  | { readonly outcome: 'threw'; readonly reason: string }
  /** The thread ended under the task. */
  | { readonly outcome: 'died'; readonly reason: string };

export interface BoundedWorker {
  /** Runs one task after those before it. Never rejects, and the process survives whatever the task does in JavaScript. */
  run(task: BoundedTask): Promise<BoundedOutcome>;
  /** Ends the thread; a running task answers `died`. A later `run` starts another. */
  close(): Promise<void>;
}

/**
 * A thread for work on hostile input. It stays warm between tasks, so libraries are loaded once, and is replaced when
 * a limit or an error ends it. It has no environment variables, and what it prints is dropped. An idle one lets the process end.
 *
 * Memory outside the JavaScript heap (buffers, WebAssembly) belongs to no thread, so the growth of the whole process
 * since the task began is what counts: give busy processes room. Native code that faults takes the process along.
 */
export function createBoundedWorker(bounds: Bounds): BoundedWorker {
  let warm: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function warmWorker(): Worker {
    const worker = warm ?? startWorker(bounds);
    // Also hears a thread that ends or fails while idle; unheard, its error would end the process.
    const forget = () => {
      if (warm === worker) warm = undefined;
    };
    if (worker !== warm) worker.on('error', forget).on('exit', forget);
    warm = worker;
    return worker;
  }

  return {
    run(task) {
      const outcome = last.then(() => outcomeOf(warmWorker(), task, bounds));
      last = outcome;
      return outcome;
    },
    async close() {
      await warm?.terminate();
    },
  };
}

/** One task in a thread of its own. See `createBoundedWorker`. */
export async function runBounded(task: BoundedTask & Bounds): Promise<BoundedOutcome> {
  const worker = createBoundedWorker(task);
  try {
    return await worker.run(task);
  } finally {
    await worker.close();
  }
}

/** The thread's side, in plain JavaScript, so that no file need lie beside this one, before or after a build. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
process.stdout.write = process.stderr.write = () => true;
parentPort.on('message', async ({ module, task, input }) => {
  try {
    const exported = await import(module);
    const value = await exported[task](input);
    parentPort.postMessage({ outcome: 'done', value }, value?.transfer);
  } catch (thrown) {
    parentPort.postMessage({ outcome: 'threw', reason: String(thrown) });
  }
});`;

/** MiB for what was just made. With a third of it, looking what of it is still in use takes a tenth of all work. */
const YOUNG_MB = 48;

function startWorker({ memoryMb }: Bounds): Worker {
  return new Worker(THREAD, {
    eval: true,
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_MB },
  });
}

/** How often memory is looked at: a thread fills about 100 MB between two looks. */
const WATCH_MS = 20;
const MIB = 1024 * 1024;

function outcomeOf(worker: Worker, task: BoundedTask, bounds: Bounds): Promise<BoundedOutcome> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const { timeMs = bounds.timeMs } = task;
    const clock = setTimeout(() => stop({ outcome: 'time-limit' }), timeMs);
    const watch = setInterval(() => {
      const grown = process.memoryUsage.rss() - before;
      if (grown > bounds.memoryMb * MIB) stop({ outcome: 'memory-limit' });
    }, WATCH_MS);

    function settle(outcome: BoundedOutcome): void {
      clearTimeout(clock);
      clearInterval(watch);
      worker.off('message', settle).off('error', fail).off('exit', end);
      worker.unref();
      resolve(outcome);
    }
    function fail(error: Error): void {
      settle(
        isOutOfMemory(error)
          ? { outcome: 'memory-limit' }
          : { outcome: 'died', reason: String(error) },
      );
    }
    function end(): void {
      settle({ outcome: 'died', reason: 'The thread ended.' });
    }
    /** Ends the thread first, so that the next task finds its memory free. */
    function stop(outcome: BoundedOutcome): void {
      worker.off('exit', end);
      worker.terminate().then(() => settle(outcome), fail);
    }

    worker.ref();
    worker.on('message', settle).on('error', fail).on('exit', end);
    try {
      worker.postMessage({ module: task.module.href, task: task.task, input: task.input });
    } catch (error) {
      settle({ outcome: 'threw', reason: String(error) }); // the input cannot be cloned
    }
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
