import { randomBytes } from 'node:crypto';
import { connect, forgetUsed, usedOnce } from '@prova/store';
import { createTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

test('of many that come together with a few keys, one of each key is the first', async () => {
  const once = usedOnce(house.database, 'issuer.used_once');
  const keys = Array.from({ length: 7 }, () => randomBytes(32));
  const outcomes = await Promise.all(
    Array.from({ length: 70 }, async (_, index) => {
      const key = keys[index % 7] ?? randomBytes(32);
      return { key, outcome: await once(key, house.now() + 60) };
    }),
  );
  const firsts = outcomes.filter(({ outcome }) => outcome === 'first').map(({ key }) => key);
  expect(new Set(firsts)).toEqual(new Set(keys));
  expect(firsts).toHaveLength(7);
});

test('two processes of the house know the same', async () => {
  const key = randomBytes(32);
  const outcomes = await Promise.all([
    usedOnce(house.database, 'issuer.used_once')(key, house.now() + 60),
    usedOnce(house.database, 'issuer.used_once')(key, house.now() + 60),
  ]);
  expect([...outcomes].sort()).toEqual(['again', 'first']);
});

test('a key is known until its time, and then forgotten', async () => {
  const once = usedOnce(house.database, 'issuer.used_once');
  const key = randomBytes(32);
  expect(await once(key, 1_000.2)).toBe('first');
  await forgetUsed(house.database, 'issuer.used_once', 1_000);
  expect(await once(key, 1_000.2)).toBe('again');
  await forgetUsed(house.database, 'issuer.used_once', 1_002);
  expect(await once(key, 1_000.2)).toBe('first');
});

test('what else a connection commits is waited for', async () => {
  // One connection, so that whatever was set for one statement and stayed would be seen by the next.
  const database = connect({ url: house.databaseUrl, maxConnections: 1 });
  const setting = () => database.query("select current_setting('synchronous_commit') as now");
  const before = await setting();
  await usedOnce(database, 'issuer.used_once')(randomBytes(32), house.now() + 60);
  expect(await setting()).toEqual(before);
  await database.close();
});
