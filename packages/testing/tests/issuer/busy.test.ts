import { randomUUID } from 'node:crypto';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody } from '../../src/issuer/test-records.ts';
import { dial, heard } from './connection.ts';

// Many at once, and those who take their time.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

/** On a machine that is busy otherwise some may be asked to come again. */
async function issue(): Promise<string> {
  const request = { body: issueBody(), key: randomUUID() };
  for (;;) {
    const { status, body } = await portal.call('POST', ATTESTATIONS, request);
    if (status < 300) return body.id;
    expect(status).toBe(503);
  }
}

test('R01: two hundred documents at once have two hundred places', async () => {
  const ids = await Promise.all(Array.from({ length: 200 }, issue));
  const rows = await issuer.owner.query<{ list: string; place: number }>(
    'select status_list_id as list, status_ordinal as place from issuer.attestation where jti = any($1)',
    [ids],
  );
  expect(new Set(rows.map(({ list, place }) => `${list} ${place}`)).size).toBe(200);
});

test('R05: while pages are drawn, others are answered', async () => {
  const id = await issue();
  const order: string[] = [];
  const pages = Array.from({ length: 8 }, async () => {
    const { status } = await portal.call('GET', `${ATTESTATIONS}/${id}/pdf`);
    order.push(`page ${status}`);
  });
  const health = fetch(`${issuer.url()}/health`).then(({ status }) =>
    order.push(`health ${status}`),
  );
  await Promise.all([...pages, health]);
  expect(order.indexOf('health 200')).toBeGreaterThanOrEqual(0);
  expect(order.indexOf('health 200')).toBeLessThan(order.lastIndexOf('page 200'));
  expect(order.filter((each) => each === 'page 200')).toHaveLength(8);
});

test('R06: who connects and says nothing, or a letter at a time, is hung up on, and others are served', async () => {
  await issuer.restart({ patience: { headers: 1_000, idle: 1_000 } });
  const sockets = await Promise.all(Array.from({ length: 60 }, () => dial(issuer.url())));
  const drops = setInterval(() => {
    for (const socket of sockets.slice(0, 30)) if (socket.writable) socket.write('G');
  }, 50);
  const ends = Promise.all(sockets.map(heard));
  expect((await fetch(`${issuer.url()}/health`)).status).toBe(200);
  for (const answer of await ends) expect(answer).toMatch(/^$|408|400/);
  clearInterval(drops);
});
