import { codeMatchers, createTestDatabase, type TestDatabase } from '@prova/testing';
import fc from 'fast-check';
import {
  appendAudit,
  appendAuditAll,
  auditHead,
  connect,
  EMPTY_AUDIT,
  SERVICE_ROLE,
  STORE_MIGRATIONS,
  StoreError,
  sqlState,
  verifyAudit,
  violatedConstraint,
} from '../../src/index.ts';
import { APPROVAL, chainOf } from './chain.ts';

expect.extend(codeMatchers);

let test_: TestDatabase;
beforeEach(async () => {
  test_ = await createTestDatabase({ migrations: STORE_MIGRATIONS });
});
afterEach(() => test_.drop());

const append = (event = APPROVAL) => test_.database.transaction((tx) => appendAudit(tx, event));

test('entries are appended, one after the other, and the head says where', async () => {
  const { database } = test_;
  expect(await verifyAudit(database)).toEqual(EMPTY_AUDIT);
  expect(await auditHead(database)).toEqual(EMPTY_AUDIT);
  for (let i = 0; i < 3; i++) await append({ ...APPROVAL, at: APPROVAL.at + i });
  const head = await verifyAudit(database);
  expect(head).toEqual(await auditHead(database));
  expect(Buffer.from(head.rootHash)).toEqual(Buffer.from(chainOf(3)[2]?.hash ?? []));
  expect(head).toMatchObject({ size: 3, time: APPROVAL.at + 2 });
});

test('the database writes the entry that the program would, whatever its names', async () => {
  const name = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => !text.includes('\0'));
  const events = fc.sample(fc.record({ actor: name, action: name, objectId: name }), 200);
  await test_.database.transaction((tx) =>
    appendAuditAll(
      tx,
      events.map((each) => ({ ...APPROVAL, ...each })),
    ),
  );
  expect(await verifyAudit(test_.database)).toMatchObject({ size: 200 });
});

test('whoever appends at the same time waits', async () => {
  await Promise.all(Array.from({ length: 20 }, () => append()));
  expect(await verifyAudit(test_.database)).toMatchObject({ size: 20 });
});

test('what a transaction that failed did, nobody did', async () => {
  const failing = test_.database.transaction(async (tx) => {
    await appendAudit(tx, APPROVAL);
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(await auditHead(test_.database)).toEqual(EMPTY_AUDIT);
});

test('the columns say what the entry says', async () => {
  await append();
  const [row] = await test_.database.query(
    'select seq, at, actor, action, object_type, object_id from audit',
  );
  expect(row).toEqual({
    seq: 1,
    at: APPROVAL.at,
    actor: APPROVAL.actor,
    action: APPROVAL.action,
    object_type: APPROVAL.objectType,
    object_id: APPROVAL.objectId,
  });
});

test('a malformed event is refused', async () => {
  await expect(append({ ...APPROVAL, actor: '' })).toRejectWithCode(
    StoreError,
    'audit-entry-malformed',
  );
});

test.each([
  'update audit set actor = default',
  "update audit set entry = entry || ' '",
  'delete from audit',
  'truncate audit',
])('%s: refused to the service by its rights, to the owner by the trigger', async (statement) => {
  await append();
  const service = connect({ url: test_.url, role: SERVICE_ROLE });
  const errors = [
    await errorOf(service.query(statement)),
    await errorOf(test_.database.query(statement)),
  ];
  await service.close();
  expect(errors.map(sqlState)).toEqual(['42501', '42501']);
  expect(errors.map(violatedConstraint)).toEqual([undefined, 'audit_stays']);
  expect(await verifyAudit(test_.database)).toMatchObject({ size: 1 });
});

test('the service appends and reads', async () => {
  const service = connect({ url: test_.url, role: SERVICE_ROLE });
  await service.transaction((tx) => appendAudit(tx, APPROVAL));
  expect(await verifyAudit(service)).toMatchObject({ size: 1 });
  await service.close();
});

test('the database itself refuses a gap, another predecessor, another hash', async () => {
  const [first, second, third] = chainOf(3);
  if (!first || !second || !third) throw new Error('three links');
  const insert = (entry: string, prevHash: Uint8Array, hash: Uint8Array) =>
    test_.database
      .query('insert into audit (entry, prev_hash, hash) values ($1, $2, $3)', [
        entry,
        prevHash,
        hash,
      ])
      .then(() => undefined, violatedConstraint);
  expect(await insert(first.entry, first.prevHash, second.hash)).toBe('audit_hash');
  expect(await insert(first.entry, first.prevHash, first.hash)).toBe(undefined);
  expect(await insert(first.entry, first.prevHash, first.hash)).toBe('audit_pkey');
  expect(await insert(third.entry, third.prevHash, third.hash)).toBe('audit_without_gap');
  expect(await insert(second.entry, third.prevHash, second.hash)).toBe('audit_continues');
  expect(await insert(second.entry, second.prevHash, second.hash)).toBe(undefined);
});

test('who takes the trigger away is found out', async () => {
  await append();
  await append();
  await append();
  await test_.database.query('alter table audit disable trigger all');
  await test_.database.query(
    "update audit set entry = replace(entry, 'officer:7', 'officer:8') where seq = 2",
  );
  await expect(verifyAudit(test_.database)).toRejectWithCode(StoreError, 'audit-broken');
  await expect(verifyAudit(test_.database)).rejects.toThrow('Audit entry 2:');
});

function errorOf(statement: Promise<unknown>): Promise<unknown> {
  return statement.catch((error: unknown) => error);
}
