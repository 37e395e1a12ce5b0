import type { Scheme } from '../desk/desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import type { Picture } from '../input/frames.ts';
import { type AskedWorker, askWorker, type WorkerLike } from './ask.ts';
import type {
  SaidVerdict,
  ScanGiven,
  Services,
  SnapshotOutcome,
  Updated,
  VerdictGiven,
  Verified,
} from './services.ts';

/** Enough for four scanned pages; a hostile file gets no more. Nothing else takes a tenth of it. */
const LONGEST_MS = 5_000;

/** What is judged, and so has its time. */
type LimitedName = 'text' | 'file' | 'frame' | 'again';

/** The worker was ended, as what it was asked took too long. */
class Late extends Error {
  override readonly name = 'Late';
}

export interface JudgeOrder {
  readonly startWorker: () => WorkerLike;
  readonly scheme: Scheme;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Calls back after so many milliseconds, unless what it answers is called before. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
}

/**
 * Reads and judges, in a worker of its own. One that ended is followed by another with the next question. Members reject where the
 * worker does not work, or was ended: by its time, or because another scan began.
 */
export interface Judge {
  readonly state: Promise<DeskState>;
  text(scan: ScanGiven, text: string): Promise<Verified>;
  /** A file that takes too long is stopped, and judged as one that could not be read. A worker that cannot read files is followed by another. */
  file(scan: ScanGiven, bytes: Uint8Array): Promise<Verified>;
  frame(scan: ScanGiven, picture: Picture): Promise<Verified | undefined>;
  again(scan: ScanGiven): Promise<Verified | undefined>;
  /** The words of a verdict of the desk. */
  say(given: VerdictGiven): Promise<SaidVerdict>;
  /** Another scan began. A file that is being read is not waited for. */
  begin(scan: number): void;
  snapshot(bytes: Uint8Array): Promise<SnapshotOutcome>;
  update(): Promise<Updated>;
}

export function startJudge({ startWorker, scheme, now, later }: JudgeOrder): Judge {
  let line = open();
  /** Which one reads a file now. */
  let reading: AskedWorker | undefined;

  function open() {
    const made = askWorker(startWorker());
    const state = made.ask('open', { scheme, now: now() });
    // Whoever asks such a worker for anything is told.
    state.catch(() => undefined);
    return { worker: made, state };
  }

  function worker() {
    if (line.worker.hasEnded) line = open();
    return line.worker;
  }

  /** Asks for something that has its time; what takes longer is ended with its worker, and throws `Late`. */
  async function limited<Name extends LimitedName>(
    asked: AskedWorker,
    name: Name,
    given: Parameters<Services[Name]>[0],
    transfer?: Transferable[],
  ): Promise<Awaited<ReturnType<Services[Name]>>> {
    let isLate = false;
    const done = later(LONGEST_MS, () => {
      isLate = true;
      asked.end('It took too long.');
    });
    try {
      return await asked.ask(name, given, transfer);
    } catch (error) {
      throw isLate ? new Late('It took too long.') : error;
    } finally {
      done();
    }
  }

  async function file(scan: ScanGiven, bytes: Uint8Array): Promise<Verified> {
    const asked = worker();
    reading = asked;
    try {
      return await limited(asked, 'file', { ...scan, bytes });
    } catch (error) {
      if (error instanceof Late) return await worker().ask('unread', scan);
      // A part of the program that once could not be loaded is never asked for again in this worker (WHATWG HTML §8.1.3.9).
      if (!asked.hasEnded) asked.end('It met a fault.');
      throw error;
    } finally {
      if (reading === asked) reading = undefined;
    }
  }

  async function update(): Promise<Updated> {
    const asked = worker();
    try {
      return await asked.ask('update', { now: now() });
    } catch (error) {
      if (!asked.hasEnded) throw error;
      // A worker that is ended with the file that it was reading takes the update with it, and the next one is in a quarter of an hour.
      return worker().ask('update', { now: now() });
    }
  }

  return {
    state: line.state,
    text: (scan, text) => limited(worker(), 'text', { ...scan, text }),
    file,
    frame: (scan, picture) => limited(worker(), 'frame', { ...scan, picture }, [picture]),
    again: (scan) => limited(worker(), 'again', scan),
    begin(scan) {
      if (reading) reading.end('Another scan began.');
      // A worker that does not work has nothing to forget.
      else line.worker.ask('forget', { scan }).catch(() => undefined);
    },
    say: (given) => worker().ask('say', given),
    snapshot: (bytes) => worker().ask('snapshot', { bytes, now: now() }),
    update,
  };
}
