import { randomBytes } from 'node:crypto';
import { codeMatchers, createTestDatabase, type TestDatabase } from '@prova/testing';
import { connect, ensureServiceRole, migrate, STORE_MIGRATIONS, StoreError } from '../src/index.ts';

expect.extend(codeMatchers);

const FIRST = { name: 'test/0001', sql: 'create table one (n int); insert into one values (1);' };
const SECOND = { name: 'test/0002', sql: 'create table two (n int)' };

let test_: TestDatabase;
beforeEach(async () => {
  test_ = await createTestDatabase();
});
afterEach(() => test_.drop());

test('each step is run once', async () => {
  await migrate(test_.database, [FIRST]);
  await migrate(test_.database, [FIRST, SECOND]);
  await migrate(test_.database, STORE_MIGRATIONS);
  await migrate(test_.database, [FIRST, SECOND]);
  expect(await test_.database.query('select n from one')).toEqual([{ n: 1 }]);
});

test('two programs start at once and one of them migrates (D05)', async () => {
  const other = connect({ url: test_.url });
  await Promise.all([test_.database, other].map((each) => migrate(each, [FIRST, SECOND])));
  await other.close();
  expect(await test_.database.query('select n from one')).toEqual([{ n: 1 }]);
});

test('a step that was run and changed since is refused', async () => {
  await migrate(test_.database, [FIRST]);
  await expect(migrate(test_.database, [{ ...FIRST, sql: 'select 1' }])).toRejectWithCode(
    StoreError,
    'migration-changed',
  );
});

test('an old program does not touch a newer schema (D05)', async () => {
  await migrate(test_.database, [FIRST, SECOND]);
  await expect(migrate(test_.database, [FIRST])).toRejectWithCode(StoreError, 'migration-ahead');
});

test('a step that fails leaves nothing, and those before it stay', async () => {
  const failing = { name: 'test/0002', sql: 'create table two (n int); select 1/0' };
  await expect(migrate(test_.database, [FIRST, failing])).toRejectWithCode(
    StoreError,
    'migration-failed',
  );
  const tables = await test_.database.query(
    "select relname from pg_class where relname in ('one', 'two')",
  );
  expect(tables).toEqual([{ relname: 'one' }]);
  await migrate(test_.database, [FIRST, SECOND]);
});

test('a login that may make no roles is told who can', async () => {
  const login = `prova_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(test_.url);
  [url.username, url.password] = [login, 'secret'];
  await test_.database.query(`create role ${login} login password 'secret'`);
  const poor = connect({ url: url.href });
  await expect(poor.transaction(ensureServiceRole)).toRejectWithCode(
    StoreError,
    'service-role-forbidden',
  );
  await migrate(test_.database, []);
  await test_.database.query(`grant prova_service to ${login}`);
  await poor.transaction(ensureServiceRole);
  await poor.close();
  await test_.database.query(`drop role ${login}`);
});

test('a login that owns nothing uses what another one has migrated, and can change no more than it is granted', async () => {
  await migrate(test_.database, STORE_MIGRATIONS);
  const [login, password] = [`prova_login_${randomBytes(4).toString('hex')}`, 'for-this-test'];
  await test_.database.query(
    `create role ${login} login password '${password}' in role prova_service`,
  );
  const url = new URL(test_.url);
  [url.username, url.password] = [login, password];
  const serving = connect({ url: url.href });
  await migrate(serving, STORE_MIGRATIONS);
  await expect(migrate(serving, [...STORE_MIGRATIONS, FIRST])).rejects.toThrow();
  await expect(serving.query('drop table audit')).rejects.toMatchObject({ code: '42501' });
  await expect(serving.query('set role none; delete from audit')).rejects.toMatchObject({
    code: '42501',
  });
  await serving.close();
  await test_.database.query(`drop role ${login}`);
});
