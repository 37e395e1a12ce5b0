import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issue } from '../../src/issuer/test-records.ts';

// How much a client may ask for, and what fits on a page.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

test('A23: who asks ten times as often as may be is told when to come back, and others are served', async () => {
  const [flood, other] = await Promise.all(
    ['flood', 'other'].map((clientId) => issuer.client({ clientId })),
  );
  if (!flood || !other) throw new RangeError('There are two clients.');
  // Its minute is used up but for five requests, as 29,995 of them would do.
  await issuer.restart({ clientLimit: { requests: 5, seconds: 60 } });
  const path = `${ATTESTATIONS}/0123456789ABCDEF`;
  const storm = Array.from({ length: 50 }, () => flood.call('GET', path));
  const served = [1, 2, 3, 4].map(() => issue(other));
  const answers = await Promise.all(storm);
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(45);
  for (const { headers, body } of refused) {
    expect(body.code).toBe('too-many-requests');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await Promise.all(served)).map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  issuer.clock.pass(12);
  expect((await flood.call('GET', path)).status).toBe(404);
  await issuer.restart();
});

test('a client has its documents of a day, and no more', async () => {
  const small = await issuer.client({ clientId: 'small', dailyCeiling: 2 });
  const answers = [await issue(small), await issue(small), await issue(small)];
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 429]);
  expect(answers[2]).toMatchObject({ body: { code: 'ceiling-reached' } });
  expect(answers[2]?.headers.get('retry-after')).not.toBe(null);
  expect((await issue(portal)).status).toBe(201);
});
