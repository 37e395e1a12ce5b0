import { codeMatchers, createTestDatabase, type TestDatabase } from '@prova/testing';
import { auditHash } from '../../src/audit/audit-chain.ts';
import {
  type AuditChain,
  appendAudit,
  appendAuditAll,
  auditChains,
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

const MIGRATION = {
  name: 'offices/0001',
  sql: `create schema offices; grant usage on schema offices to ${SERVICE_ROLE};
    select audit_create('offices', 'office_id')`,
};
const chainIn = auditChains('offices', 'office_id');
const [FIRST, SECOND] = [chainIn('BE:0120'), chainIn('BE:0130')];

let test_: TestDatabase;
beforeEach(async () => {
  test_ = await createTestDatabase({ migrations: [...STORE_MIGRATIONS, MIGRATION] });
});
afterEach(() => test_.drop());

const append = (chain: AuditChain, event = APPROVAL) =>
  test_.database.transaction((tx) => appendAudit(tx, event, chain));

const appendMany = (chain: AuditChain | undefined, size: number) =>
  test_.database.transaction((tx) =>
    appendAuditAll(
      tx,
      Array.from({ length: size }, (_, i) => ({ ...APPROVAL, at: APPROVAL.at + i })),
      chain,
    ),
  );

test('each scope has a chain of its own, beside that of the house', async () => {
  const { database } = test_;
  expect(await auditHead(database, FIRST)).toEqual(EMPTY_AUDIT);
  for (const chain of [FIRST, SECOND, FIRST, undefined]) await appendMany(chain, 1);
  expect(await verifyAudit(database, FIRST)).toMatchObject({ size: 2 });
  expect(await verifyAudit(database, SECOND)).toMatchObject({ size: 1 });
  expect(await verifyAudit(database)).toMatchObject({ size: 1 });
});

test.each([
  ['of an office', FIRST],
  ['of the house', undefined],
])('many entries %s are appended at once, as one by one', async (_, chain) => {
  const { database } = test_;
  await appendMany(chain, 1);
  await appendMany(chain, 1_000);
  const head = await verifyAudit(database, chain);
  expect(head).toEqual(await auditHead(database, chain));
  expect(head).toMatchObject({ size: 1_001, time: APPROVAL.at + 999 });
  await appendMany(chain, 0);
  expect(await auditHead(database, chain)).toEqual(head);
});

test('the hashes are those of the entries with their scope', async () => {
  await appendMany(FIRST, 3);
  const { rootHash } = await auditHead(test_.database, FIRST);
  expect(Buffer.from(rootHash)).toEqual(Buffer.from(chainOf(3, 'BE:0120')[2]?.hash ?? []));
});

test('whoever appends to the same chain at the same time waits', async () => {
  await Promise.all(Array.from({ length: 20 }, () => appendMany(FIRST, 3)));
  expect(await verifyAudit(test_.database, FIRST)).toMatchObject({ size: 60 });
});

test('who appends to another chain does not wait', async () => {
  await test_.database.transaction(async (tx) => {
    await appendAudit(tx, APPROVAL, FIRST);
    await append(SECOND);
    await append({ table: 'audit' });
  });
  expect(await verifyAudit(test_.database, SECOND)).toMatchObject({ size: 1 });
});

test('a malformed event among many keeps all out', async () => {
  const events = [APPROVAL, { ...APPROVAL, actor: '' }];
  await expect(
    test_.database.transaction((tx) => appendAuditAll(tx, events, FIRST)),
  ).toRejectWithCode(StoreError, 'audit-entry-malformed');
  expect(await auditHead(test_.database, FIRST)).toEqual(EMPTY_AUDIT);
});

test.each([
  ['offices; drop table audit', 'office_id', 'BE:0120'],
  ['offices', 'office_id = office_id or office_id', 'BE:0120'],
  ['Offices', 'office_id', 'BE:0120'],
  ['offices', '', 'BE:0120'],
  ['offices', 'office_id', ''],
  ['offices', 'office_id', 'a\0b'],
  ['offices', 'office_id', 'x'.repeat(501)],
])('there is no chain %j, %j, %j', (schema, column, scope) => {
  expect(() => auditChains(schema, column)(scope)).toThrowWithCode(
    StoreError,
    'audit-chain-malformed',
  );
});

test.each([
  "update offices.audit set office_id = 'BE:0130'",
  'delete from offices.audit',
  'truncate offices.audit',
])('%s: refused to the service by its rights, to the owner by the trigger', async (statement) => {
  await append(FIRST);
  const service = connect({ url: test_.url, role: SERVICE_ROLE });
  await service.transaction((tx) => appendAudit(tx, APPROVAL, FIRST));
  const errors = [
    await errorOf(service.query(statement)),
    await errorOf(test_.database.query(statement)),
  ];
  await service.close();
  expect(errors.map(sqlState)).toEqual(['42501', '42501']);
  expect(errors.map(violatedConstraint)).toEqual([undefined, 'audit_stays']);
  expect(await verifyAudit(test_.database, FIRST)).toMatchObject({ size: 2 });
});

test('the database itself refuses another scope, a gap, another predecessor, another hash', async () => {
  const [first, second, third] = chainOf(3, 'BE:0120');
  if (!first || !second || !third) throw new Error('three links');
  const insert = (...links: (typeof first & { readonly office?: string })[]) =>
    test_.database
      .query(
        `insert into offices.audit (office_id, entry, prev_hash, hash)
         select * from unnest($1::text[], $2::text[], $3::bytea[], $4::bytea[])`,
        [
          links.map(({ office }) => office ?? 'BE:0120'),
          links.map(({ entry }) => entry),
          links.map(({ prevHash }) => prevHash),
          links.map(({ hash }) => hash),
        ],
      )
      .then(() => undefined, violatedConstraint);
  expect(await insert({ ...first, office: 'BE:0130' })).toBe('audit_scope');
  expect(await insert({ ...first, hash: second.hash })).toBe('audit_hash');
  expect(await insert(second)).toBe('audit_without_gap');
  expect(await insert(first, third)).toBe('audit_without_gap');
  const elsewhere = { ...second, prevHash: third.hash, hash: auditHash(third.hash, second.entry) };
  expect(await insert(first, elsewhere)).toBe('audit_continues');
  expect(await insert(first, first)).toBe('audit_pkey');
  expect(await insert(first, second, third)).toBe(undefined);
  expect(await insert(first)).toBe('audit_pkey');
});

test('who takes the trigger away is found out, and what is moved to another chain', async () => {
  const { database } = test_;
  await appendMany(FIRST, 3);
  await database.query('alter table offices.audit disable trigger all');
  await database.query('alter table offices.audit drop constraint audit_scope');
  await database.query("update offices.audit set office_id = 'BE:0130'");
  await expect(verifyAudit(database, SECOND)).toRejectWithCode(StoreError, 'audit-broken');
  await database.query("update offices.audit set office_id = 'BE:0120'");
  expect(await verifyAudit(database, FIRST)).toMatchObject({ size: 3 });
  await database.query(
    "update offices.audit set entry = replace(entry, 'officer:7', 'officer:8') where seq = 2",
  );
  await expect(verifyAudit(database, FIRST)).rejects.toThrow('Audit entry 2:');
});

function errorOf(statement: Promise<unknown>): Promise<unknown> {
  return statement.catch((error: unknown) => error);
}
