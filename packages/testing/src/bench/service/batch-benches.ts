import { sign } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Bench, Measurement } from '../bench-row.ts';
import { unitsPerSecond } from '../contest.ts';
import { createApiClient } from './api-client.ts';
import { batchEnd, sendBatch } from './batch-run.ts';
import { type BenchHouse, startBenchHouse } from './bench-house.ts';
import { postgresSeconds } from './postgres-time.ts';

/** As an ordinary run of the bench has time for. */
export const BATCH_RECORDS = 40_000;

/** Records before it, after which every process is warm. */
const WARM_UP = 4_000;

/** What a worker's process may have, in MB. */
const MEMORY = 250;

/** What a batch took. Times are seconds. */
export interface BatchRun {
  readonly records: number;
  readonly cores: number;
  readonly received: number;
  readonly elapsed: number;
  /** Processor time: of the server, of all workers, and of PostgreSQL where it can be seen. */
  readonly issuer: number;
  readonly workers: number;
  readonly postgres: number | undefined;
  /** Of the worker that had most, in bytes. */
  readonly memory: number;
  /** Raw signatures of a core in a second of its time: made meanwhile, and before with nothing else at work. */
  readonly rawSignatures: number;
  readonly rawAlone: number;
}

/** A file of records on its way to stored documents, through server, queue, workers and database as in production. */
export function batchBenches(records: number): readonly Bench[] {
  const count = records.toLocaleString('en');
  let run: Promise<BatchRun> | undefined;
  const row = (measure: (run: BatchRun) => Measurement): Bench['measure'] => {
    let isRepeated = false;
    return async () => {
      // A row that missed its floor has the batch run again, and the rows after it look at that run.
      if (isRepeated) run = undefined;
      isRepeated = true;
      run ??= runBatch(records);
      return measure(await run);
    };
  };
  return [
    {
      name: `batch of ${count} staged, signed, judged, stored; a core ÷ crypto.sign`,
      unit: 'records/s',
      floor: 0.06,
      goal: 0.12,
      measure: row(rateOfCores),
    },
    {
      name: 'the same by processor time, all processes ÷ crypto.sign',
      unit: 'records/s',
      floor: null,
      goal: null,
      measure: row(rateOfTime),
    },
    {
      name: 'the same by processor time ÷ crypto.sign with nothing else at work',
      unit: 'records/s',
      floor: null,
      goal: null,
      measure: row(rateAlone),
    },
    {
      name: 'its processor time ÷ that of PostgreSQL in it',
      unit: 's',
      floor: null,
      goal: null,
      measure: row(partOfPostgres),
    },
    {
      name: `${MEMORY} MB ÷ most memory of a worker in it`,
      unit: 'MB',
      floor: 1,
      goal: null,
      measure: row(memory),
    },
  ];
}

export function rateOfCores({ records, elapsed, cores, rawSignatures }: BatchRun): Measurement {
  return held(records / elapsed / cores, rawSignatures);
}

export function rateOfTime(run: BatchRun): Measurement {
  return held(run.records / timeOf(run), run.rawSignatures);
}

export function rateAlone(run: BatchRun): Measurement {
  return held(run.records / timeOf(run), run.rawAlone);
}

export function partOfPostgres(run: BatchRun): Measurement {
  const value = run.postgres ?? Number.NaN;
  return { value, baseline: timeOf(run), ratio: timeOf(run) / value };
}

export function memory(run: BatchRun): Measurement {
  const value = run.memory / 1e6;
  return { value, baseline: MEMORY, ratio: MEMORY / value };
}

function held(value: number, baseline: number): Measurement {
  return { value, baseline, ratio: value / baseline };
}

function timeOf({ issuer, workers, postgres = Number.NaN }: BatchRun): number {
  return issuer + workers + postgres;
}

async function runBatch(records: number): Promise<BatchRun> {
  const cores = availableParallelism();
  const house = await startBenchHouse({ workers: cores, clients: 1 });
  const [first] = house.clients;
  if (!first) throw new RangeError('The house has no client.');
  const client = createApiClient(house.baseUrl, first);
  let raw: RawSignatures | undefined;
  try {
    await batchEnd(client, (await sendBatch(client, 'warm', WARM_UP)).id);
    const rawAlone = await rawSignaturesAlone(house);
    raw = sampleRawSignatures(house);
    const before = await timesOf(house);
    for (const worker of house.workers) worker.peak();
    const begin = performance.now();
    const { id } = await sendBatch(client, 'batch', records);
    const received = (performance.now() - begin) / 1000;
    await batchEnd(client, id);
    const elapsed = (performance.now() - begin) / 1000;
    const after = await timesOf(house);
    return {
      records,
      cores,
      received,
      elapsed,
      issuer: after.issuer - before.issuer,
      workers: after.workers - before.workers,
      postgres:
        after.postgres === undefined || before.postgres === undefined
          ? undefined
          : after.postgres - before.postgres,
      memory: Math.max(...house.workers.map((worker) => worker.peak())),
      rawSignatures: raw.perSecond(),
      rawAlone,
    };
  } finally {
    raw?.stop();
    client.close();
    await house.close();
  }
}

async function timesOf({ issuer, workers, database }: BenchHouse) {
  return {
    issuer: issuer.usage().seconds,
    workers: workers.reduce((sum, worker) => sum + worker.usage().seconds, 0),
    postgres: await postgresSeconds(database),
  };
}

function rawSignaturesAlone({ signingKey: key }: BenchHouse): Promise<number> {
  const input = Buffer.alloc(700, 'x');
  return unitsPerSecond(() => sign('sha256', input, { key, dsaEncoding: 'ieee-p1363' }), 1_000);
}

interface RawSignatures {
  perSecond(): number;
  stop(): void;
}

/**
 * Raw signatures in a second of processor time, made for a moment of each second: a machine whose seconds differ by a fifth from one minute to
 * the next does both in the same seconds.
 */
function sampleRawSignatures({ signingKey: key }: BenchHouse): RawSignatures {
  const input = Buffer.alloc(700, 'x');
  let made = 0;
  let microseconds = 0;
  const timer = setInterval(() => {
    const before = process.cpuUsage();
    const end = performance.now() + 5;
    for (; performance.now() < end; made++) {
      sign('sha256', input, { key, dsaEncoding: 'ieee-p1363' });
    }
    const { user, system } = process.cpuUsage(before);
    microseconds += user + system;
  }, 1_000);
  return {
    perSecond: () => (1e6 * made) / microseconds,
    stop: () => clearInterval(timer),
  };
}
