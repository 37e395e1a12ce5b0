import type { DraftedText, DraftOrder } from '../batches/draft-texts.ts';
import { createThreads } from './threads.ts';

/** Some hundred records take milliseconds; but others go first, and the first of a thread wait for fonts. */
const BOUNDS = { timeMs: 300_000, memoryMb: 512 } as const;

/** Where the records of files are read, linted and tried on their page, beside the event loop. */
export interface DraftPool {
  /**
   * As `draftTexts` does. Rejects with `IssuerError`: `line-busy` when too many files arrive at once or the pool was closed; `line-fault`
   * when no thread got to its end.
   */
  draft(order: DraftOrder): Promise<readonly DraftedText[]>;
  close(): Promise<void>;
}

/** A pool of so many threads. Others on the machine go a little before them: a file has time, and whoever asks for one document has not. */
export function createDraftPool(order: {
  readonly threads: number;
  readonly waiting: number;
}): DraftPool {
  const threads = createThreads({
    ...order,
    module: 'draft-task.js',
    bounds: BOUNDS,
    busy: 'line-busy',
    fault: 'line-fault',
  });
  return {
    // The task is ours and answers this shape.
    draft: async (texts) => (await threads.run('draft', texts)) as readonly DraftedText[],
    close: threads.close,
  };
}
