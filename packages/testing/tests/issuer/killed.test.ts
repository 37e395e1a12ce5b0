import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseRevocationList } from '@prova/credential';
import { connect, type Database, openStore, type Store } from '@prova/store';
import { TEST_NOW } from '@prova/testing';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { type MadePlace, makePlace } from '../../src/issuer/issuer-place.ts';
import type { ProcessOrder } from '../../src/issuer/issuer-process.ts';
import { type IssuerProcess, startProcesses } from '../../src/issuer/issuer-processes.ts';
import { createTestClient, type TestClient } from '../../src/issuer/test-client.ts';
import { newTestClient } from '../../src/issuer/test-issuer.ts';
import { until } from '../../src/issuer/until.ts';
import { auditOf, countOf } from './ledger.ts';
import { BATCH_RECORDS, type Load, startLoad } from './load.ts';

// The issuer, a worker and the database are killed while work is under way, again and again. What was acknowledged is there, once.

const ROUNDS = 20;

/** On a machine with other things to do; half a minute on one that has not. */
const LONGEST = 600_000;

/** The same each time, so that what was found is found again. */
let seed = 4711;
function random(most: number): number {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % most;
}

const processes = await startProcesses(2);
const began = performance.now();
const now = () => TEST_NOW + Math.floor((performance.now() - began) / 1000);

let folder: string;
let server: Store;
let owner: Database;
let place: MadePlace;
let databaseUrl: string;
let issuer: IssuerProcess;
let worker: IssuerProcess;
let loads: Load[];
beforeAll(async () => {
  // A server of its own: others would be killed with it.
  folder = await mkdtemp(join(tmpdir(), 'prova-killed-'));
  await chmod(folder, 0o711);
  server = await openStore({ folder, allowTemporary: true, maxConnections: 1 });
  await server.query('create database issuer');
  const url = new URL(server.url);
  url.pathname = '/issuer';
  databaseUrl = url.href;
  owner = connect({ url: databaseUrl, maxConnections: 2 });
  place = await makePlace(owner, now());
  issuer = await begun('serve');
  worker = await begun('work');
  loads = [];
  for (const institution of ['BE:0120', 'BE:0130']) {
    loads.push(startLoad(await newClient(institution), institution));
  }
});
afterAll(async () => {
  await processes.close();
  await owner.close();
  await server.close();
  await place.remove();
  await rm(folder, { recursive: true, force: true });
});

async function begun(does: ProcessOrder['does']): Promise<IssuerProcess> {
  const { authority, ...shared } = place;
  const begin = await processes.start({ does, place: shared, databaseUrl, now: now() });
  if (begin) return begin;
  throw new Error(`It could not begin: ${processes.lines.slice(-3).join('\n')}`);
}

async function newClient(institution: string): Promise<TestClient> {
  const clientId = `client-${institution.slice(3)}`;
  const key = await newTestClient(owner, { clientId, institution }, now());
  const url = () => issuer.said;
  return createTestClient({ clientId, key, issuer: ISSUER_URL, url, now });
}

/** Somewhere in the middle of something. */
const amid = () => pause(100 + random(300));

/** What a process had that was killed is had again when its lease is over: half a minute, which is taken as gone. */
const passLeases = () =>
  owner.query(`update pgboss.job set started_on = started_on - interval '1 hour', start_after = now()
    where state in ('created', 'retry', 'active')`);

const sizeOf = ({ documents, batches }: Load) => ({
  documents: documents.size,
  batches: batches.size,
});

const acknowledged = () => loads.reduce((sum, { documents }) => sum + documents.size, 0);

async function killDatabase(): Promise<void> {
  const file = await readFile(join(folder, 'cluster/data/postmaster.pid'), 'utf8');
  process.kill(Number(file.split('\n')[0]), 'SIGKILL');
}

/** Goes on once every client was told of more: each round finds work under way, and every fifth a file that came in. */
async function progress(round: number): Promise<void> {
  const before = loads.map(sizeOf);
  const files = round % 5 === 0 ? 1 : 0;
  await until('the issuer goes on', () =>
    loads.map(sizeOf).every(({ documents, batches }, index) => {
      const { documents: documentsBefore = 0, batches: batchesBefore = 0 } = before[index] ?? {};
      return documents > documentsBefore + 1 && batches >= batchesBefore + files;
    }),
  );
}

test(
  `D01: issuer, worker and database are killed, ${ROUNDS} times each`,
  async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await progress(round);
      await amid();
      await issuer.kill();
      issuer = await begun('serve');
      await amid();
      await worker.kill();
      worker = await begun('work');
      await passLeases();
      await amid();
      await killDatabase();
    }
    await progress(ROUNDS);
  },
  LONGEST,
);

describe('D01: afterwards', () => {
  beforeAll(async () => {
    await Promise.all(loads.map((load) => load.stop()));
    const waiting = () =>
      countOf({ owner }, "pgboss.job where name = 'issuer-chunks' and state < 'completed'");
    await until('nothing waits in the queue', async () => {
      await passLeases();
      return (await waiting()) === 0;
    });
    // What was tried too often is taken up again by whoever starts.
    await issuer.kill();
    issuer = await begun('serve');
    await until('every batch has come to its end', async () => {
      await passLeases();
      return (await countOf({ owner }, "issuer.batch where state = 'running'")) === 0;
    });
  }, LONGEST);

  test('there was something to lose', () => {
    for (const { documents, revoked, batches } of loads) {
      expect(documents.size).toBeGreaterThan(ROUNDS);
      expect(revoked.size).toBeGreaterThan(ROUNDS / 4);
      expect(batches.size).toBeGreaterThan(1);
    }
  });

  test('no request was refused or answered by two documents, and nothing unforeseen happened', () => {
    expect(loads.flatMap(({ faults }) => faults)).toEqual([]);
    expect(processes.lines.filter((line) => line.includes('internal-error'))).toEqual([]);
  });

  test('every document that was acknowledged is there, and no other', async () => {
    for (const { institution, documents, revoked } of loads) {
      const rows = await owner.query<{ jti: string; state: string }>(
        'select jti, state from issuer.attestation where institution_id = $1 and batch_id is null',
        [institution],
      );
      const expected = [...documents.values()].map((jti) => ({
        jti,
        state: revoked.has(jti) ? 'revoked' : 'released',
      }));
      const byJti = (a: { jti: string }, b: { jti: string }) => (a.jti < b.jti ? -1 : 1);
      expect([...rows].sort(byJti)).toEqual(expected.sort(byJti));
    }
  });

  test('every batch that was acknowledged has one document a record, and there is no other batch', async () => {
    const rows = await owner.query<object>(
      `select batch_id as id, state, released, failed,
         (select count(*) from issuer.attestation a where (a.institution_id, a.batch_id) = (b.institution_id, b.batch_id)) as documents
       from issuer.batch b where state not in ('receiving', 'abandoned')`,
    );
    const ended = {
      state: 'completed',
      released: BATCH_RECORDS,
      failed: 0,
      documents: BATCH_RECORDS,
    };
    const ids = loads.flatMap(({ batches }) => [...batches]);
    expect(rows).toHaveLength(ids.length);
    expect(rows).toEqual(expect.arrayContaining(ids.map((id) => ({ id, ...ended }))));
  });

  test('no place was given twice', async () => {
    const [{ given, places } = { given: 0, places: 1 }] = await owner.query<{
      given: number;
      places: number;
    }>(
      `select count(*) as given, count(distinct (institution_id, status_list_id, status_ordinal)) as places
       from issuer.attestation`,
    );
    expect(given).toBe(places);
    expect(given).toBe(
      acknowledged() + BATCH_RECORDS * loads.reduce((sum, { batches }) => sum + batches.size, 0),
    );
  });

  test('the log of each institution is whole, and says each withdrawal once', async () => {
    for (const { institution, revoked } of loads) {
      const entries = await auditOf({ owner }, institution);
      const withdrawn = entries.filter(({ action }) => action === 'attestation.revoked');
      expect(withdrawn.map(({ objectId }) => objectId).sort()).toEqual([...revoked].sort());
    }
  });

  test('published lists name every withdrawal that was acknowledged', async () => {
    const lists = await owner.query<{ id: string }>(
      "select list_id as id from issuer.list where kind = 'revocation'",
    );
    const all = loads.flatMap(({ revoked }) => [...revoked]).sort();
    await until('all are published', async () => {
      const texts = lists.map(async ({ id }) => {
        const answer = await fetch(`${issuer.said}/revocationLists/${id}`);
        return parseRevocationList(await answer.text()).revoked;
      });
      const named = (await Promise.all(texts)).flatMap((revoked) => [...revoked]).sort();
      return JSON.stringify(named) === JSON.stringify(all);
    });
  });
});
