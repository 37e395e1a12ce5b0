import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** What a process took so far: processor time in seconds, its threads included, and resident memory in bytes. */
export interface Usage {
  readonly seconds: number;
  readonly memory: number;
}

/** A process of the bench at its work. */
export interface Child {
  /** What it took by its last word, which is not older than a quarter of a second. */
  usage(): Usage;
  /** What it took up to now, by its own word. Rejects when it is gone. */
  usageNow(): Promise<Usage>;
  /** The most memory it had at any of its words since the last time this was asked. */
  peak(): number;
  /** What it was to find. */
  readonly found: Promise<unknown>;
  /** Has it end what it does. Rejects if it does not end well. */
  stop(): Promise<void>;
}

/** What a process says: that it is ready, from then on what it took, at once where it is asked, and what it found if it was asked to find something. */
export type Word =
  | { readonly ready: true }
  | { readonly usage: Usage }
  | { readonly usageNow: Usage }
  | { readonly found: unknown };

/** Starts a module of the bench in a process of its own, with these options of Node, and tells it its plan; resolves when it is ready. */
export async function startChild(
  module: URL,
  plan: object,
  options: readonly string[] = [],
): Promise<Child> {
  const execArgv = [...options, ...profiling()];
  const child = fork(module, [], { serialization: 'advanced', execArgv });
  const ended = once(child, 'exit');
  let usage: Usage = { seconds: 0, memory: 0 };
  let peak = 0;
  let answer: (found: unknown) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const found = new Promise<unknown>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  found.catch(() => undefined);
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (word: Word) => {
      if ('ready' in word) return resolve();
      if ('found' in word) return answer(word.found);
      if ('usageNow' in word) return;
      usage = word.usage;
      peak = Math.max(peak, usage.memory);
    });
    child.once('exit', (code) => {
      const error = new Error(`${module.pathname} ended with ${code}.`);
      reject(error);
      fail(error);
    });
  });
  child.send(plan);
  await ready;
  return {
    usage: () => usage,
    usageNow: () => askUsage(child),
    peak() {
      const most = peak;
      peak = 0;
      return most;
    },
    found,
    stop: () => stop(child, ended),
  };
}

/** Whatever is sent after the plan asks for it. */
function askUsage(child: ChildProcess): Promise<Usage> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('A process of the bench is gone.'));
    const hear = (word: Word) => {
      if (!('usageNow' in word)) return;
      child.off('message', hear).off('exit', gone);
      resolve(word.usageNow);
    };
    child.on('message', hear).once('exit', gone);
    child.send('usage');
  });
}

async function stop(child: ChildProcess, ended: Promise<unknown[]>): Promise<void> {
  if (child.connected) child.disconnect();
  const [code] = await ended;
  if (code !== 0) throw new Error(`A process of the bench ended with ${code}.`);
}

/** `PROVA_BENCH_PROFILE=<folder>` has each process write what it spent its time on. */
function profiling(): string[] {
  const folder = process.env['PROVA_BENCH_PROFILE'];
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}
