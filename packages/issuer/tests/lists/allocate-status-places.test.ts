import { TEST_NOW } from '@prova/testing';
import { enterInstitution } from '../../src/ledger/institution-rows.ts';
import { statusPlaceAllocator } from '../../src/lists/allocate-status-places.ts';
import { placesOf } from '../../src/lists/entries.ts';
import { findList } from '../../src/lists/list-rows.ts';
import { createTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
  const policy = { languages: ['en'], nativeScript: 'warn', fourEyes: false } as const;
  for (const institutionId of ['BE:1000', 'BE:1001']) {
    const institution = { institutionId, environment: 'test' } as const;
    await enterInstitution(house.database, institution, policy, TEST_NOW);
  }
});
afterAll(() => house.close());

test('of a list that was rolled back nothing is remembered: one of the same id is shuffled for its own institution', async () => {
  const placeKey = new Uint8Array(32).fill(7);
  const allocate = statusPlaceAllocator({
    ...{ placeKey, baseUrl: 'https://issuer.example', now: () => TEST_NOW },
    randomBytes: (length) => new Uint8Array(length).fill(9),
  });
  const undone = house.database.transaction(async (tx) => {
    await allocate(tx, 'BE:1000', 1);
    throw new RangeError('No.');
  });
  await expect(undone).rejects.toThrow(RangeError);
  const given = await allocate(house.database, 'BE:1001', 3);
  const [{ statusListId: listId } = { statusListId: '' }] = given;
  const list = await findList(house.database, { institutionId: 'BE:1001', listId });
  if (!list) throw new Error('There is no list.');
  const placeOf = placesOf(list, placeKey);
  expect(given.map(({ status }) => status.idx)).toEqual([0, 1, 2].map(placeOf));
});
