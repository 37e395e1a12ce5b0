import type { OfferLetter, SealablePage } from '@prova/paper';
import type { PoolLoad } from '@prova/platform-node';
import { IssuerError } from '../errors.ts';
import type { LetterAnswer, PrintAnswer, PrintOrder, RefusedPage } from './print-task.ts';
import { createThreads } from './threads.ts';

/** A page takes milliseconds, the first of a template a tenth of a second, the first of a thread a second. */
const BOUNDS = { timeMs: 30_000, memoryMb: 512 } as const;

/** Where pages are drawn, beside the event loop. */
export interface PrintPool {
  /**
   * The pages of documents as PDF/A-3b that lack their seals, in the order of the documents: the same bytes each time, in whichever
   * thread. Does not judge the documents.
   * Rejects with `IssuerError`: `print-refused`, whose `rule` says why a document has no page; `print-busy` when too
   * much waits or the pool was closed; `print-fault` when no thread got to its end.
   */
  print(order: PrintOrder): Promise<readonly SealablePage[]>;
  /** The letter of an offer as PDF/A-3b. Rejects as `print` does. */
  printLetter(letter: OfferLetter): Promise<Uint8Array>;
  load(): PoolLoad;
  /** Takes no more orders, ends those it took, and ends the threads. */
  close(): Promise<void>;
}

/** A pool of so many threads, each with a printer of its own. `waiting` orders may lie before it. */
export function createPrintPool(order: {
  readonly threads: number;
  readonly waiting: number;
}): PrintPool {
  const threads = createThreads({
    ...order,
    module: 'print-task.js',
    bounds: BOUNDS,
    busy: 'print-busy',
    fault: 'print-fault',
  });
  return {
    async print(order) {
      // The task is ours and answers this shape.
      const answer = (await threads.run('print', order)) as PrintAnswer;
      if (answer.answer === 'printed') return answer.pages;
      throw refused(answer);
    },
    async printLetter(letter) {
      // So is this one.
      const answer = (await threads.run('printLetter', letter)) as LetterAnswer;
      if (answer.answer === 'printed') return answer.file;
      throw refused(answer);
    },
    load: threads.load,
    close: threads.close,
  };
}

function refused({ rule, message }: RefusedPage): IssuerError {
  return new IssuerError('print-refused', message, { rule });
}
