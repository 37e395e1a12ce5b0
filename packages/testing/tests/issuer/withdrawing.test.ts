import { randomUUID } from 'node:crypto';
import { parseRevocationList } from '@prova/credential';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { ATTESTATIONS, issueBody } from '../../src/issuer/test-records.ts';
import { until } from '../../src/issuer/until.ts';
import { auditOf } from './ledger.ts';

// What is withdrawn stays withdrawn, and lists say so.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

const issue = async (): Promise<string> =>
  (await portal.call('POST', ATTESTATIONS, { body: issueBody(), key: randomUUID() })).body.id;

const revoke = (id: string, reason = 'data-wrong') =>
  portal.call('POST', `${ATTESTATIONS}/${id}/revoke`, { body: { reason } });

describe('A25: a withdrawal is final', () => {
  test('asked twice, it is as it was', async () => {
    const id = await issue();
    const first = await revoke(id);
    issuer.clock.pass(60);
    const again = await revoke(id, 'fraud');
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.body).toMatchObject({ state: 'revoked', endReason: 'data-wrong' });
  });

  test('what is not there is not withdrawn', async () => {
    const answer = await revoke('0123456789ABCDEF');
    expect(answer).toMatchObject({ status: 404, body: { code: 'attestation-unknown' } });
  });

  test('nothing takes it back: not a request of that name, not a successor', async () => {
    const id = await issue();
    await revoke(id);
    const back = await portal.call('POST', `${ATTESTATIONS}/${id}/unrevoke`, { body: {} });
    expect(back).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const { institution, ...document } = issueBody();
    const request = { body: document, key: randomUUID() };
    const replaced = await portal.call('POST', `${ATTESTATIONS}/${id}/replace`, request);
    expect(replaced).toMatchObject({ status: 409, body: { code: 'revocation-final' } });
  });

  test('for no reason nothing is withdrawn', async () => {
    const id = await issue();
    expect(await revoke(id, 'because')).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
    expect((await portal.call('GET', `${ATTESTATIONS}/${id}`)).body.state).toBe('released');
  });
});

test('R02: withdrawn while others are issued and lists are made, all are on the list and in the log, after their issue', async () => {
  const ids = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const id = await issue();
      await revoke(id);
      return id;
    }),
  );
  const [list] = await issuer.owner.query<{ id: string }>(
    "select list_id as id from issuer.list where kind = 'revocation' and institution_id = 'BE:0120'",
  );
  await until('all are on the list', async () => {
    const answer = await fetch(`${issuer.url()}/revocationLists/${list?.id}`);
    if (!answer.ok) return false;
    const { revoked } = parseRevocationList(await answer.text());
    return ids.every((id) => revoked.has(id));
  });
  const entries = await auditOf(issuer, 'BE:0120');
  const placeOf = (id: string) =>
    entries.findIndex(
      ({ action, objectId }) => action === 'attestation.revoked' && objectId === id,
    );
  expect(ids.map(placeOf).every((place) => place > 0)).toBe(true);
  expect(new Set(ids.map(placeOf)).size).toBe(40);
});
