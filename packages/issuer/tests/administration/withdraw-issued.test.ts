import { parseRevocationList } from '@prova/credential';
import { verifyAudit } from '@prova/store';
import { TEST_NOW } from '@prova/testing';
import { countUnderWay, withdrawIssued } from '../../src/administration/withdraw-issued.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import { listStates } from '../../src/lists/list-rows.ts';
import { createBatchOffice, recordsText } from '../batches/batch-office.ts';
import { createListsHouse, type ListsHouse } from '../lists/lists-house.ts';
import { BE, type TestHouse } from '../support/test-house.ts';

const LARGE = { size: 4_000, capacity: 4_000 };

const order = (house: TestHouse, since = TEST_NOW, clientId = 'thief') => ({
  institutionId: BE,
  clientId,
  since,
  reason: 'fraud' as const,
  actor: 'operator',
  now: house.now,
});

async function withdraw(house: TestHouse, ...terms: [since?: number, clientId?: string]) {
  const counts: number[] = [];
  for await (const count of withdrawIssued(house.database, order(house, ...terms))) {
    counts.push(count);
  }
  return counts;
}

describe('documents', () => {
  let house: ListsHouse;
  beforeEach(async () => {
    house = await createListsHouse({ revocation: LARGE, status: LARGE });
  });
  afterEach(() => house.close());

  /** Documents that a client issued, without a signature. */
  const issued = (count: number, clientId: string) => house.released(count, `client:${clientId}`);

  const states = () =>
    house.database.query(
      'select actor, state, count(*)::int from issuer.attestation group by 1, 2 order by 1, 2',
    );

  test('all of a client since a moment, and nobody else’s, in chunks, each noted', async () => {
    house.at(TEST_NOW - 60);
    await issued(7, 'thief');
    house.at(TEST_NOW);
    await issued(1_200, 'thief');
    await issued(5, 'portal');
    expect(await withdraw(house)).toEqual([500, 1_000, 1_200]);
    expect(await states()).toEqual([
      { actor: 'client:portal', state: 'released', count: 5 },
      { actor: 'client:thief', state: 'released', count: 7 },
      { actor: 'client:thief', state: 'revoked', count: 1_200 },
    ]);
    // One for each document, one for each list that may now change so much.
    await expect(verifyAudit(house.database, issuerAudit(BE))).resolves.toMatchObject({
      size: 1_202,
    });
    expect(await withdraw(house)).toEqual([]);
    expect(await withdraw(house, 0)).toEqual([7]);
  });

  test('lists say all of it with their next version, though it is far more than usual', async () => {
    await issued(1_200, 'thief');
    await house.publish();
    await withdraw(house);
    const outcomes = await house.publish();
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['published', 'published']);
    const list = (await listStates(house.database)).find(({ kind }) => kind === 'revocation');
    const published = list && (await house.office.folder.newest(list));
    expect(parseRevocationList(published?.text ?? '').revoked.size).toBe(1_200);
    // What was permitted once is not permitted for good.
    const open = await house.database.query('select from issuer.list_permit where used_by is null');
    expect(open).toEqual([]);
  });

  test('a list that is published meanwhile, and one that stopped half-way, lose nothing', async () => {
    await issued(1_200, 'thief');
    await house.publish();
    const run = withdrawIssued(house.database, order(house));
    expect(await run.next()).toEqual({ done: false, value: 500 });
    await house.publish();
    await run.return();
    expect(await withdraw(house)).toEqual([500, 700]);
    const outcomes = await house.publish();
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['published', 'published']);
  });

  test('two who withdraw at once withdraw each document once', async () => {
    await issued(1_200, 'thief');
    const runs = await Promise.all([withdraw(house), withdraw(house)]);
    expect(runs.map((counts) => counts.at(-1) ?? 0).reduce((a, b) => a + b)).toBe(1_200);
  });
});

test('a batch is stopped where it is; what it has on the way is told', async () => {
  const office = await createBatchOffice();
  const { batchId } = await office.receive(recordsText(10));
  expect(await countUnderWay(office.database, { institutionId: BE, clientId: 'portal' })).toBe(1);
  expect(await withdraw(office.house, 0, 'portal')).toEqual([]);
  expect(await office.batch(batchId)).toMatchObject({ state: 'cancelled', cancelled: 10 });
  expect(await countUnderWay(office.database, { institutionId: BE, clientId: 'portal' })).toBe(0);
  await office.close();
});
