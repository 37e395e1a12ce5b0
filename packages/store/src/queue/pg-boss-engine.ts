import type { Database, Queryable, SqlValue } from '../database.ts';
import { StoreError } from '../errors.ts';
import {
  BACK_OFF,
  type EngineOptions,
  type JobEngine,
  type JobQueue,
  type QueueStats,
  TRIES,
} from './job-engine.ts';
import { jobId } from './job-id.ts';
import { createWork, type TakeJobs } from './work-loop.ts';

export interface PgBossOptions extends EngineOptions {
  /** Under the service's role is enough. */
  readonly database: Database;
}

const SCHEMA = 'pgboss';
/** Seconds between two looks for leases that are over. One process at a time looks. */
const LOOK = 3;
/** Seconds for which a job that is done is remembered by its id. */
const REMEMBERED = 3_600;
/** A job waits until it is done. The library throws away what has waited too long; so nothing ever has. */
const FOREVER_DAYS = 36_500;

/**
 * Opens the queues in the database itself, by pg-boss: jobs are enqueued by the transaction that makes the rows they are
 * about, and no other server is needed. `migrate(database, QUEUE_MIGRATIONS)` by the owner comes first.
 *
 * Throws `StoreError`: `queue-missing` when it has not been done, or by another version; `database-unavailable`.
 */
export async function openPgBossEngine(options: PgBossOptions): Promise<JobEngine> {
  const { database, onFailure } = options;
  const { default: PgBoss } = await import('pg-boss');
  const boss = new PgBoss({
    // What the library sends by itself brings its own BEGIN and COMMIT: a failure between them must not leave a pooled
    // connection inside a transaction.
    db: sender({ query: (text, values) => database.transaction((tx) => tx.query(text, values)) }),
    schema: SCHEMA,
    migrate: false,
    schedule: false,
    supervise: true,
    maintenanceIntervalSeconds: LOOK,
    archiveCompletedAfterSeconds: REMEMBERED,
    retentionDays: FOREVER_DAYS,
  });
  boss.on('error', (error) => onFailure({ queue: SCHEMA, error }));
  await boss.start().catch((cause: unknown) => {
    if (cause instanceof StoreError) throw cause;
    throw missing(SCHEMA, cause);
  });
  const work = createWork(options);

  /** Of this queue, beginning each job as soon as it is here. */
  function taking({ name }: JobQueue<unknown>): TakeJobs {
    const db = sender(database);
    return async (most, begin) => {
      let failure: unknown;
      // The library takes every failure for an empty queue.
      const executeSql = (text: string, values: SqlValue[]) =>
        db.executeSql(text, values).catch((error: unknown) => {
          failure = error;
          throw error;
        });
      const jobs = await boss.fetch(name, {
        batchSize: most,
        includeMetadata: true,
        db: { executeSql },
      });
      if (failure) throw failure;
      for (const { id, data, retryCount } of jobs) {
        begin({
          data,
          attempt: retryCount + 1,
          done: () => boss.complete(name, id, {}, { db }),
          failed: () => boss.fail(name, id, {}, { db }),
          giveBack: () => database.query(GIVE_BACK, [name, id]),
        });
      }
      return jobs.length;
    };
  }

  return {
    async enqueue(tx, queue, jobs) {
      if (jobs.length === 0) return;
      await requireQueue(tx, queue.name);
      const backOff = queue.backOff ?? BACK_OFF;
      const rows = jobs.map(({ id, data }) => ({
        id: jobId(queue.name, id),
        name: queue.name,
        data,
        expireInSeconds: queue.lease,
        retryLimit: (queue.tries ?? TRIES) - 1,
        retryDelay: backOff,
        retryBackoff: backOff > 0,
      }));
      await boss.insert(rows, { db: sender(tx) });
    },
    async work(queue, handler, workOptions) {
      await requireQueue(database, queue.name);
      work.start({ ...workOptions, queue, handler, take: taking(queue) });
    },
    pause: work.pause,
    async stats({ name }) {
      await requireQueue(database, name);
      const [counts] = await database.query<QueueStats & object>(STATS, [name, `${name}-dead`]);
      return counts ?? { waiting: 0, running: 0, dead: 0 };
    },
    async close() {
      await work.stop();
      await boss.stop({ graceful: false, close: false });
    },
  };
}

/** As if it had never been taken: the library counts a try when one is begun that had a beginning. */
const GIVE_BACK = `update pgboss.job set state = 'created', started_on = null
  where name = $1 and id = $2 and state = 'active'`;

const STATS = `select
    count(*) filter (where name = $1 and state < 'active') as waiting,
    count(*) filter (where name = $1 and state = 'active') as running,
    count(*) filter (where name = $2 and state < 'completed') as dead
  from pgboss.job where name in ($1, $2)`;

/** The library adds nothing to a queue that is not there, and says nothing. */
async function requireQueue(q: Queryable, name: string): Promise<void> {
  const [queue] = await q.query('select from pgboss.queue where name = $1', [name]);
  if (!queue) throw missing(name);
}

function missing(name: string, cause?: unknown): StoreError {
  return new StoreError('queue-missing', `There is no queue ${name} here: migrate first.`, {
    cause,
  });
}

/** How the library speaks to a database. */
function sender(q: Queryable) {
  return {
    async executeSql(text: string, values: SqlValue[] = []) {
      // Several statements at once, as the library sends them to look after its tables, answer no rows.
      const rows: readonly object[] | undefined = await q.query(text, values);
      return { rows: [...(rows ?? [])] };
    },
  };
}
