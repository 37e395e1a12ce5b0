import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  afterOne,
  type Counted,
  forgetTries,
  giveTriesBack,
  takeTries,
} from '../../src/ledger/tries.ts';
import { createTestHouse, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

const LIMIT = { requests: 3, seconds: 30 };
const NOW = 1_000_000;

function counted(limit = LIMIT): Counted {
  return { key: randomBytes(16), limit };
}

const take = (all: readonly Counted[], now = NOW) => takeTries(house.database, all, now);

test('so many at once, and then one more whenever its share of the time has passed', async () => {
  const one = [counted()];
  for (const _ of [1, 2, 3]) expect(await take(one)).toEqual({ outcome: 'granted' });
  expect(await take(one)).toEqual({ outcome: 'refused', wait: 10 });
  expect(await take(one, NOW + 9)).toEqual({ outcome: 'refused', wait: 1 });
  expect(await take(one, NOW + 10)).toEqual({ outcome: 'granted' });
  expect(await take(one, NOW + 10)).toEqual({ outcome: 'refused', wait: 10 });
});

test('of many that come together, no more than there are get one', async () => {
  const one = counted();
  const others = Array.from({ length: 20 }, () => counted());
  const outcomes = await Promise.all(others.map((other) => take([other, one])));
  expect(outcomes.filter(({ outcome }) => outcome === 'granted')).toHaveLength(3);
});

test('where one is used up none is taken of the others', async () => {
  const [empty, full] = [counted({ requests: 1, seconds: 60 }), counted()];
  await take([empty]);
  for (const _ of [1, 2, 3, 4]) {
    expect(await take([full, empty])).toEqual({ outcome: 'refused', wait: 60 });
  }
  for (const _ of [1, 2, 3]) expect(await take([full])).toEqual({ outcome: 'granted' });
});

test('who has none left leaves no trace, whatever they ask for', async () => {
  const empty = counted({ requests: 1, seconds: 60 });
  await take([empty]);
  const others = Array.from({ length: 5 }, () => counted());
  for (const other of others) await take([other, empty]);
  const left = await house.database.query('select from issuer.try where key = any($1)', [
    others.map(({ key }) => key),
  ]);
  expect(left).toEqual([]);
});

test('what is given back can be taken again, and no more than that', async () => {
  const one = [counted()];
  for (const _ of [1, 2, 3]) await take(one);
  await giveTriesBack(house.database, one);
  expect(await take(one)).toEqual({ outcome: 'granted' });
  expect(await take(one)).toMatchObject({ outcome: 'refused' });
});

test('what has all its tries again is forgotten, and nothing before', async () => {
  const one = [counted()];
  for (const _ of [1, 2, 3]) await take(one);
  await forgetTries(house.database, NOW + 29);
  expect(await take(one, NOW + 9)).toMatchObject({ outcome: 'refused' });
  await forgetTries(house.database, NOW + 30);
  const left = await house.database.query('select key from issuer.try where full_at <= $1', [NOW]);
  expect(left).toEqual([]);
});

test('what somebody tries at this moment is not waited for, and forgotten the next time', async () => {
  const [held, free] = [counted(), counted()];
  await take([held, free]);
  const keysLeft = async () => {
    const keys = [held.key, free.key];
    const rows = await house.database.query<{ key: Uint8Array }>(
      'select key from issuer.try where key = any($1)',
      [keys],
    );
    return rows.map(({ key }) => Buffer.from(key).toString('hex'));
  };
  await house.database.transaction(async (tx) => {
    await tx.query('select from issuer.try where key = $1 for update', [held.key]);
    // Waited for, this would never end.
    await forgetTries(house.database, NOW + 60);
  });
  expect(await keysLeft()).toEqual([Buffer.from(held.key).toString('hex')]);
  await forgetTries(house.database, NOW + 60);
  expect(await keysLeft()).toEqual([]);
});

test('a clock that was put back locks nobody out, and one that is a little slow opens nothing', () => {
  const ahead = NOW + LIMIT.seconds;
  expect(afterOne(ahead + 86_400, LIMIT, NOW)).toEqual({ at: NOW + 10, wait: 0 });
  expect(afterOne(ahead + 120, LIMIT, NOW)).toMatchObject({ wait: 130 });
});

test('in no span are more granted than the limit and the time allow', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 60 }), (pauses) => {
      let fullAt = 0;
      let now = NOW;
      let granted = 0;
      for (const pause of pauses) {
        now += pause;
        const { at, wait } = afterOne(fullAt, LIMIT, now);
        if (wait > 0) continue;
        granted += 1;
        fullAt = at;
      }
      return granted <= LIMIT.requests + (now - NOW) / 10;
    }),
  );
});
