import { KeysError } from '@prova/keys';
import { verifyAudit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { IssuerError } from '../../src/errors.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import type { IssueOrder } from '../../src/ledger/staging/issue-order.ts';
import { createIssuing, type IssuedDocument } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
let issue: (order: IssueOrder) => Promise<IssuedDocument>;
beforeAll(async () => {
  house = await createTestHouse();
  const issuing = createIssuing(house);
  issue = (order) => issuing.issue(BE, order);
});
afterAll(() => house.close());

test('a document is released, and its token is what was stored', async () => {
  const { row, replayed } = await issue(house.order());
  expect(row).toMatchObject({
    state: 'released',
    type: 'prc',
    recordId: 'r-1',
    issuedOn: '2026-11-24',
  });
  expect(replayed).toBe(false);
  const jws = house.dataKeys.unseal(BE, row.jti, row.sealed ?? new Uint8Array());
  expect(jws.split('.')).toHaveLength(3);
});

test('the same request fifty times at once is one document', async () => {
  const request = requestOf('fifty');
  const all = await Promise.all(
    Array.from({ length: 50 }, () => issue(house.order({}, { request }))),
  );
  expect(new Set(all.map(({ row }) => row.jti)).size).toBe(1);
  expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
});

test('the same key for another request is a conflict', async () => {
  await issue(house.order({}, { request: requestOf('conflict') }));
  const other = house.order({}, { request: requestOf('conflict', 'another body') });
  await expect(issue(other)).toRejectWithCode(IssuerError, 'idempotency-conflict');
});

test.each<[string, (house: TestHouse) => Pick<TestHouse, 'keyOf'>]>([
  [
    'whose signer is away',
    (house) => ({
      keyOf: async (institutionId) => {
        const key = await house.keyOf(institutionId);
        const signMany = async () => Promise.reject(new KeysError('signer-fault', 'Away.'));
        return { ...key, signer: { ...key.signer, signMany } };
      },
    }),
  ],
  [
    'without a key',
    () => ({
      keyOf: async () => Promise.reject(new IssuerError('signing-key-missing', 'There is none.')),
    }),
  ],
])(
  'a house %s answers what was asked before, beside what it cannot issue',
  async (name, otherwise) => {
    const request = requestOf(name);
    const { row } = await issue(house.order({}, { request }));
    const broken = createIssuing({ ...house, ...otherwise(house) });
    const [replay, ...others] = await Promise.allSettled([
      broken.issue(BE, house.order({}, { request })),
      broken.issue(BE, house.order()),
      broken.issue(BE, house.order()),
    ]);
    expect(replay).toMatchObject({
      status: 'fulfilled',
      value: { replayed: true, row: { jti: row.jti } },
    });
    expect(others.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  },
);

test('two hundred at once have two hundred places and share their commits', async () => {
  const all = await Promise.all(Array.from({ length: 200 }, () => issue(house.order())));
  expect(new Set(all.map(({ row }) => row.jti)).size).toBe(200);
  expect(new Set(all.map(({ row }) => row.statusOrdinal)).size).toBe(200);
});

test('the audit chain of the institution is whole', async () => {
  const { size } = await verifyAudit(house.database, issuerAudit(BE));
  expect(size).toBeGreaterThan(400);
});
