import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader } from '@prova/reader';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody } from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { countOf } from './ledger.ts';

// A document that is issued and had as its page with one request.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

async function openReader() {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return createReader({ zxingWasm: new Uint8Array(await readFile(wasm)), platform });
}

const PAGE = { accept: 'application/pdf' };

/** What issuing says of a page that it answers. */
async function issued(headers: Record<string, string>, key: string = randomUUID()) {
  const answer = await portal.call('POST', ATTESTATIONS, { body: issueBody(), headers, key });
  const self = answer.headers.get('content-location')?.replace(/\/pdf$/, '');
  return { ...answer, self, path: self && new URL(self).pathname, key };
}

test('who asks for the page gets it, and is told of which document it is', async () => {
  const { status, headers, bytes, self, path } = await issued(PAGE);
  expect(status).toBe(201);
  expect(headers.get('content-type')).toBe('application/pdf');
  expect(headers.get('location')).toBe(self);
  expect(headers.get('cache-control')).toBe('no-store');
  const later = await portal.call('GET', `${path}/pdf`);
  expect(headers.get('content-disposition')).toBe(later.headers.get('content-disposition'));
  const { body: token } = await portal.call('GET', `${path}/token`);
  const reader = await openReader();
  const { body: qrText } = await portal.call('GET', `${path}/token?format=qr`);
  // Each time with another seal, which holds.
  for (const file of [bytes, later.bytes]) {
    expect(await reader.read(file)).toMatchObject({
      attachments: [token],
      qrTexts: [qrText],
      seal: { state: 'intact' },
      findings: [],
    });
  }
});

test('A15: the same request again gets the same page, or is told of it, and nothing is issued twice', async () => {
  const before = await countOf(issuer, 'issuer.attestation');
  const first = await issued(PAGE);
  const again = await issued(PAGE, first.key);
  expect([again.status, again.self]).toEqual([200, first.self]);
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(again.bytes.length).toBeGreaterThan(40_000);
  const told = await issued({}, first.key);
  expect([told.status, told.body.links.self]).toEqual([200, first.self]);
  expect(await countOf(issuer, 'issuer.attestation')).toBe(before + 1);
});

test('one that takes the place of another is had as its page too', async () => {
  const { path, self } = await issued(PAGE);
  const body = { type: 'prc', record: issueBody().record };
  const request = { body, headers: PAGE, key: randomUUID() };
  const next = await portal.call('POST', `${path}/replace`, request);
  expect([next.status, next.headers.get('content-type')]).toEqual([201, 'application/pdf']);
  const nextSelf = next.headers.get('location') ?? '';
  expect(next.headers.get('content-location')).toBe(`${nextSelf}/pdf`);
  expect((await portal.call('GET', `${path}`)).body).toMatchObject({
    state: 'superseded',
    links: { self },
  });
  const told = await portal.call('GET', new URL(nextSelf).pathname);
  expect(told.body).toMatchObject({ state: 'released', replaces: path?.split('/').at(-1) });
});

const REVOKE = { body: { reason: 'issued-in-error' } };

const erase = (path: string) =>
  issuer.owner.query('update issuer.attestation set sealed = null where jti = $1', [
    path.split('/').at(-1) ?? '',
  ]);

test.each([
  ['was withdrawn', 'revoked', (path: string) => portal.call('POST', `${path}/revoke`, REVOKE)],
  ['was erased', 'released', erase],
])(
  'A15: the page of one that %s is not given out again: it is told what became of it',
  async (_, state, end) => {
    const { path = '', self, key } = await issued(PAGE);
    await end(path);
    const again = await issued(PAGE, key);
    expect(again).toMatchObject({ status: 200, body: { state, links: { self } } });
  },
);

test('who may not look at documents has no page either, and nothing is issued', async () => {
  const before = await countOf(issuer, 'issuer.attestation');
  const writer = await issuer.client({ clientId: 'writer', scopes: ['issue'] });
  const request = { body: issueBody(), key: randomUUID() };
  const refused = await writer.call('POST', ATTESTATIONS, { ...request, headers: PAGE });
  expect(refused).toMatchObject({ status: 403, body: { code: 'missing-permission' } });
  expect(await countOf(issuer, 'issuer.attestation')).toBe(before);
  expect((await writer.call('POST', ATTESTATIONS, request)).status).toBe(201);
});

test.each([
  [{}, 'application/json'],
  [{ accept: '*/*' }, 'application/json'],
  [{ accept: 'application/json' }, 'application/json'],
  [{ accept: 'text/html' }, 'application/json'],
  [{ accept: 'application/pdf, application/json;q=0.5' }, 'application/pdf'],
])('%j is answered by %s', async (headers, type) => {
  const answer = await issued(headers);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([201, type]);
});

test('a refusal is a problem, whatever is wanted', async () => {
  const body = issueBody({ dob: '2999-01-01' });
  const answer = await portal.call('POST', ATTESTATIONS, {
    body,
    headers: PAGE,
    key: randomUUID(),
  });
  expect([answer.status, answer.body.code]).toEqual([422, 'invalid-date']);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});

test('a page that is to reach a box lies in the outbox, sealed, and nobody’s number is logged', async () => {
  const ssin = '85613000150';
  const { headers } = await issued({});
  const { pathname: path } = new URL(headers.get('location') ?? '');
  const body = { recipient: { ssin } };
  const ordered = await portal.call('POST', `${path}/deliver`, { body, key: randomUUID() });
  expect(ordered.status).toBe(202);
  const { pathname } = new URL(ordered.headers.get('location') ?? '');
  const told = async () => (await portal.call('GET', pathname)).body;
  await until('delivered', async () => (await told()).state !== 'queued');
  const { state, messageId } = await told();
  expect(state).toBe('delivered');
  const place = join(issuer.place.folder, 'outbox', messageId);
  expect((await readdir(place)).sort()).toEqual(['1.pdf', 'message.json']);
  const page = new Uint8Array(await readFile(join(place, '1.pdf')));
  const { body: token } = await portal.call('GET', `${path}/token`);
  const read = await (await openReader()).read(page);
  expect(read).toMatchObject({ attachments: [token], seal: { state: 'intact' } });
  expect(issuer.lines.join('\n')).not.toContain(ssin);
});
