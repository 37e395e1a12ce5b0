import { randomUUID } from 'node:crypto';
import { encodeUtf8 } from '@prova/credential';
import { verifyAudit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { type BatchResult, batchResults } from '../../src/batches/batch-results.ts';
import { CHUNK_QUEUE } from '../../src/batches/chunk-queue.ts';
import { approveBatch, cancelBatch } from '../../src/batches/decide-batch.ts';
import { resumeBatches } from '../../src/batches/resume-batches.ts';
import { workChunk } from '../../src/batches/work-chunk.ts';
import { IssuerError } from '../../src/errors.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import { findPerson } from '../../src/ledger/find-person.ts';
import { readInstitution } from '../../src/ledger/institution-rows.ts';
import { BE, requestOf } from '../support/test-house.ts';
import { type BatchOffice, createBatchOffice, recordsText } from './batch-office.ts';

expect.extend(codeMatchers);

let office: BatchOffice;
beforeEach(async () => {
  office = await createBatchOffice();
});
afterEach(() => office.close());

const chunk = (batchId: string, chunkNo: number) => ({ institutionId: BE, batchId, chunkNo });
const work = (batchId: string, chunkNo: number, isLast = false) =>
  workChunk(office, chunk(batchId, chunkNo), { isLast });

async function results(batchId: string): Promise<readonly BatchResult[]> {
  const all: BatchResult[] = [];
  const batch = { institutionId: BE, batchId };
  for await (const result of batchResults(office.database, batch)) all.push(result);
  return all;
}

const waiting = async () => (await office.engine.stats(CHUNK_QUEUE)).waiting;

test('one bad line stops no other: counts add up, and each record has its result', async () => {
  const { batchId, state } = await office.receive(
    recordsText(1_200, (no) => (no === 700 ? { dob: 'Geheim' } : {})),
  );
  expect([state, await waiting()]).toEqual(['running', 3]);
  for (const no of [1, 2, 3]) await work(batchId, no);
  expect(await office.batch(batchId)).toMatchObject({
    state: 'completed-with-errors',
    records: 1_200,
    released: 1_199,
    failed: 1,
  });
  const all = await results(batchId);
  expect(all.map(({ recordNo }) => recordNo)).toEqual(all.map((_, index) => index + 1));
  expect(all[699]).toEqual({
    recordNo: 700,
    id: 'r700',
    outcome: 'failed',
    line: 700,
    code: 'record-invalid',
    field: 'dob',
    rule: 'invalid-date',
  });
  expect(new Set(all.map(({ jti }) => jti)).size).toBe(1_200);
  expect(JSON.stringify(all)).not.toContain('Geheim');
});

test('a file of entitlements is issued, each found by whom it is about', async () => {
  const rights = await office.house.rights.orderable();
  const [[v, published] = []] = [...rights];
  const [r] = [...(published ?? [])].flatMap(([id, { disclosure }]) =>
    disclosure === 'P0' ? [id] : [],
  );
  const text = ['p-1', 'p-2']
    .map((subject) => `${JSON.stringify({ id: subject, r, v, ed: '2026-11-25', subject })}\n`)
    .join('');
  const batchId = randomUUID();
  const templateId = 'entitlement1/fr+nl/test/verify.example';
  const batch = {
    ...{ institutionId: BE, batchId, templateId, actor: 'client:portal' },
    type: 'entitlement' as const,
    receivedAt: office.now(),
  };
  await office.receive(text, { batch, rights, request: requestOf(batchId) });
  await work(batchId, 1);
  expect(await office.batch(batchId)).toMatchObject({ state: 'completed', released: 2 });
  const found = await findPerson(office, BE, { by: 'number', number: 'p-2' });
  expect(found.rows).toEqual([expect.objectContaining({ recordId: 'p-2', type: 'entitlement' })]);
});

test('the second of two records of one id is refused, and the first is issued', async () => {
  const { batchId } = await office.receive(recordsText(3, () => ({ id: 'same' })));
  await work(batchId, 1);
  expect((await results(batchId)).map(({ outcome, code }) => code ?? outcome)).toEqual([
    'released',
    'duplicate-record',
    'duplicate-record',
  ]);
});

test('a file that breaks off leaves nothing', async () => {
  async function* broken() {
    yield Buffer.from(recordsText(600));
    throw new RangeError('The line is dead.');
  }
  await expect(office.receive(broken())).rejects.toThrow(RangeError);
  const rows = await office.database.query(
    `select state, (select count(*) from issuer.batch_chunk) as chunks from issuer.batch`,
  );
  expect(rows).toEqual([{ state: 'abandoned', chunks: 0 }]);
  expect(await waiting()).toBe(0);
});

test('the same file again is the same batch, and another file under its key a conflict', async () => {
  const request = requestOf('file-1');
  const first = await office.receive(recordsText(3), { request });
  const again = await office.receive(recordsText(3), { request });
  expect(again.batchId).toBe(first.batchId);
  const other = office.receive(recordsText(4), { request });
  await expect(other).toRejectWithCode(IssuerError, 'idempotency-conflict');
});

test('two workers at one chunk make one set of documents (D09), and a late one nothing (D08)', async () => {
  const { batchId } = await office.receive(recordsText(40));
  await Promise.all([work(batchId, 1), work(batchId, 1), work(batchId, 1)]);
  await work(batchId, 1);
  const [counts] = await office.database.query(
    `select count(*) as all, count(distinct jti) as jtis, count(distinct status_ordinal) as places
     from issuer.attestation`,
  );
  expect(counts).toEqual({ all: 40, jtis: 40, places: 40 });
  expect(await office.batch(batchId)).toMatchObject({ state: 'completed', released: 40 });
  await expect(verifyAudit(office.database, issuerAudit(BE))).resolves.toMatchObject({ size: 2 });
});

test('what a worker left staged has the same ids when another goes on', async () => {
  const { batchId } = await office.receive(recordsText(5));
  const away = { ...office, make: () => Promise.reject(new RangeError('killed')) };
  await expect(workChunk(away, chunk(batchId, 1), { isLast: false })).rejects.toThrow(RangeError);
  const [staged] = await office.database.query<{ jtis: string[] }>(
    'select jtis from issuer.batch_chunk',
  );
  await work(batchId, 1);
  expect((await results(batchId)).map(({ jti }) => jti)).toEqual(staged?.jtis);
});

test('a record that brings threads down fails alone, once nobody tries again (D10)', async () => {
  const { batchId } = await office.receive(
    recordsText(4, (no) => (no === 3 ? { gn: 'Poison' } : {})),
  );
  const poisoned: BatchOffice = {
    ...office,
    make: async (institutionId, payloads) => {
      if (JSON.stringify(payloads).includes('Poison')) {
        throw new IssuerError('line-fault', 'No thread got to its end.');
      }
      return office.make(institutionId, payloads);
    },
  };
  const first = workChunk(poisoned, chunk(batchId, 1), { isLast: false });
  await expect(first).toRejectWithCode(IssuerError, 'line-fault');
  await workChunk(poisoned, chunk(batchId, 1), { isLast: true });
  expect((await results(batchId)).map(({ rule, outcome }) => rule ?? outcome)).toEqual([
    'released',
    'released',
    'record-poisonous',
    'released',
  ]);
});

test('cancelling stops between chunks, and what is released stays', async () => {
  const { batchId } = await office.receive(recordsText(1_100));
  await work(batchId, 2);
  const decision = { institutionId: BE, batchId, actor: 'client:portal', now: office.now() };
  const batch = await cancelBatch(office.database, decision);
  expect(batch).toMatchObject({ state: 'cancelled', released: 500, cancelled: 600 });
  await work(batchId, 1);
  await work(batchId, 3);
  expect(await cancelBatch(office.database, decision)).toEqual(batch);
  expect(await results(batchId)).toHaveLength(500);
});

test('a batch above the limit waits for a second person', async () => {
  const institution = {
    ...(await readInstitution(office.database, BE)),
    acronym: 'OFN',
    approveBatchesOver: 2,
  };
  const { batchId, state } = await office.receive(recordsText(3), { institution });
  expect([state, await waiting()]).toEqual(['waiting', 0]);
  const decision = { institutionId: BE, batchId, now: office.now() };
  const approve = (actor: string) =>
    approveBatch(office.database, office.engine, { ...decision, actor });
  await expect(approve('client:portal')).toRejectWithCode(IssuerError, 'batch-own');
  expect(await approve('clerk:2')).toMatchObject({ state: 'running', approvedBy: 'clerk:2' });
  expect(await waiting()).toBe(1);
  await expect(approve('clerk:2')).toRejectWithCode(IssuerError, 'batch-state');
});

test('a batch that a day has no room for is refused as a whole', async () => {
  const allowances = [{ spender: 'client:portal', ceiling: 5 }];
  const refused = office.receive(recordsText(6), { allowances });
  await expect(refused).toRejectWithCode(IssuerError, 'ceiling-reached');
  await expect(office.receive(recordsText(5), { allowances })).resolves.toMatchObject({
    records: 5,
  });
});

test('a batch nobody is at any more is taken up again', async () => {
  const { batchId } = await office.receive(recordsText(3));
  expect(await resumeBatches(office.database, office.engine, office.now())).toBe(0);
  await office.owner.query("delete from pgboss.job where name = 'issuer-chunks'");
  expect(await resumeBatches(office.database, office.engine, office.now())).toBe(1);
  await work(batchId, 1);
  await office.owner.query("delete from pgboss.job where name = 'issuer-chunks'");
  expect(await resumeBatches(office.database, office.engine, office.now())).toBe(0);
});

test('a file without a record is a batch that has ended', async () => {
  expect(await office.receive('')).toMatchObject({ state: 'completed', records: 0 });
  expect(await office.receive('{}\n')).toMatchObject({ state: 'completed-with-errors', failed: 1 });
});

test('a file of which hardly anything can be issued is refused before it fills the database', async () => {
  async function* rubbish() {
    const piece = encodeUtf8('{}\n'.repeat(10_000));
    for (let n = 0; n < 1_000; n++) {
      read += 1;
      yield piece;
    }
  }
  let read = 0;
  await expect(office.receive(rubbish())).toRejectWithCode(IssuerError, 'records-malformed');
  expect(read).toBeLessThan(7);
  const [row] = await office.database.query('select count(*) as left from issuer.batch_failure');
  expect(row).toEqual({ left: 0 });
});

test('a chunk of a batch that waits for a second person is not worked on, whoever asks', async () => {
  const institution = {
    ...(await readInstitution(office.database, BE)),
    acronym: 'OFN',
    approveBatchesOver: 1,
  };
  const { batchId, state } = await office.receive(recordsText(2), { institution });
  expect(state).toBe('waiting');
  await work(batchId, 1);
  expect(await office.batch(batchId)).toMatchObject({ state: 'waiting', released: 0 });
  const [row] = await office.database.query('select count(*) as issued from issuer.attestation');
  expect(row).toEqual({ issued: 0 });
});
