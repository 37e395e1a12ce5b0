import type { Evidence } from '@prova/credential';
import { type BoundedWorker, createBoundedWorker } from '@prova/platform-node';
import { DeskError } from '../errors.ts';

/** Enough for four scanned pages; a hostile file gets no more. */
const BOUNDS = { timeMs: 5_000, memoryMb: 512 } as const;

/** A busy machine may take its time to load what is ours. */
const TO_PREPARE_MS = 60_000;

/** A thread runs built JavaScript only, also where this file itself is run from its source. */
const TASK = new URL('../../dist/evidence/reader-task.js', import.meta.url);

/** One thread that reads files, one after the other. */
export interface BoundedReader {
  /** What the file says, or which limit it met. Rejects with `DeskError` `reader-unavailable`. */
  read(bytes: Uint8Array): Promise<Evidence | 'time-limit' | 'memory-limit'>;
  close(): Promise<void>;
}

/**
 * Makes a reader whose thread starts with the first file and stays warm. A file that takes more than its share ends the thread,
 * and the next file has another, which knows nothing of it.
 */
export function createBoundedReader(zxingWasm: () => Promise<Uint8Array>): BoundedReader {
  let worker: BoundedWorker | undefined;

  async function prepared(): Promise<BoundedWorker> {
    if (worker) return worker;
    const input = { zxingWasm: await zxingWasm() };
    const fresh = createBoundedWorker(BOUNDS);
    const task = { module: TASK, task: 'prepare', input, timeMs: TO_PREPARE_MS };
    const { outcome } = await fresh.run(task);
    if (outcome !== 'done') {
      await fresh.close();
      throw new DeskError('reader-unavailable', 'What reads files cannot be loaded.');
    }
    worker = fresh;
    return fresh;
  }

  return {
    async read(bytes) {
      const ready = await prepared();
      const outcome = await ready.run({ module: TASK, task: 'read', input: { bytes } });
      // The task is ours and answers evidence; everything else is a limit that was met.
      if (outcome.outcome === 'done') return outcome.value as Evidence;
      worker = undefined;
      await ready.close();
      return outcome.outcome === 'memory-limit' ? 'memory-limit' : 'time-limit';
    },
    async close() {
      await worker?.close();
    },
  };
}
