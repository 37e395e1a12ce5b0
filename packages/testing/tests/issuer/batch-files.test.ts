import { randomUUID } from 'node:crypto';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import {
  ATTESTATIONS,
  BATCHES,
  batchPath,
  issueBody,
  recordLines,
} from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { beginFile } from './begin-file.ts';
import { dial, headOf, heard } from './connection.ts';
import { countOf } from './ledger.ts';

// Files of records, good and bad, cut off, stopped and worked on while keys change.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

const NDJSON = 'application/x-ndjson';

const send = (body: string | Uint8Array, type = NDJSON) =>
  portal.call('POST', batchPath(), { body, headers: { 'content-type': type }, key: randomUUID() });

const begin = (length: number, text: string, key?: string) =>
  beginFile(issuer.url(), portal, { length, text, ...(key && { key }) });

const receiving = () => countOf(issuer, "issuer.batch where state = 'receiving'");

const batchOf = async (id: string) => (await portal.call('GET', `${BATCHES}/${id}`)).body;

/** Works on it until it has ended; answers how, and what became of each record. */
async function workedOn(id: string) {
  const worker = await issuer.work();
  await until('the batch ends', async () => (await batchOf(id)).finishedAt !== undefined);
  await worker.close();
  const { body } = await portal.call('GET', `${BATCHES}/${id}/results`);
  const results = String(body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { batch: await batchOf(id), results };
}

test('A18: one bad line among twelve hundred fails with its code and number, and the others are issued', async () => {
  const { body } = await send(
    recordLines(1_200, (no) => (no === 700 ? { dob: '1954-02-30' } : {})),
  );
  const { batch, results } = await workedOn(body.id);
  expect(batch).toMatchObject({
    state: 'completed-with-errors',
    records: 1_200,
    released: 1_199,
    failed: 1,
  });
  expect(results.filter(({ outcome }) => outcome !== 'released')).toEqual([
    expect.objectContaining({ outcome: 'failed', line: 700, id: 'r700', field: 'dob' }),
  ]);
  expect(new Set(results.map(({ jti }) => jti)).size).toBe(1_200);
});

test('A19: the second of two records of one id is refused', async () => {
  const { body } = await send(recordLines(3, (no) => ({ id: no === 3 ? 'r1' : `r${no}` })));
  const { results } = await workedOn(body.id);
  expect(results).toMatchObject([
    { outcome: 'released' },
    { outcome: 'released' },
    { outcome: 'failed', code: 'duplicate-record', line: 3 },
  ]);
});

test('A20: CSV as sheets write it is read, and no sheet runs what is written back', async () => {
  const csv = [
    '\ufeffid;fn;gn;dob;hi;sd;ed',
    '-1;"=cmd|\' /C calc\'!A0";"An ""quoted"" name";1954-07-20;54072002197;2026-11-24;2027-02-20',
    '-2;Peeters;"Jan; Piet";1954-07-20;54072002197;2026-11-24;2027-02-20',
  ].join('\r\n');
  const { body } = await send(csv, 'text/csv');
  const { batch, results } = await workedOn(body.id);
  expect(batch).toMatchObject({ state: 'completed', released: 2 });
  const said = await portal.call('GET', `${ATTESTATIONS}/${results[0].jti}/token`);
  const [, payload = ''] = String(said.body).split('.');
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).prc).toMatchObject({
    fn: "=cmd|' /C calc'!A0",
    gn: 'An "quoted" name',
  });
  const sheet = await portal.call('GET', `${BATCHES}/${body.id}/results?format=csv`);
  const cells = String(sheet.body)
    .split('\r\n')
    .map((line) => line.split(',')[1]);
  expect(cells).toEqual(['id', "'-1", "'-2", undefined]);
});

test('A21: a file whose connection is lost at 60 % leaves nothing, and may be sent again', async () => {
  const before = await countOf(issuer, 'issuer.attestation');
  const [text, key] = [recordLines(1_500), randomUUID()];
  const socket = await begin(text.length, text.slice(0, text.length * 0.6), key);
  await until('the file is on its way', async () => (await receiving()) === 1);
  socket.destroy();
  await until('it is given up', async () => (await receiving()) === 0);
  expect(await countOf(issuer, "issuer.batch_chunk where state = 'received'")).toBe(0);
  expect(await countOf(issuer, 'issuer.attestation')).toBe(before);
  const again = await portal.call('POST', batchPath(), {
    body: text,
    headers: { 'content-type': NDJSON },
    key,
  });
  expect(again).toMatchObject({ status: 202, body: { records: 1_500, state: 'running' } });
  expect((await workedOn(again.body.id)).batch).toMatchObject({ released: 1_500 });
});

test('A22: cancelled while it runs, it ends between chunks, and the counts add up', async () => {
  const { body } = await send(recordLines(3_000));
  const worker = await issuer.work();
  await until('something is released', async () => (await batchOf(body.id)).released > 0);
  await portal.call('POST', `${BATCHES}/${body.id}/cancel`);
  await until('it has ended', async () => (await batchOf(body.id)).finishedAt !== undefined);
  await worker.close();
  const { records, released, failed, cancelled } = await batchOf(body.id);
  expect([released + failed + cancelled, released % 500]).toEqual([records, 0]);
  expect(await countOf(issuer, 'issuer.attestation where batch_id = $1', [body.id])).toBe(released);
});

test('R03: a key that changes in the middle of a batch: each document names the one that signed it', async () => {
  const { body } = await send(recordLines(4_000));
  const first = await issuer.work();
  await until('something is released', async () => (await batchOf(body.id)).released > 0);
  await first.close();
  expect((await batchOf(body.id)).released).toBeLessThan(4_000);
  const { kid: before } = issuer.place.authority.institution('BE:0120');
  issuer.clock.pass(1);
  await issuer.rotate('BE:0120');
  const { kid: after } = issuer.place.authority.institution('BE:0120');
  const { batch, results } = await workedOn(body.id);
  expect(batch).toMatchObject({ state: 'completed', released: 4_000 });
  const kidOf = async (jti: string) => {
    const token = await portal.call('GET', `${ATTESTATIONS}/${jti}/token`);
    const [header = ''] = String(token.body).split('.');
    return JSON.parse(Buffer.from(header, 'base64url').toString()).kid;
  };
  const keys = await issuer.owner.query<{ jti: string }>(
    `select distinct on (key_thumbprint) jti from issuer.attestation where batch_id = $1`,
    [body.id],
  );
  expect(new Set(await Promise.all(keys.map(({ jti }) => kidOf(jti))))).toEqual(
    new Set([before, after]),
  );
  expect(results.every(({ outcome }) => outcome === 'released')).toBe(true);
});

test('R04: whoever reads results slowly holds nothing in the database', async () => {
  const [largest] = await issuer.owner.query<{ id: string }>(
    'select batch_id as id from issuer.batch order by records desc limit 1',
  );
  const path = `${BATCHES}/${largest?.id}/results`;
  const socket = await dial(issuer.url());
  socket.write(headOf(`GET ${path}`, await portal.headers('GET', path)));
  await new Promise((resolve) => socket.once('readable', resolve));
  const held = `pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
  // Workers of the service have one for an instant; that of a reader would stay until it has read all.
  await until('no transaction is left open', async () => (await countOf(issuer, held)) === 0);
  const issued = await portal.call('POST', ATTESTATIONS, { body: issueBody(), key: randomUUID() });
  expect(issued.status).toBe(201);
  expect((await heard(socket)).match(/"recordNo":/g)).toHaveLength(4_000);
});

test('R06: of files that arrive slowly thirty-two may, one more is sent away, and there is room again once they are gone', async () => {
  await send(recordLines(1));
  const open = await Promise.all(Array.from({ length: 32 }, () => begin(1_000_000, '{')));
  await until('all have begun', async () => (await receiving()) === 32);
  const said = await heard(await begin(1_000_000, '{'));
  expect(said).toMatch(/^HTTP\/1\.1 503 /);
  expect(said.toLowerCase()).toContain('retry-after');
  expect(await receiving()).toBe(32);
  for (const socket of open) socket.destroy();
  await until('they are gone', async () => (await receiving()) === 0);
  expect((await send(recordLines(1))).status).toBe(202);
});
