import type { Database, Queryable } from '../database.ts';
import type { JobQueue, NewJob } from './job-engine.ts';
import { jobId } from './job-id.ts';

/** A job on its way to an engine that is not this database. */
export interface OutgoingJob {
  readonly queue: string;
  readonly id: string;
  readonly data: unknown;
}

/** How many leave at once. */
export const OUTBOX_PAGE = 500;

/** Writes jobs down in the caller's transaction. One that lies there already is not written again. */
export async function putInOutbox<Data>(
  tx: Queryable,
  { name }: JobQueue<Data>,
  jobs: readonly NewJob<Data>[],
): Promise<void> {
  await tx.query(
    `insert into queue_outbox (queue, id, data)
     select $1, * from unnest($2::uuid[], $3::jsonb[]) on conflict do nothing`,
    [name, jobs.map(({ id }) => jobId(name, id)), jobs.map(({ data }) => JSON.stringify(data))],
  );
}

/**
 * Hands a page of jobs to `send` and takes them out when it has resolved; answers how many. If what was sent cannot be
 * taken out it is sent again, with the same ids. Several processes may do it at once.
 */
export function emptyOutbox(
  database: Database,
  send: (jobs: readonly OutgoingJob[]) => Promise<unknown>,
): Promise<number> {
  return database.transaction(async (tx) => {
    const jobs = await tx.query<OutgoingJob & object>(
      `delete from queue_outbox where (queue, id) in (
         select queue, id from queue_outbox order by number limit ${OUTBOX_PAGE} for update skip locked)
       returning queue, id, data`,
    );
    if (jobs.length > 0) await send(jobs);
    return jobs.length;
  });
}

/** How many of a queue have not left. */
export async function countOutbox(q: Queryable, { name }: JobQueue<unknown>): Promise<number> {
  const [row] = await q.query<{ count: number }>(
    'select count(*) as count from queue_outbox where queue = $1',
    [name],
  );
  return row?.count ?? 0;
}
