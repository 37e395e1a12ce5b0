import { randomUUID } from 'node:crypto';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody } from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { dial, headOf } from './connection.ts';
import { countOf } from './ledger.ts';

// The same request again: one document, however often and from wherever it is asked for.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

const documents = () => countOf(issuer, 'issuer.attestation');

async function tokenOf(id: string): Promise<string> {
  return (await portal.call('GET', `${ATTESTATIONS}/${id}/token`)).body;
}

test('A15: the same request again gets the same document, and is told so', async () => {
  const request = { body: issueBody(), key: randomUUID() };
  const first = await portal.call('POST', ATTESTATIONS, request);
  const token = await tokenOf(first.body.id);
  const again = await portal.call('POST', ATTESTATIONS, request);
  expect([first.status, again.status]).toEqual([201, 200]);
  expect(first.headers.get('idempotency-replayed')).toBe(null);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(again.body).toEqual(first.body);
  expect(await tokenOf(again.body.id)).toBe(token);
});

test('A15: the day after, the record is no longer right, and the answer is the same', async () => {
  const request = { body: issueBody({ di: '2026-11-24' }), key: randomUUID() };
  const first = await portal.call('POST', ATTESTATIONS, request);
  issuer.clock.pass(86_400);
  const again = await portal.call('POST', ATTESTATIONS, request);
  issuer.clock.pass(-86_400);
  expect([again.status, again.body.id]).toEqual([200, first.body.id]);
});

test('A16: the same key for another request is a conflict, and nobody else’s', async () => {
  const key = randomUUID();
  const first = await portal.call('POST', ATTESTATIONS, { body: issueBody(), key });
  const before = await documents();
  const other = await portal.call('POST', ATTESTATIONS, { body: issueBody({ gn: 'Anna' }), key });
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-conflict' } });
  expect(await documents()).toBe(before);
  const neighbour = await issuer.client({ clientId: 'neighbour' });
  const theirs = await neighbour.call('POST', ATTESTATIONS, { body: issueBody(), key });
  expect(theirs.status).toBe(201);
  expect(theirs.body.id).not.toBe(first.body.id);
});

test('A16: a request without a key, or with one that is none, is not begun', async () => {
  const before = await documents();
  for (const headers of [
    {},
    { 'idempotency-key': 'short' },
    { 'idempotency-key': 'with blank s' },
  ]) {
    const answer = await portal.call('POST', ATTESTATIONS, { body: issueBody(), headers });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  }
  expect(await documents()).toBe(before);
});

test('A17: fifty at once of the same key are one document and fifty equal answers', async () => {
  const before = await documents();
  const request = { body: issueBody(), key: randomUUID() };
  const fifty = Array.from({ length: 50 }, () => portal.call('POST', ATTESTATIONS, request));
  const answers = await Promise.all(fifty);
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(49).fill(200), 201]);
  expect(await documents()).toBe(before + 1);
});

test('A17: two processes of one database make one document of it', async () => {
  const twin = await issuer.twin();
  const before = await documents();
  const request = { body: issueBody(), key: randomUUID() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      (i % 2 === 0 ? portal : twin).call('POST', ATTESTATIONS, request),
    ),
  );
  expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  expect(await documents()).toBe(before + 1);
});

test('D04: an answer that never came is had by asking again', async () => {
  const before = await documents();
  const [key, body] = [randomUUID(), JSON.stringify(issueBody())];
  await portal.token();
  const socket = await dial(issuer.url());
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'idempotency-key': key,
    ...(await portal.headers('POST', ATTESTATIONS)),
  };
  socket.write(headOf(`POST ${ATTESTATIONS}`, headers) + body);
  await until('the document is stored', async () => (await documents()) > before);
  socket.destroy();
  const again = await portal.call('POST', ATTESTATIONS, { body: issueBody(), key });
  expect(again).toMatchObject({ status: 200, body: { state: 'released' } });
  expect(await documents()).toBe(before + 1);
});
