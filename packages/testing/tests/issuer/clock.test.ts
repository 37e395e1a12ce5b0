import { randomUUID } from 'node:crypto';
import { parseRevocationList } from '@prova/credential';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { createTestClient, type TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issue, issueBody } from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { auditOf } from './ledger.ts';

// Clocks that are wrong: the issuer's, and a client's.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

const HOUR = 3_600;

test('K01: a clock that is put back an hour stops nobody, and the log goes on', async () => {
  issuer.clock.pass(2 * HOUR);
  expect((await issue(portal)).status).toBe(201);
  issuer.clock.pass(-HOUR);
  expect((await issue(portal)).status).toBe(201);
  issuer.clock.pass(-HOUR);
  await auditOf(issuer, 'BE:0120');
});

test('K01: two years ahead nothing is issued by a trust list that is too old, and back again it is', async () => {
  const years = 2 * 365 * 24 * HOUR;
  issuer.clock.pass(years);
  const { status, body } = await portal.call('POST', ATTESTATIONS, {
    body: issueBody({ di: '2028-11-23', sd: '2028-11-23', ed: '2028-12-01' }),
    key: randomUUID(),
  });
  expect(status).toBe(503);
  expect(body.code).toBe('dependency-unavailable');
  issuer.clock.pass(-years);
  expect((await issue(portal)).status).toBe(201);
  const [list] = await issuer.owner.query<{ id: string }>(
    "select list_id as id from issuer.list where kind = 'revocation' and institution_id = 'BE:0120'",
  );
  await until('a list is out that counts now', async () => {
    // Refused while the clock went back, it is tried again after a minute of this clock.
    issuer.clock.pass(1);
    const answer = await fetch(`${issuer.url()}/revocationLists/${list?.id}`);
    const issuedAt = answer.ok ? parseRevocationList(await answer.text()).issuedAt : 0;
    return issuedAt > 0 && issuedAt <= issuer.clock.now();
  });
});

test.each([
  [50, 201],
  [-50, 201],
  [130, 401],
  [-130, 401],
])('K02: a client whose clock is %i seconds off is answered %i', async (off, status) => {
  // The token is had by a clock that is right.
  const token = await portal.token();
  const { clientId, key } = portal;
  const now = () => issuer.clock.now() + off;
  const other = createTestClient({ clientId, key, issuer: ISSUER_URL, url: issuer.url, now });
  const headers = async () => ({
    ...(await other.headers('POST', ATTESTATIONS, token)),
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  });
  const send = async () => {
    const init = { method: 'POST', headers: await headers(), body: JSON.stringify(issueBody()) };
    return fetch(issuer.url() + ATTESTATIONS, init);
  };
  const first = await send();
  expect(
    first.status === 401 && status === 201 ? first.headers.get('dpop-nonce') : 'none',
  ).not.toBe(null);
  other.learn(first);
  expect((await send()).status).toBe(status);
});

test('K03: a token from the future is none until its time has come', async () => {
  const later = createTestClient({
    clientId: portal.clientId,
    key: portal.key,
    issuer: ISSUER_URL,
    url: issuer.url,
    now: () => issuer.clock.now() + HOUR,
  });
  await expect(later.token()).rejects.toThrow();
});
