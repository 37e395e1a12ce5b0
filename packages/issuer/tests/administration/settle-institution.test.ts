import { parseAuditEntry, verifyAudit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { settleInstitution } from '../../src/administration/settle-institution.ts';
import { IssuerError } from '../../src/errors.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import { type InstitutionPolicy, readInstitution } from '../../src/ledger/institution-rows.ts';
import { createTestHouse, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

const ID = 'NL:1234';
const USUAL: InstitutionPolicy = { languages: ['en'], nativeScript: 'warn', fourEyes: false };

const settle = (policy: InstitutionPolicy, environment: 'test' | 'acc' = 'test') =>
  house.database.transaction((tx) =>
    settleInstitution(tx, { institutionId: ID, environment }, policy, {
      actor: 'operator',
      now: house.now(),
    }),
  );

test('an institution is entered once, changed, and noted each time that something changes', async () => {
  expect(await settle(USUAL)).toBe('entered');
  expect(await settle(USUAL)).toBe('unchanged');
  const stricter = { ...USUAL, fourEyes: true, approveBatchesOver: 0, acronym: 'OFN' };
  expect(await settle(stricter)).toBe('changed');
  expect(await readInstitution(house.database, ID)).toMatchObject(stricter);
  const entries = await house.database.query<{ entry: string }>(
    'select entry from issuer.audit where institution_id = $1 order by seq',
    [ID],
  );
  const events = entries.map(({ entry }) => parseAuditEntry(entry));
  expect(events).toMatchObject([
    { action: 'institution.entered', actor: 'operator', objectId: ID },
    { action: 'institution.changed', actor: 'operator', objectId: ID },
  ]);
  expect(events[0]?.payloadHash).not.toEqual(events[1]?.payloadHash);
  await expect(verifyAudit(house.database, issuerAudit(ID))).resolves.toMatchObject({ size: 2 });
});

test('it stays in the environment that it was entered for', async () => {
  await settle(USUAL);
  await expect(settle(USUAL, 'acc')).toRejectWithCode(IssuerError, 'entry-malformed');
});

test.each<[string, Partial<InstitutionPolicy>]>([
  ['one language twice', { languages: ['en', 'en'] }],
  ['an empty acronym', { acronym: '' }],
  ['an acronym that no box holds', { acronym: 'x'.repeat(22) }],
  ['half a record', { approveBatchesOver: 0.5 }],
  ['less than none', { approveBatchesOver: -1 }],
  ['more than a column holds', { approveBatchesOver: 2 ** 31 }],
  ['no month at all', { retentionMonths: 0 }],
  ['longer than ten years', { retentionMonths: 121 }],
])('%s is refused', async (_what, change) => {
  const refused = settle({ ...USUAL, ...change });
  await expect(refused).toRejectWithCode(IssuerError, 'entry-malformed');
});
