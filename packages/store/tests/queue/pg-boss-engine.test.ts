import { readFile } from 'node:fs/promises';
import {
  codeMatchers,
  createTestDatabase,
  QUEUE_CONTRACT,
  type QueuePlace,
  type TestDatabase,
} from '@prova/testing';
import {
  connect,
  type Database,
  openPgBossEngine,
  QUEUE_MIGRATIONS,
  SERVICE_ROLE,
  STORE_MIGRATIONS,
  StoreError,
} from '../../src/index.ts';

expect.extend(codeMatchers);

let test_: TestDatabase;
let service: Database;
let place: QueuePlace;
beforeAll(async () => {
  test_ = await createTestDatabase({ migrations: [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS] });
  service = connect({ url: test_.url, role: SERVICE_ROLE });
  place = {
    database: service,
    open: (onFailure, patience) =>
      openPgBossEngine({
        database: service,
        onFailure,
        ...(patience !== undefined && { patience }),
      }),
    makeQueue: (name) => test_.database.query('select queue_create($1)', [name]),
  };
});
afterAll(async () => {
  await service.close();
  await test_.drop();
});

describe('keeps the promises of a queue, under the role of the service', () => {
  test.each(QUEUE_CONTRACT)('$name', ({ hold }) => hold(place));
});

const queue = { name: 'not-made', parse: (value: unknown) => Object(value), lease: 60 };

test('a queue that no migration made is missing, and nothing is lost in it', async () => {
  const engine = await place.open(() => undefined, 0);
  const add = () => service.transaction((tx) => engine.enqueue(tx, queue, [{ id: '1', data: {} }]));
  for (const ask of [
    add,
    () => engine.work(queue, async () => undefined),
    () => engine.stats(queue),
  ]) {
    await expect(ask()).toRejectWithCode(StoreError, 'queue-missing');
  }
  await engine.close();
});

test('a database that was not migrated has no queues', async () => {
  const empty = await createTestDatabase();
  await expect(
    openPgBossEngine({ database: empty.database, onFailure: () => undefined }),
  ).toRejectWithCode(StoreError, 'queue-missing');
  await empty.drop();
});

test.each(['Big', 'a b', '', 'x'.repeat(41), '1'])('%j names no queue', async (name) => {
  await expect(place.makeQueue(name)).rejects.toMatchObject({ constraint: 'queue_name' });
});

test('the service may make no queue and drop no table', async () => {
  for (const statement of ["select queue_create('mine')", 'drop table pgboss.job']) {
    await expect(service.query(statement)).rejects.toMatchObject({ code: '42501' });
  }
});

test('the tables are the ones that the library would make', async () => {
  const { default: PgBoss } = await import('pg-boss');
  const plan = PgBoss.getConstructionPlans('pgboss');
  const file = new URL('../../migrations/queue/0001-pg-boss.sql', import.meta.url);
  const words = (text: string) => text.split(/\s+/).join(' ');
  const made = plan.slice(plan.indexOf('CREATE SCHEMA'), plan.lastIndexOf('COMMIT'));
  expect(words(await readFile(file, 'utf8'))).toContain(words(made.trim()));
});
