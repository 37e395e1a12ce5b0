import type { Log } from '@prova/http';
import { openPgBossEngine } from '@prova/store';
import { CHUNK_QUEUE } from './batches/chunk-queue.ts';
import { workChunk } from './batches/work-chunk.ts';
import { codeOf } from './code-of.ts';
import { makeByLine } from './house/make-by-line.ts';
import { type HouseOrder, openHouse } from './house/open-house.ts';
import { createCardLine } from './line/card-line.ts';

export interface WorkerOrder extends HouseOrder {
  /** Threads that sign and judge. */
  readonly threads: number;
  readonly log: Log;
}

/** Works on batches until it is closed; then it ends what it has begun, and gives the rest back. */
export interface RunningWorker {
  close(): Promise<void>;
}

/**
 * Starts a worker: takes chunks of whatever batch, as many at once as it has threads and one more, so that a thread need not wait for the
 * database. Any number of workers, on any number of machines, do no chunk twice to any effect.
 * Throws `StoreError` `queue-missing`, `database-unavailable`.
 */
export async function startWorker(order: WorkerOrder): Promise<RunningWorker> {
  const { threads, log, database } = order;
  const house = openHouse(order);
  const line = createCardLine({ threads, waiting: threads + 1 });
  const make = makeByLine({ ...house, trust: house.watchedTrust, line });
  const engine = await openPgBossEngine({
    database,
    onFailure: ({ error }) => log.write('error', { code: codeOf(error) }),
  });
  await engine.work(
    CHUNK_QUEUE,
    (chunk, { isLast }) => workChunk({ ...house, make }, chunk, { isLast }),
    { atOnce: threads + 1 },
  );
  return {
    async close() {
      await engine.close();
      await line.close();
      await house.close();
    },
  };
}
