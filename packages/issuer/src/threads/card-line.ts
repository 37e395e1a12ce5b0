import type { PoolLoad } from '@prova/platform-node';
import { IssuerError } from '../errors.ts';
import type { ChunkAnswer, LineChunk, LineOutcome } from './line-chunk.ts';
import { createThreads } from './threads.ts';

/**
 * A chunk of 500 takes half a second; what takes this long will not end. Memory has room for a trust list of
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
  const threads = createThreads({
    ...order,
    module: 'make-chunk.js',
    bounds: BOUNDS,
    busy: 'line-busy',
    fault: 'line-fault',
  });
  return {
    async make(chunk) {
      // The task is ours and answers this shape.
      const answer = (await threads.run('makeChunk', chunk)) as ChunkAnswer;
      if (answer.answer === 'made') return answer.outcomes;
      const { code, message, rule } = answer;
      throw new IssuerError(code, message, rule === undefined ? {} : { rule });
    },
    load: threads.load,
    close: threads.close,
  };
}
