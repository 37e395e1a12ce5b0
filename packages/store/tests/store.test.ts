import { codeMatchers, createTestDatabase } from '@prova/testing';
import { openStore, StoreError } from '../src/index.ts';
import { makeFolder, openElsewhere, removeFolder, serverPid } from './embedded/processes.ts';

expect.extend(codeMatchers);

test('a named server is used, and no folder made', async () => {
  const { url, drop } = await createTestDatabase();
  const store = await openStore({ databaseUrl: url, folder: '/dev/null/nowhere' });
  expect(await store.query('select 1 as one')).toEqual([{ one: 1 }]);
  expect(store).toMatchObject({ url });
  await store.close();
  await drop();
});

test('a named server that is not there is unavailable', async () => {
  const nowhere = { databaseUrl: 'postgres://a:b@127.0.0.1:1/x', folder: '/dev/null/nowhere' };
  await expect(openStore(nowhere)).toRejectWithCode(StoreError, 'database-unavailable');
});

test('a name that is none is refused', async () => {
  const misspelt = { databaseUrl: 'localhost', folder: '/dev/null/nowhere' };
  await expect(openStore(misspelt)).toRejectWithCode(StoreError, 'database-url-malformed');
});

test('without a name it is the server of the folder, which others may have open', async () => {
  const folder = await makeFolder();
  const store = await openStore({ folder, allowTemporary: true });
  const other = await openElsewhere(folder);
  expect(other.url).toBe(store.url);
  await store.transaction((tx) => tx.query('create table t (n int)'));
  await other.close();
  expect(await store.query('select n from t')).toEqual([]);
  await store.close();
  expect(await serverPid(folder)).toBe(undefined);
  await removeFolder(folder);
});
