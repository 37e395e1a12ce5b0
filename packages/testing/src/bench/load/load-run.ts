import { availableParallelism } from 'node:os';
import type { Database } from '@prova/store';
import { type ApiClient, createApiClient } from '../service/api-client.ts';
import { batchState, sendBatch } from '../service/batch-run.ts';
import { INSTITUTION } from '../service/bench-client.ts';
import { type BenchHouse, startBenchHouse } from '../service/bench-house.ts';
import { startChild } from '../service/child.ts';
import { recordOf } from '../service/records.ts';
import type { LoadFound, LoadPlan } from './load-plan.ts';

/** A second: what the service is to bear while a batch runs. */
const RATES = { signed: 200, printed: 40 } as const;
const WARM_UP = 30;
const CLIENTS = 4;

/** Records of a batch; the next one is sent while this one is at work, so that there always is one. */
const BATCH = 100_000;

/** What was found, and what happened meanwhile. */
export interface LoadRun {
  readonly found: LoadFound;
  /** Records of batches that became documents while requests were counted, a second. */
  readonly batchRate: number;
  /** Processor time, in seconds, of the server and of all workers. */
  readonly issuer: number;
  readonly workers: number;
  readonly happened: readonly string[];
}

/** Bears the load for so many seconds, during which lists are published, a key is changed, and the database is checkpointed. */
export async function runLoad(seconds: number): Promise<LoadRun> {
  const house = await startBenchHouse({ workers: availableParallelism(), clients: CLIENTS + 1 });
  const [own, ...others] = house.clients;
  if (!own) throw new RangeError('The house has no client.');
  const client = createApiClient(house.baseUrl, own);
  const feeder = new Feeder(client);
  const fed = feeder.run();
  try {
    const plan: LoadPlan = {
      ...RATES,
      baseUrl: house.baseUrl,
      clients: others,
      warmUp: WARM_UP,
      seconds,
    };
    const load = await startChild(new URL('./load-process.js', import.meta.url), plan);
    const [found, meanwhile] = await Promise.all([
      load.found as Promise<LoadFound>,
      disturb(house, client, seconds),
    ]);
    await load.stop();
    await requireKept(house.database, found);
    const uploads = `${feeder.refused} files of records refused, and sent again`;
    return { found, ...meanwhile, happened: [...meanwhile.happened, uploads] };
  } finally {
    feeder.stop();
    client.close();
    await fed;
    await house.close();
  }
}

/** Keeps the workers at work: whenever less than half a batch is left, the next one is sent. */
class Feeder {
  readonly #client: ApiClient;
  #isOver = false;
  /** Files that the service did not take, as it had too much to do. */
  refused = 0;

  constructor(client: ApiClient) {
    this.#client = client;
  }

  /** Resolves soon after `stop`, also when the connections were closed under it. */
  async run(): Promise<void> {
    let current: string | undefined;
    for (let no = 1; !this.#isOver; no++) {
      try {
        const next = await sendBatch(this.#client, `batch-${no}`, BATCH);
        if (current !== undefined) await this.#halfDone(current);
        current = next.id;
      } catch {
        if (!this.#isOver) this.refused += 1;
        await pause(500);
      }
    }
  }

  stop(): void {
    this.#isOver = true;
  }

  async #halfDone(id: string): Promise<void> {
    while (!this.#isOver) {
      const { state, records, released } = await batchState(this.#client, id);
      if (state !== 'running' || released > records / 2) return;
      await pause(500);
    }
  }
}

/** What happens while requests are counted, at thirds of the time. */
async function disturb(house: BenchHouse, client: ApiClient, seconds: number) {
  const { database } = house;
  const third = (seconds * 1000) / 4;
  const happened: string[] = [];
  await pause(WARM_UP * 1000);
  const before = await progress(house);
  const checkpointsBefore = await checkpoints(database);
  await checkpointOften(database);
  await pause(third);
  const id = await issueOne(client);
  const versions = await publishedVersions(database);
  const revoked = await client.ask('POST', `/issuer/v1/attestations/${id}/revoke`, {
    mediaType: 'application/json',
    body: JSON.stringify({ reason: 'issued-in-error' }),
  });
  if (revoked.status >= 300)
    throw new Error(`The document is not revoked: ${Buffer.from(revoked.body)}`);
  await pause(third);
  await house.rotateKey();
  await pause(2 * third);
  happened.push(`${(await checkpoints(database)) - checkpointsBefore} checkpoints`);
  const after = await progress(house);
  happened.unshift(`${(await publishedVersions(database)) - versions} publications of lists`);
  const keys = await database.query(
    'select distinct key_thumbprint from issuer.attestation where batch_id is null and key_thumbprint is not null',
  );
  happened.unshift(`documents signed by ${keys.length} keys`);
  return {
    happened,
    batchRate: (after.released - before.released) / seconds,
    issuer: after.issuer - before.issuer,
    workers: after.workers - before.workers,
  };
}

async function progress({ database, issuer, workers }: BenchHouse) {
  const [row] = await database.query<{ released: number }>(
    'select coalesce(sum(released), 0)::int as released from issuer.batch',
  );
  return {
    released: row?.released ?? 0,
    issuer: issuer.usage().seconds,
    workers: workers.reduce((sum, worker) => sum + worker.usage().seconds, 0),
  };
}

async function issueOne(client: ApiClient): Promise<string> {
  const body = { institution: INSTITUTION, type: 'prc', record: recordOf('revoked', 1) };
  const { status, body: said } = await client.ask('POST', '/issuer/v1/attestations', {
    mediaType: 'application/json',
    body: JSON.stringify(body),
  });
  const text = Buffer.from(said).toString();
  if (status !== 201) throw new Error(`The document is not issued: ${text}`);
  return JSON.parse(text).id;
}

async function publishedVersions(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::int as count from issuer.list_version where sha256 is not null',
  );
  return row?.count ?? 0;
}

/**
 * Has PostgreSQL make its checkpoints every half minute, spread over that time as they always are: one that is commanded is not, and
 * nobody commands one in production. Only some roles may; others have those that come.
 */
async function checkpointOften(database: Database): Promise<void> {
  await database
    .query("alter system set checkpoint_timeout = '30s'")
    .then(() => database.query('select pg_reload_conf()'))
    .catch(() => undefined);
}

/** Checkpoints that were made so far because it was time; 0 where PostgreSQL, before its version 17, counts them elsewhere. */
async function checkpoints(database: Database): Promise<number> {
  const rows = await database
    .query<{ count: number }>('select num_timed::int as count from pg_stat_checkpointer')
    .catch(() => []);
  return rows[0]?.count ?? 0;
}

/** Whatever was acknowledged is there. */
async function requireKept(database: Database, { samples }: LoadFound): Promise<void> {
  const acknowledged = samples.filter(({ latency }) => Number.isFinite(latency)).length;
  const [row] = await database.query<{ count: number }>(
    "select count(*)::int as count from issuer.attestation where batch_id is null and record_id like 'load-%' and state = 'released'",
  );
  if ((row?.count ?? 0) < acknowledged)
    throw new Error('A document that was acknowledged is not there.');
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
