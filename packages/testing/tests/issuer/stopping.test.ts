import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { connect, type Database, lockUntilCommit, type Queryable } from '@prova/store';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import type { ServingOrder } from '../../src/issuer/serving-process.ts';
import { createTestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import {
  ATTESTATIONS,
  BATCHES,
  batchPath,
  issueBody,
  recordLines,
} from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { countOf } from './ledger.ts';

// SIGTERM: what is begun is finished, the rest is given back, and nobody waits for a lease.

/** Built: to compile all that it loads would take longer than what it does. */
const SCRIPT = fileURLToPath(new URL('../../dist/issuer/serving-process.js', import.meta.url));

let issuer: TestIssuer;
let holder: Database;
/** Of the one connection of `holder`. */
let holderPid: number;
beforeAll(async () => {
  issuer = await createTestIssuer();
  holder = connect({ url: issuer.databaseUrl, maxConnections: 1 });
  const [{ pid } = { pid: 0 }] = await holder.query<{ pid: number }>(
    'select pg_backend_pid() as pid',
  );
  holderPid = pid;
});
afterAll(async () => {
  await holder.close();
  await issuer.close();
});

async function start(what: ServingOrder['what']) {
  const { folder, root, dataKey, tokenKey } = issuer.place;
  const { databaseUrl, clock } = issuer;
  const place = { folder, root, dataKey, tokenKey };
  const order: ServingOrder = { what, place, databaseUrl, now: clock.now() };
  const words = [SCRIPT, JSON.stringify(order)];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended: Promise<unknown[]> = once(child, 'close');
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ended, line: String(line) };
}

/** Holds a lock while something is done: whoever needs it meanwhile is in the middle of its work. */
async function holding(lock: (tx: Queryable) => Promise<unknown>, work: () => Promise<void>) {
  await holder.transaction(async (tx) => {
    await lock(tx);
    await work();
  });
}

/** How many statements wait for what is held, or for who waits for it: jobs of the service wait for one another. */
async function blocked(): Promise<number> {
  const held = `(with recursive waiting as (
      select pid from pg_stat_activity where $1 = any(pg_blocking_pids(pid))
      union select a.pid from pg_stat_activity a join waiting w on w.pid = any(pg_blocking_pids(a.pid)))
    select from waiting) as blocked`;
  return countOf(issuer, held, [holderPid]);
}

test('an issuer answers what it was asked, and then ends', async () => {
  const { child, ended, line: url } = await start('issuer');
  const { key } = issuer.portal;
  const client = { clientId: 'portal', key, issuer: ISSUER_URL, url: () => url };
  const portal = createTestClient({ ...client, now: issuer.clock.now });
  await portal.token();
  let answer: ReturnType<typeof portal.call> | undefined;
  await holding(
    (tx) => lockUntilCommit(tx, 'issuer/stage/BE:0120'),
    async () => {
      answer = portal.call('POST', ATTESTATIONS, { body: issueBody(), key: randomUUID() });
      await until('the request is under way', async () => (await blocked()) > 0);
      child.kill('SIGTERM');
      await until('nobody else gets in', () =>
        fetch(`${url}/health`).then(
          () => false,
          () => true,
        ),
      );
    },
  );
  expect((await answer)?.status).toBe(201);
  expect(await ended).toEqual([0, null]);
});

test('a worker ends the chunks it has begun; others have the rest at once', async () => {
  const records = 2_500;
  const sent = await issuer.portal.call('POST', batchPath(), {
    body: recordLines(records),
    headers: { 'content-type': 'application/x-ndjson' },
    key: randomUUID(),
  });
  const { id } = sent.body;
  const chunks = (state: string) =>
    countOf(issuer, 'issuer.batch_chunk where batch_id = $1 and state = $2', [id, state]);
  let worker: Awaited<ReturnType<typeof start>> | undefined;
  await holding(
    (tx) => tx.query('select from issuer.batch where batch_id = $1 for update', [id]),
    async () => {
      worker = await start('worker');
      await until(
        'two chunks are in the middle of their release',
        async () => (await blocked()) > 1,
      );
      worker.child.kill('SIGTERM');
    },
  );
  expect(await worker?.ended).toEqual([0, null]);
  expect(await chunks('released')).toBe(2);
  expect(await countOf(issuer, "pgboss.job where state = 'active'")).toBe(0);

  await issuer.work();
  await until('another has done the rest', async () => {
    return (await issuer.portal.call('GET', `${BATCHES}/${id}`)).body.state === 'completed';
  });
  expect(
    await countOf(issuer, "issuer.attestation where batch_id = $1 and state = 'released'", [id]),
  ).toBe(records);
});
