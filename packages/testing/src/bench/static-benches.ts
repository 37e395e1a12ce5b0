import { randomBytes, randomUUID } from 'node:crypto';
import { createLog, createService, IMMUTABLE } from '@prova/http';
import autocannon from 'autocannon';
import type { Bench, Measurement } from './bench-row.ts';
import { inTurn } from './contest.ts';
import { startPlainExpress } from './plain-express.ts';

/** About what a trust list of all Europe has after brotli. */
const SIZE = 120_000;
const ROUNDS = 3;
const SECONDS = 2;

/** Published files, held against the same express answering a buffer of that size. */
export function staticBenches(): readonly Bench[] {
  const name = 'published file of 120 kB ÷ a fixed buffer from express';
  return [{ name, unit: 'requests/s', floor: 0.8, goal: null, measure }];
}

async function measure(): Promise<Measurement> {
  const body = randomBytes(SIZE);
  const ours = await serveFile(body);
  const baseline = await startPlainExpress((res) => {
    res.type('application/octet-stream').send(body);
  });
  try {
    return await inTurn({
      ours: () => load(ours.url),
      baseline: () => load(baseline.url),
      ...{ warmUp: 1, rounds: ROUNDS },
    });
  } finally {
    await ours.close();
    await baseline.close();
  }
}

function serveFile(body: Uint8Array) {
  const file = {
    body,
    encodings: {},
    mediaType: 'application/cose',
    etag: 'sha256-bench',
    cacheControl: IMMUTABLE,
  };
  const service = createService({
    title: 'Bench',
    version: '0',
    environment: 'test',
    operations: [],
    files: () => file,
    log: createLog({ write: () => undefined }, () => Date.now() / 1000),
    newId: randomUUID,
  });
  return service.listen({ port: 0, host: '127.0.0.1' });
}

/** The client works in a thread of its own, so that the server's is the one that is measured. */
async function load(url: string): Promise<number> {
  const order = { url: `${url}/`, connections: 16, duration: SECONDS, workers: 1 };
  const { requests, non2xx, errors } = await autocannon(order);
  if (non2xx > 0 || errors > 0) throw new Error('The bench server fails.');
  return requests.average;
}
