import { codeMatchers } from '@prova/testing/to-reject-with';
import { IssuerError } from '../../src/errors.ts';
import { findAttestations } from '../../src/ledger/attestation-rows.ts';
import { type Revocation, revoke } from '../../src/ledger/revoke.ts';
import type { IssueOrder } from '../../src/ledger/staging/issue-order.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
let issue: (order?: Partial<IssueOrder>) => Promise<string>;
beforeAll(async () => {
  house = await createTestHouse();
  const issuing = createIssuing(house);
  issue = async (order = {}) => (await issuing.issue(BE, house.order({}, order))).row.jti;
});
afterAll(() => house.close());

const stateOf = async (jti: string) => {
  const row = (await findAttestations(house.database, BE, [jti])).get(jti);
  return [row?.state, row?.endReason];
};

const withdraw = (jti: string, changes: Partial<Revocation> = {}) =>
  house.database.transaction((tx) =>
    revoke(tx, {
      institutionId: BE,
      jti,
      reason: 'data-wrong',
      actor: 'client:portal',
      now: house.now(),
      ...changes,
    }),
  );

test('the new document is released and the old one superseded, by one commit', async () => {
  const old = await issue();
  const next = await issue({ replaces: old });
  expect(await stateOf(old)).toEqual(['superseded', 'replaced']);
  expect(await stateOf(next)).toEqual(['released', null]);
});

test('of two that replace the same document at once one is refused', async () => {
  const old = await issue();
  const both = await Promise.allSettled([issue({ replaces: old }), issue({ replaces: old })]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(issue({ replaces: old })).toRejectWithCode(IssuerError, 'revocation-final');
});

test('what is withdrawn or unknown is not replaced', async () => {
  const old = await issue();
  await withdraw(old);
  await expect(issue({ replaces: old })).toRejectWithCode(IssuerError, 'revocation-final');
  const unknown = issue({ replaces: '0000000000000000' });
  await expect(unknown).toRejectWithCode(IssuerError, 'attestation-unknown');
});

test('to withdraw twice is to withdraw once, for the first reason', async () => {
  const jti = await issue();
  const first = await withdraw(jti);
  house.at(house.now() + 60);
  const second = await withdraw(jti, { reason: 'fraud' });
  expect([second.state, second.endReason, second.endedAt]).toEqual([
    'revoked',
    'data-wrong',
    first.endedAt,
  ]);
});

test('of another institution nothing is withdrawn', async () => {
  const jti = await issue();
  const foreign = withdraw(jti, { institutionId: 'DE:BA82708' });
  await expect(foreign).toRejectWithCode(IssuerError, 'attestation-unknown');
  expect(await stateOf(jti)).toEqual(['released', null]);
});

test('what is withdrawn while its successor waits for a signature has no successor', async () => {
  const old = await issue();
  const away: TestHouse = { ...house, keyOf: house.keyOf, trust: () => Promise.reject(AWAY) };
  const request = requestOf('replaced and withdrawn');
  const order = house.order({}, { replaces: old, request });
  await expect(createIssuing(away).issue(BE, order)).toRejectWithCode(
    IssuerError,
    'trust-unusable',
  );
  await withdraw(old, { reason: 'fraud' });
  const again = createIssuing(house).issue(BE, order);
  await expect(again).toRejectWithCode(IssuerError, 'revocation-final');
  expect(await stateOf(old)).toEqual(['revoked', 'fraud']);
  const [row] = await house.database.query(
    'select state, end_reason as reason from issuer.attestation where replaces = $1',
    [old],
  );
  expect(row).toEqual({ state: 'failed', reason: 'revocation-final' });
});

const AWAY = new IssuerError('trust-unusable', 'There is no list.');
