import { createWorkerPool, type PoolLoad } from '@prova/platform-node';
import { IssuerError } from '../errors.ts';
import type { ChunkAnswer, LineChunk, LineOutcome } from './line-chunk.ts';

/** A thread runs built JavaScript only, also where this file itself is run from its source. */
const MODULE = new URL('../../dist/threads/make-chunk.js', import.meta.url);

/**
 * A chunk of 1,000 takes well under a second; what takes this long will not end. Memory has room for a trust list of
 * Europe's size in each thread, and for what else the process does meanwhile.
 */
const BOUNDS = { timeMs: 60_000, memoryMb: 512 } as const;

/** Where chunks of documents are signed and judged, beside the event loop. */
export interface CardLine {
  /**
   * Signs each payload and judges its QR text as a clinic would on its day of issue; answers in their order. A chunk may
   * be made twice, each time with other signatures: whoever stores them lets the first count. A bad payload stops nobody else.
   *
   * Rejects with `IssuerError`: `line-busy` when too many chunks wait or the line was closed, `line-fault` when no thread got
   * to its end; `trust-unusable`, `signer-fault`, and `release-postponed` when nothing can be judged now.
   */
  make(chunk: LineChunk): Promise<readonly LineOutcome[]>;
  load(): PoolLoad;
  /** Takes no more chunks, ends those it took, and ends the threads. */
  close(): Promise<void>;
}

/** A line of so many threads. `waiting` chunks may lie before it. */
export function createCardLine(order: {
  readonly threads: number;
  readonly waiting: number;
}): CardLine {
  const pool = createWorkerPool({ ...BOUNDS, ...order, module: MODULE });
  return {
    async make(chunk) {
      const done = await pool.run('makeChunk', chunk);
      if (done.outcome === 'refused') {
        throw new IssuerError('line-busy', 'Too many chunks are waiting; send it again later.');
      }
      if (done.outcome !== 'done') {
        const rule = done.outcome;
        throw new IssuerError('line-fault', `A chunk came to no end: ${rule}.`, { rule });
      }
      // The task is ours and answers this shape.
      const answer = done.value as ChunkAnswer;
      if (answer.answer === 'made') return answer.outcomes;
      const { code, message, rule } = answer;
      throw new IssuerError(code, message, rule === undefined ? {} : { rule });
    },
    load: () => pool.load(),
    close: () => pool.close(),
  };
}
