import { randomBytes } from 'node:crypto';
import { violatedConstraint } from '@prova/store';
import { TEST_NOW } from '@prova/testing';
import { enterInstitution } from '../../src/ledger/institution-rows.ts';
import { closeOpenLists, placeAllocator } from '../../src/lists/allocate-places.ts';
import { noteLook } from '../../src/lists/look.ts';
import { createTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

/** An institution of its own for each test. */
let institutionId = '';
let number = 1000;
beforeEach(async () => {
  institutionId = `BE:${number++}`;
  const policy = { languages: ['en'], nativeScript: 'warn', fourEyes: false } as const;
  await enterInstitution(house.database, { institutionId, environment: 'test' }, policy, TEST_NOW);
});

/** As many at a time as there are connections. */
async function inLanes<T>(count: number, work: () => Promise<T>): Promise<readonly T[]> {
  const lanes = Array.from({ length: 8 }, async () => {
    const done: T[] = [];
    for (let n = 0; n < count / 8; n++) done.push(await work());
    return done;
  });
  return (await Promise.all(lanes)).flat();
}

const order = { placeKey: new Uint8Array(32).fill(7), now: () => TEST_NOW, randomBytes };
const sizes = { revocation: { size: 56, capacity: 50 }, status: { size: 80, capacity: 72 } };

test('two hundred at once get places of their own, over several lists (R01)', async () => {
  const allocate = placeAllocator({ ...order, sizes });
  const all = await inLanes(200, () =>
    house.database.transaction((tx) =>
      allocate(tx, institutionId, 1 + ((randomBytes(1)[0] ?? 0) % 3)),
    ),
  );
  const places = all.flat();
  const names = new Set(
    places.map(({ statusListId, statusOrdinal }) => `${statusListId}/${statusOrdinal}`),
  );
  expect(names.size).toBe(places.length);
  const perList = new Map<string, number>();
  for (const { revocationListId: id } of places) perList.set(id, (perList.get(id) ?? 0) + 1);
  expect(Math.max(...perList.values())).toBe(50);
  expect(perList.size).toBe(Math.ceil(places.length / 50));
  expect(Math.max(...places.map(({ statusOrdinal }) => statusOrdinal))).toBe(71);
});

test('without a transaction nobody waits, and places are distinct all the same', async () => {
  const allocate = placeAllocator({ ...order, sizes });
  const all = await inLanes(64, () => allocate(house.database, institutionId, 2));
  const names = all
    .flat()
    .map(({ statusListId, statusOrdinal }) => `${statusListId}/${statusOrdinal}`);
  expect(new Set(names).size).toBe(128);
});

test('what is rolled back gave nothing away, and what is kept is never given again', async () => {
  const allocate = placeAllocator({ ...order, sizes });
  const [kept] = await allocate(house.database, institutionId, 1);
  await expect(
    house.database.transaction(async (tx) => {
      await allocate(tx, institutionId, 5);
      throw new RangeError('No.');
    }),
  ).rejects.toThrow(RangeError);
  const [next] = await allocate(house.database, institutionId, 1);
  expect(next).toEqual({ ...kept, statusOrdinal: 1 });
});

test('an id that is taken is not used again, and ids are short', async () => {
  const draws = [1, 1, 1, 1, 2, 2, 3].map((octet) => new Uint8Array(10).fill(octet));
  const tiny = { size: 8, capacity: 1 };
  const allocate = placeAllocator({
    ...order,
    randomBytes: () => draws.shift() ?? new Uint8Array(randomBytes(10)),
    sizes: { revocation: tiny, status: tiny },
  });
  const places = await allocate(house.database, institutionId, 3);
  const ids = places.flatMap(({ revocationListId, statusListId }) => [
    revocationListId,
    statusListId,
  ]);
  expect(new Set(ids).size).toBe(6);
  for (const id of ids) expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
});

test.each([
  ['a list is open', 1],
  ['none is', 0],
])('nobody is given a place before published lists were looked at, where %s', async (_, before) => {
  const allocate = placeAllocator({ ...order, sizes });
  await allocate(house.database, institutionId, before);
  const assigned = () =>
    house.owner.query('select sum(assigned)::int as n from issuer.list where institution_id = $1', [
      institutionId,
    ]);
  const given = await assigned();
  await house.owner.query(
    "update issuer.lists_look set looked_at = now() - interval '601 seconds'",
  );
  await expect(allocate(house.database, institutionId, 1)).rejects.toMatchObject({
    code: 'lists-unwatched',
  });
  expect(await assigned()).toEqual(given);
  // Also one of a clock that went ahead: it would count until then.
  await house.owner.query("update issuer.lists_look set looked_at = now() + interval '1 day'");
  await expect(allocate(house.database, institutionId, 1)).rejects.toMatchObject({
    code: 'lists-unwatched',
  });
  await noteLook(house.database);
  expect(await allocate(house.database, institutionId, 1)).toHaveLength(1);
  await house.owner.query('delete from issuer.lists_look');
  await expect(allocate(house.database, institutionId, 1)).rejects.toMatchObject({
    code: 'lists-unwatched',
  });
  await noteLook(house.database);
  expect(await allocate(house.database, institutionId, 1)).toHaveLength(1);
});

test('after lists were closed, places come from new ones', async () => {
  const allocate = placeAllocator({ ...order, sizes });
  const [before] = await allocate(house.database, institutionId, 1);
  await closeOpenLists(house.database);
  const [after] = await allocate(house.database, institutionId, 1);
  expect(after?.statusListId).not.toBe(before?.statusListId);
  expect(after?.revocationListId).not.toBe(before?.revocationListId);
  expect(after?.statusOrdinal).toBe(0);
});

test.each([
  ['give a place again', 'update issuer.list set assigned = assigned - 1'],
  [
    'open a closed list',
    "update issuer.list set state = 'closed'; update issuer.list set state = 'open'",
  ],
  ['take a list away', 'delete from issuer.list'],
])('the database does not %s, not even for its owner', async (_, sql) => {
  await placeAllocator({ ...order, sizes })(house.database, institutionId, 3);
  const failed = await house.owner.query(sql).then(
    () => undefined,
    (error: unknown) => violatedConstraint(error),
  );
  expect(failed).toBe('list_only_fills');
});
