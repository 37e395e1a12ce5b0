import { createTestDatabase, type TestDatabase } from '@prova/testing';
import { connect, migrate, sqlState } from '../src/index.ts';

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await createTestDatabase();
});
afterAll(() => test_.drop());

test('a value comes back as the type it has here', async () => {
  const [row] = await test_.database.query(
    "select 5::bigint as big, '\\x01ff'::bytea as bytes, '{\"a\":[1]}'::jsonb as json, $1::text[] as list",
    [['a', 'b']],
  );
  expect(row).toMatchObject({ big: 5, json: { a: [1] }, list: ['a', 'b'] });
  expect(new Uint8Array(row?.['bytes'] as Uint8Array)).toEqual(Uint8Array.of(1, 255));
});

test('what a failed transaction wrote is gone', async () => {
  await migrate(test_.database, [{ name: 'test/0001', sql: 'create table t (n int primary key)' }]);
  await test_.database.query('insert into t values (1)');
  const failing = test_.database.transaction(async (tx) => {
    await tx.query('insert into t values (2)');
    await tx.query('insert into t values (1)');
  });
  const error = await failing.catch((reason: unknown) => reason);
  expect(sqlState(error)).toBe('23505');
  expect(await test_.database.query('select n from t')).toEqual([{ n: 1 }]);
});

test('a server that is not there is unavailable', async () => {
  const nowhere = connect({ url: 'postgres://a:b@127.0.0.1:1/x' });
  await expect(nowhere.query('select 1')).rejects.toMatchObject({ code: 'database-unavailable' });
  await nowhere.close();
});
