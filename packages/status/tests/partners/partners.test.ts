import { generateKeyPairSync } from 'node:crypto';
import { parsePublicJwk } from '@prova/http';
import { verifyAudit } from '@prova/store';
import { codeMatchers, fileOf, PARTNER_RIGHTS, TEST_PARTNER } from '@prova/testing';
import fc from 'fast-check';
import { StatusError } from '../../src/errors.ts';
import type { Partner } from '../../src/partners/partner.ts';
import { findPartner, listPartners } from '../../src/partners/partner-rows.ts';
import { registerPartner, retirePartner } from '../../src/partners/register-partner.ts';
import { requirePartner } from '../../src/partners/require-partner.ts';
import { statusAudit } from '../../src/query/audit.ts';
import { queryBatch } from '../../src/query/query-batch.ts';
import { createTestOffice, NOTHING, NOW, type TestOffice } from '../support/test-office.ts';

expect.extend(codeMatchers);

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await office.load([{ ssin: NOTHING, statuses: [] }]);
});
afterAll(() => office.close());

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = publicKey.export({ format: 'jwk' });
const key = parsePublicJwk(jwk);
if (!key) throw new RangeError('A key that was made is one.');
const partner: Partner = {
  ...{ clientId: 'pensions-1', institutionId: TEST_PARTNER, keys: { keys: [key] } },
  scopes: ['entitlements'],
};
const operator = { actor: 'operator', now: NOW };
const register = (each: Partner) =>
  office.database.transaction((tx) => registerPartner(tx, each, operator));
const retire = (clientId: string) =>
  office.database.transaction((tx) => retirePartner(tx, clientId, operator));

test('a partner may ask from its registration to its end; both stand in its chain', async () => {
  expect(await findPartner(office.database, 'pensions-1')).toBeUndefined();
  await register(partner);
  expect(await findPartner(office.database, 'pensions-1')).toMatchObject(partner);
  await expect(register(partner)).toRejectWithCode(StatusError, 'partner-exists');

  await retire('pensions-1');
  await retire('pensions-1');
  expect(await findPartner(office.database, 'pensions-1')).toBeUndefined();
  await expect(requirePartner(office.database, 'pensions-1')).toRejectWithCode(
    StatusError,
    'partner-ended',
  );
  // Its id is nobody else's either.
  await expect(register(partner)).toRejectWithCode(StatusError, 'partner-exists');
  await expect(retire('nobody')).toRejectWithCode(StatusError, 'partner-unknown');
  expect(await listPartners(office.database)).toMatchObject([{ ...partner, endedAt: NOW }]);
  await verifyAudit(office.database, statusAudit(TEST_PARTNER));
  const entries = await office.database.query<{ action: string }>(
    'select action from status.audit where partner = $1 order by seq',
    [TEST_PARTNER],
  );
  expect(entries.map(({ action }) => action)).toEqual(['partner.registered', 'partner.ended']);
});

test('the database itself brings none back, and takes none out', async () => {
  const { database } = office.test;
  const back = 'update status.partner set ended_at = null';
  await expect(database.query(back)).rejects.toThrow();
  await expect(office.database.query(back)).rejects.toThrow();
  await expect(office.database.query('delete from status.partner')).rejects.toThrow();
  await expect(office.database.query(`update status.partner set scopes = '{}'`)).rejects.toThrow();
});

test.each<[string, object]>([
  ['an id of two letters', { clientId: 'ab' }],
  ['a number that does not check', { institutionId: '0000000098' }],
  ['no scope', { scopes: [] }],
  ['a scope that there is not', { scopes: ['everything'] }],
  ['a scope twice', { scopes: ['entitlements', 'entitlements'] }],
  ['no key', { keys: { keys: [] } }],
  ['a private key', { keys: { keys: [privateKey.export({ format: 'jwk' })] } }],
  ['nine keys', { keys: { keys: Array.from({ length: 9 }, () => key) } }],
])('%s makes no partner', async (_, changes) => {
  await expect(
    register(Object.assign({ ...partner, clientId: 'other-1' }, changes)),
  ).toRejectWithCode(StatusError, 'partner-malformed');
});

test('whatever its id is, it is registered under that or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), async (clientId) => {
      try {
        await register({ ...partner, clientId });
        expect(await findPartner(office.database, clientId)).toMatchObject({ clientId });
      } catch (error) {
        if (!(error instanceof StatusError)) throw error;
        expect(['partner-malformed', 'partner-exists']).toContain(error.code);
      }
    }),
    { numRuns: 30 },
  );
});

describe('a file of a partner that is withdrawn', () => {
  const CLIENT = 'batch-1';
  const linesOf = (count: number) => {
    const lines = Array.from({ length: count }, () => JSON.stringify({ ssin: NOTHING }));
    return fileOf(lines[0] ?? '', lines.slice(1));
  };
  const ask = (bytes: AsyncIterable<Uint8Array>) =>
    queryBatch(office, {
      ...{ enterpriseNumber: TEST_PARTNER, actor: `client:${CLIENT}` },
      ...{ rights: [PARTNER_RIGHTS[0]], bytes },
      requireStill: () => requirePartner(office.database, CLIENT),
    });

  test('while it is answered ends there', async () => {
    await register({ ...partner, clientId: CLIENT, scopes: ['entitlementBatches'] });
    const answers = await ask(linesOf(9_000));
    // The first line says what all others are; then two thousand persons each.
    expect((await answers.next()).done).toBe(false);
    expect((await answers.next()).done).toBe(false);
    await retire(CLIENT);
    await expect(answers.next()).toRejectWithCode(StatusError, 'partner-ended');
    expect((await answers.next()).done).toBe(true);
  });

  test('while it comes is not answered, and not noted', async () => {
    const before = await office.database.query(
      `select from status.audit where action = 'entitlements.batch-queried'`,
    );
    await expect(ask(linesOf(1))).toRejectWithCode(StatusError, 'partner-ended');
    const after = await office.database.query(
      `select from status.audit where action = 'entitlements.batch-queried'`,
    );
    expect(after).toHaveLength(before.length);
  });
});
