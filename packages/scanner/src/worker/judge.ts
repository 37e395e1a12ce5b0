import type { Judged, Scheme } from '../desk/desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import type { Picture } from '../input/frames.ts';
import { askWorker, type WorkerLike } from './ask.ts';
import type { ScanGiven, SnapshotOutcome, Updated } from './services.ts';

/** Enough for four scanned pages; a hostile file gets no more. Nothing else takes a tenth of it. */
const LONGEST_MS = 5_000;

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
  text(scan: ScanGiven, text: string): Promise<Judged>;
  /** A file that takes too long is stopped, and judged as one that could not be read. */
  file(scan: ScanGiven, bytes: Uint8Array): Promise<Judged>;
  frame(scan: ScanGiven, picture: Picture): Promise<Judged | undefined>;
  again(scan: ScanGiven): Promise<Judged | undefined>;
  /** Another scan began. A file that is being read is not waited for. */
  begin(scan: number): void;
  snapshot(bytes: Uint8Array): Promise<SnapshotOutcome>;
  update(): Promise<Updated>;
}

export function startJudge({ startWorker, scheme, now, later }: JudgeOrder): Judge {
  let line = open();
  let isReading = false;

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

  /** Within its time, or the worker is ended. */
  async function inTime<T>(asked: ReturnType<typeof worker>, answer: Promise<T>): Promise<T> {
    const done = later(LONGEST_MS, () => asked.end('It took too long.'));
    try {
      return await answer;
    } finally {
      done();
    }
  }

  async function file(scan: ScanGiven, bytes: Uint8Array): Promise<Judged> {
    const asked = worker();
    let isLate = false;
    const done = later(LONGEST_MS, () => {
      isLate = true;
      asked.end('A file took too long.');
    });
    isReading = true;
    try {
      return await asked.ask('file', { ...scan, bytes });
    } catch (error) {
      if (!isLate) throw error;
      return await worker().ask('unread', scan);
    } finally {
      isReading = false;
      done();
    }
  }

  return {
    state: line.state,
    text(scan, text) {
      const asked = worker();
      return inTime(asked, asked.ask('text', { ...scan, text }));
    },
    file,
    frame(scan, picture) {
      const asked = worker();
      return inTime(asked, asked.ask('frame', { ...scan, picture }, [picture]));
    },
    again(scan) {
      const asked = worker();
      return inTime(asked, asked.ask('again', scan));
    },
    begin(scan) {
      if (isReading) line.worker.end('Another scan began.');
      // A worker that does not work has nothing to forget.
      else line.worker.ask('forget', { scan }).catch(() => undefined);
    },
    snapshot: (bytes) => worker().ask('snapshot', { bytes, now: now() }),
    update: () => worker().ask('update', { now: now() }),
  };
}
