import { testSsin } from '@prova/testing';
import { BATCH_ROWS, batchRows } from '../../src/query/batch-rows.ts';
import { currentLoad } from '../../src/sources/buffer/buffer-load.ts';
import { createTestOffice, has, hashesOf, type TestOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const NAMED = { familyName: 'Janssens', givenNames: 'Mia', birthDate: '1958-03-14' };

test('what is stored of many, in their order, whoever comes twice', async () => {
  await office.load([
    { ssin: testSsin(1), statuses: [has('BIM', 'CIN')] },
    { ssin: testSsin(2), statuses: [] },
    { ssin: testSsin(3), statuses: [has('BIM', 'CIN')] },
  ]);
  await office.enter([
    { ssin: testSsin(1), ...NAMED, former: [{ ssin: testSsin(3), state: 'replaced' }] },
    { ssin: testSsin(2), ...NAMED, former: [{ ssin: testSsin(4), state: 'cancelled' }] },
  ]);
  const load = await currentLoad(office.database);
  const rows = await batchRows(
    office.database,
    { ...office, load },
    hashesOf(office, [2, 9, 3, 1, 4, 2]),
  );
  expect(rows.map(({ ended }) => ended)).toEqual([
    ...[undefined, undefined, 'replaced', undefined, 'cancelled', undefined],
  ]);
  const statuses = rows.map((row) => row.statuses);
  expect(statuses).toEqual(['[]', undefined, undefined, expect.any(String), undefined, '[]']);
  expect(JSON.parse(statuses[3] ?? '')).toMatchObject([{ status: 'BIM' }]);

  const unloaded = { ...office, load: undefined };
  expect(await batchRows(office.database, unloaded, hashesOf(office, [4, 1]))).toEqual([
    { statuses: undefined, ended: 'cancelled' },
    { statuses: undefined, ended: undefined },
  ]);
  const gone = batchRows(
    office.database,
    { ...office, load: load && { ...load, loadId: 99 } },
    hashesOf(office, [1]),
  );
  await expect(gone).rejects.toMatchObject({ code: 'buffer-gone' });
});

test('statuses that somebody wrote over several lines make no answer of anybody', async () => {
  await office.test.database.query(
    `update status.buffer_row set statuses = E'[\\n]' where statuses = '[]'`,
  );
  const load = await currentLoad(office.database);
  const rows = batchRows(office.database, { ...office, load }, hashesOf(office, [1, 2]));
  await expect(rows).rejects.toThrow(RangeError);
  await office.test.database.query(
    `update status.buffer_row set statuses = '[]' where statuses like E'[\\n]'`,
  );
});

test('an index is walked once for all of them, also where nobody has counted the rows of a new load yet', async () => {
  await office.test.database.query(`
    insert into status.buffer_row (load_id, person_hash, statuses)
    select (select max(load_id) from status.buffer_load), substring(sha256(at::text::bytea) for 16), '[]'
    from generate_series(1, 50000) at`);
  const hashes = hashesOf(
    office,
    Array.from({ length: 2_000 }, (_, at) => at),
  );
  const plan = await office.database.query<{ 'QUERY PLAN': string }>(`explain ${BATCH_ROWS}`, [
    ...[hashes, 1, hashes],
  ]);
  const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Index Scan (using|on) buffer_row_pkey/);
  expect(lines).toMatch(/Index Scan (using|on) ssin_ended/);
  expect(lines).not.toMatch(/Seq Scan on (buffer_row|ssin)|Hash|Merge|SubPlan/);
});
