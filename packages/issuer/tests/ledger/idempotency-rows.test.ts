import { createHash } from 'node:crypto';
import { findRequests } from '../../src/ledger/idempotency-rows.ts';
import { createIssuing, type Issuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
let issuing: Issuing;
beforeAll(async () => {
  house = await createTestHouse();
  issuing = createIssuing(house);
});
afterAll(() => house.close());

/** Made of a national number, of which there are too few. */
const KEY = 'card-54072002197';

test('a key that can be guessed is not found in the database by its hash', async () => {
  const request = requestOf(KEY);
  await issuing.issue(BE, house.order({}, { request }));
  const hashes = await storedHashes();
  expect(hashes).toHaveLength(1);
  expect(hashes).not.toContain(createHash('sha256').update(KEY).digest('hex'));
  expect(hashes).not.toContain(Buffer.from(request.keyHash).toString('hex'));
  const found = await findRequests(house.database, house.dataKeys, BE, [request]);
  expect(found.size).toBe(1);
});

test('the same key of another client, or of another institution, is another one', async () => {
  const requests = [requestOf('of two clients'), requestOf('of two clients', 'body', 'other')];
  const before = await storedHashes();
  for (const request of requests) await issuing.issue(BE, house.order({}, { request }));
  const added = (await storedHashes()).filter((hash) => !before.includes(hash));
  expect(new Set(added).size).toBe(2);
  const elsewhere = await findRequests(house.database, house.dataKeys, 'BE:0999', requests);
  expect(elsewhere.size).toBe(0);
});

test('a request that an earlier version remembered by its plain hash gets what it got', async () => {
  const request = requestOf('before the upgrade');
  const before = await storedHashes();
  const { row } = await issuing.issue(BE, house.order({}, { request }));
  const [kept = ''] = (await storedHashes()).filter((hash) => !before.includes(hash));
  await house.database.query(
    `with gone as (delete from issuer.idempotency where key_hash = $1 returning *)
     insert into issuer.idempotency (institution_id, client_id, key_hash, body_hash, answer, at)
     select institution_id, client_id, $2, body_hash, answer, at from gone`,
    [Buffer.from(kept, 'hex'), request.keyHash],
  );
  const again = await issuing.issue(BE, house.order({}, { request }));
  expect(again).toMatchObject({ replayed: true, row: { jti: row.jti } });
  await expect(issuing.again(BE, request)).resolves.toMatchObject({ row: { jti: row.jti } });
});

async function storedHashes(): Promise<readonly string[]> {
  const rows = await house.database.query<{ hash: string }>(
    `select encode(key_hash, 'hex') as hash from issuer.idempotency`,
  );
  return rows.map(({ hash }) => hash);
}
