import { randomUUID } from 'node:crypto';
import type { Environment } from '@prova/credential';
import { createService, type Log, type RunningService } from '@prova/http';
import { openPgBossEngine } from '@prova/store';
import { CHUNK_QUEUE } from '../batches/chunk-queue.ts';
import { makeByLine } from '../batches/make-by-line.ts';
import { workChunk } from '../batches/work-chunk.ts';
import { codeOf } from '../errors.ts';
import { type HouseOrder, type OpenHouse, openHouse } from '../house/open-house.ts';
import { houseGauges } from '../http/gauges.ts';
import { houseHealth } from '../http/health.ts';
import { createCardLine } from '../threads/card-line.ts';

/** Where a worker says how it is, and nothing else: `/health` and `/metrics`. */
export interface WorkerPlace {
  readonly host: string;
  /** 0 is any free one. */
  readonly port: number;
  readonly version: string;
  readonly environment: Environment;
}

export interface WorkerOrder extends HouseOrder {
  /** Threads that sign and judge. */
  readonly threads: number;
  readonly log: Log;
  readonly listen?: WorkerPlace;
}

/** Works on batches until it is closed; then it ends what it has begun, and gives the rest back. */
export interface RunningWorker {
  /** Where it says how it is, if anywhere. */
  readonly url?: string;
  close(): Promise<void>;
}

/** See `startWorker` of `services.ts`, which loads this. */
export async function startWorker(order: WorkerOrder): Promise<RunningWorker> {
  const { threads, log, database } = order;
  const house = openHouse(order);
  const watched = await listen(order, house);
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
    ...(watched && { url: watched.url }),
    async close() {
      await engine.close();
      await line.close();
      await house.close();
      await watched?.close();
    },
  };
}

async function listen(
  { database, log, listen: place }: WorkerOrder,
  house: OpenHouse,
): Promise<RunningService | undefined> {
  if (place === undefined) return undefined;
  const { version, environment, host, port } = place;
  return createService({
    title: 'Worker',
    version,
    environment,
    operations: [],
    health: [houseHealth(database, house)],
    metrics: house.measures.metrics,
    gauges: houseGauges(database),
    log,
    newId: randomUUID,
  }).listen({ host, port });
}
