import type { Judged, Judgement, Scheme } from '../desk/desk.ts';
import type { DeskState } from '../desk/desk-state.ts';
import type { Picture } from '../input/frames.ts';
import { askWorker, type WorkerLike } from './ask.ts';
import type { SnapshotOutcome, Updated } from './services.ts';

/** Enough for four scanned pages; a hostile file gets no more. */
const FILE_MS = 5_000;

export interface JudgeOrder {
  readonly startWorker: () => WorkerLike;
  readonly scheme: Scheme;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Calls back after so many milliseconds, unless what it answers is called before. */
  readonly later: (milliseconds: number, call: () => void) => () => void;
}

/** Reads and judges, in a worker of its own. Every member rejects where the worker cannot work at all. */
export interface Judge {
  readonly state: Promise<DeskState>;
  text(text: string, judgement: Judgement): Promise<Judged>;
  /** A file that takes too long is stopped, and judged as one that could not be read. */
  file(bytes: Uint8Array, judgement: Judgement): Promise<Judged>;
  frame(picture: Picture, judgement: Judgement): Promise<Judged | undefined>;
  again(judgement: Judgement): Promise<Judged | undefined>;
  forget(): void;
  snapshot(bytes: Uint8Array): Promise<SnapshotOutcome>;
  update(): Promise<Updated>;
}

export function startJudge({ startWorker, scheme, now, later }: JudgeOrder): Judge {
  let line = open();

  function open() {
    const made = askWorker(startWorker());
    const state = made.ask('open', { scheme, now: now() });
    // Whoever asks such a worker for anything is told.
    state.catch(() => undefined);
    return { ...made, state };
  }

  return {
    state: line.state,
    text: (text, judgement) => line.ask('text', { text, judgement }),
    async file(bytes, judgement) {
      const asked = line;
      let isLate = false;
      const inTime = later(FILE_MS, () => {
        isLate = true;
        asked.end('A file took too long.');
        line = open();
      });
      try {
        return await asked.ask('file', { bytes, judgement });
      } catch (error) {
        if (!isLate) throw error;
        return await line.ask('unread', { judgement });
      } finally {
        inTime();
      }
    },
    frame: (picture, judgement) => line.ask('frame', { picture, judgement }, [picture]),
    again: (judgement) => line.ask('again', { judgement }),
    forget() {
      // A worker that does not work has nothing to forget; who asks it for more is told.
      line.ask('forget', {}).catch(() => undefined);
    },
    snapshot: (bytes) => line.ask('snapshot', { bytes, now: now() }),
    update: () => line.ask('update', { now: now() }),
  };
}
