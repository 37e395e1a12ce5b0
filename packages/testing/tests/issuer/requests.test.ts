import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, BATCHES, batchPath, issueBody } from '../../src/issuer/test-records.ts';
import { dial, headOf, heard } from './connection.ts';
import { countOf } from './ledger.ts';

// Requests that are none, too long, too deep, or never end. Nothing of them is issued.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(async () => {
  expect(await countOf(issuer, 'issuer.attestation')).toBe(0);
  await issuer.close();
});

const send = (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  path = ATTESTATIONS,
) => portal.call('POST', path, { body, headers, key: randomUUID() });

/** Sends a head and some text on a connection of its own, with what the issuer asks of a client. */
async function sendRaw(head: Record<string, string>, text: string, path = ATTESTATIONS) {
  const socket = await dial(issuer.url());
  const headers = await portal.headers('POST', path);
  const type = 'application/json';
  const all = { 'content-type': type, 'idempotency-key': randomUUID(), ...headers, ...head };
  socket.write(headOf(`POST ${path}`, all) + text);
  return heard(socket);
}

const MUCH = ' '.repeat(70_000);

test('A04: a body that is longer than may be is refused, by its length or at the limit', async () => {
  expect(await send(MUCH)).toMatchObject({ status: 413, body: { code: 'payload-too-large' } });
  const endless = await sendRaw(
    { 'transfer-encoding': 'chunked' },
    `${MUCH.length.toString(16)}\r\n${MUCH}\r\n`,
  );
  expect(endless).toContain('413 Payload Too Large');
  expect(endless).toContain('"payload-too-large"');
});

test('A05: a body that inflates a thousandfold is stopped at the limit', async () => {
  const bomb = gzipSync(' '.repeat(50_000_000));
  expect(bomb.length).toBeLessThan(50_000);
  expect(await send(bomb, { 'content-encoding': 'gzip' })).toMatchObject({
    status: 413,
    body: { code: 'payload-too-large' },
  });
});

test('A05: a batch that inflates to one line without an end is a record that is too long', async () => {
  const bomb = gzipSync(' '.repeat(20_000_000));
  const headers = { 'content-encoding': 'gzip', 'content-type': 'application/x-ndjson' };
  const { body } = await send(bomb, headers, batchPath());
  const results = await portal.call('GET', `${BATCHES}/${body.id}/results`);
  expect(body).toMatchObject({ records: 1, failed: 1, state: 'completed-with-errors' });
  expect(JSON.parse(results.body)).toMatchObject({ outcome: 'failed', code: 'record-too-long' });
});

test.each([
  'text/plain',
  'application/xml',
  'application/json; charset=iso-8859-1',
  'application/json; charset=utf-16',
])('A06: %s is not taken', async (type) => {
  const answer = await send(JSON.stringify(issueBody()), { 'content-type': type });
  expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
});

test('A06: a batch is NDJSON or CSV', async () => {
  const answer = await send('[]', { 'content-type': 'application/json' }, batchPath());
  expect(answer).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
});

test.each([
  ['nested 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['nested 10,000 deep, and not closed', '{"record":'.repeat(5_000)],
  ['with __proto__', '{"__proto__":{"type":"prc"}}'],
  ['with constructor', '{"record":{"constructor":{"prototype":{"id":"x"}}}}'],
  ['that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ['that is none', 'planted'],
])('A07: JSON %s is malformed', async (_, body) => {
  const answer = await send(body);
  expect(answer).toMatchObject({ status: 400, body: { code: 'malformed-json' } });
  expect(Object({})['type']).toBe(undefined);
});

test('A07: an object of very many members passes no limit', async () => {
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`member${i}`, i]));
  const answer = await send(JSON.stringify(issueBody(many)));
  expect(answer).toMatchObject({ status: 422, body: { code: 'record-invalid' } });
});

test.each([
  '{"type":"prc","type":"ehic"}',
  '{"type":"prc","\\u0074ype":"ehic"}',
  '{"record":{"fn":"A","fn":"B"}}',
])('A08: a member twice is refused: %s', async (body) => {
  expect(await send(body)).toMatchObject({ status: 400, body: { code: 'duplicate-member' } });
});

describe('A24: what is no request of ours', () => {
  test.each([
    ['GET', '/issuer/v1/attestations/..%2f..%2fetc%2fpasswd', 400, 'path-malformed'],
    ['GET', '/revocationLists/..%2f..%2ftrust.cose', 400, 'path-malformed'],
    [
      'GET',
      '/issuer/v1/attestations/0123456789ABCDEF%0d%0aset-cookie:%20a=b',
      400,
      'path-malformed',
    ],
    ['GET', "/issuer/v1/attestations/1'or'1'='1", 401, 'no-access-token'],
    ['DELETE', '/issuer/v1/attestations/0123456789ABCDEF', 405, 'method-not-allowed'],
  ])('%s %s', async (method, path, status, code) => {
    const socket = await dial(issuer.url());
    socket.write(headOf(`${method} ${path}`, { 'x-http-method-override': 'GET' }));
    const answer = await heard(socket);
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(answer).toContain(`"${code}"`);
    expect(answer.toLowerCase()).not.toMatch(/set-cookie|passwd|'or'/);
  });

  test('a line break in a header, and a header without an end', async () => {
    for (const [value, status] of [
      ['a\r\n\tb\x00', 400],
      ['a'.repeat(20_000), 431],
    ] as const) {
      const socket = await dial(issuer.url());
      socket.write(headOf('GET /health', { 'idempotency-key': value }));
      expect(await heard(socket)).toContain(`HTTP/1.1 ${status} `);
    }
  });
});

test.each([ATTESTATIONS, batchPath()])(
  'A04: a body that does not go on is given up (%s)',
  async (path) => {
    await issuer.restart({ patience: { idle: 1_000 } });
    await portal.token();
    const type = path === ATTESTATIONS ? 'application/json' : 'application/x-ndjson';
    const answer = await sendRaw({ 'content-type': type, 'content-length': '999' }, '{', path);
    expect(answer).toContain('408 Request Timeout');
    expect(answer).toContain('"request-timeout"');
  },
);
