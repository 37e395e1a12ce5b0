import { every, type Log } from '@prova/http';
import type { JobEngine } from '@prova/store';
import { abandonLost } from '../batches/abandon-batch.ts';
import { resumeBatches } from '../batches/resume-batches.ts';
import type { Carrier } from '../deliveries/carrier.ts';
import type { HouseOrder, OpenHouse } from '../house/open-house.ts';
import type { ListFolder } from '../lists/list-folder.ts';
import { listPublisher } from '../lists/publish-lists.ts';
import type { PublishedLists } from '../lists/published-lists.ts';
import { forget } from '../retention/forget.ts';
import { resumeStaged } from '../singles/resume.ts';
import { eraseAgain } from '../subject/erase-again.ts';
import type { ErasedFolder } from '../subject/erased-folder.ts';
import { noteErased } from '../subject/note-erased.ts';
import type { Delivery } from '../webhooks/deliver.ts';

export interface JobsOrder extends Pick<HouseOrder, 'database' | 'dataKey' | 'baseUrl' | 'now'> {
  readonly house: OpenHouse;
  readonly engine: JobEngine;
  readonly folder: ListFolder;
  readonly published: PublishedLists;
  readonly erased: ErasedFolder;
  readonly delivery: Delivery;
  readonly carrier: Carrier;
  readonly log: Log;
}

/** Milliseconds between two looks of each job: lists say what was withdrawn within seconds; the rest has time. */
const RHYTHM = {
  lists: 2_000,
  erased: 5_000,
  webhooks: 1_000,
  deliveries: 1_000,
  resume: 30_000,
  forget: 3_600_000,
} as const;

/**
 * Starts what happens without anybody asking: lists are published, what a crash left half done is brought to its end, webhooks are told,
 * documents are carried to boxes, * what is past its time is forgotten. A job that fails is logged by its code and tried again; nothing else stops. No job runs twice at a time here, and
 * any number of processes may run them.
 */
export function startJobs(order: JobsOrder): {
  /**
   * Ends once lists were looked at. Also where looking failed: it is logged and done again with the next round, and until then no place
   * is given away.
   */
  readonly first: Promise<void>;
  readonly close: () => Promise<void>;
} {
  const { database, house, engine, now, log, published, folder, erased, delivery, carrier } = order;
  const office = {
    database,
    folder,
    baseUrl: order.baseUrl,
    placeKey: order.dataKey,
    signerOf: async (institutionId: string) => (await house.keyOf(institutionId)).signer,
    now,
  };
  const publish = listPublisher(office, log);
  const lists = every(RHYTHM.lists, log, async () => {
    await publish();
    await published.refresh();
  });
  const jobs = [
    lists,
    every(RHYTHM.erased, log, () => noteErased(database, erased)),
    every(RHYTHM.webhooks, log, delivery.look),
    every(RHYTHM.deliveries, log, carrier.look),
    every(RHYTHM.resume, log, async () => {
      await resumeStaged(house, (code) => log.write('error', { code }));
      await abandonLost(database, now());
      await resumeBatches(database, engine, now());
    }),
    every(RHYTHM.forget, log, async () => {
      await eraseAgain({ database, dataKeys: house.dataKeys, folder: erased, now: now() });
      await forget(database, now());
    }),
  ];
  return {
    first: lists.first,
    close: async () => {
      await Promise.all(jobs.map((job) => job.close()));
      await delivery.close();
      await carrier.close();
    },
  };
}
