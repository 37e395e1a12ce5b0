import { verifyAudit } from '@prova/store';
import fc from 'fast-check';
import { findAttestations } from '../../src/ledger/attestation-rows.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import { enterInstitution } from '../../src/ledger/institution-rows.ts';
import { forget } from '../../src/retention/forget.ts';
import { forgetDocuments, monthsBefore } from '../../src/retention/forget-documents.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { BE, createTestHouse, requestOf, type TestHouse } from '../support/test-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

const at = (day: string) => Date.parse(`${day}T12:00:00Z`) / 1_000;

test('what a document says is kept for two years after its last day, and not longer', async () => {
  const { row } = await createIssuing(house).issue(BE, house.order({ ed: '2027-02-20' }));
  expect(await forgetDocuments(house.database, at('2029-02-20'))).toBe(0);
  expect(await forgetDocuments(house.database, at('2029-02-21'))).toBe(1);
  expect(await forgetDocuments(house.database, at('2029-02-21'))).toBe(0);
  const left = (await findAttestations(house.database, BE, [row.jti])).get(row.jti);
  expect(left).toMatchObject({ state: 'released', sealed: null, personHash: null, recordId: null });
  const notes = await house.database.query(
    "select actor, object_type from issuer.audit where action = 'retention.erased'",
  );
  expect(notes).toEqual([{ actor: 'operator', object_type: 'retention-run' }]);
  await expect(verifyAudit(house.database, issuerAudit(BE))).resolves.toBeDefined();
});

test('an institution keeps it as long as it settled, from a month to ten years', async () => {
  const enter = (retentionMonths: number) =>
    enterInstitution(
      house.database,
      { institutionId: BE, environment: 'test' },
      { languages: ['en'], nativeScript: 'warn', fourEyes: false, retentionMonths },
      house.now(),
    );
  await enter(1);
  await createIssuing(house).issue(BE, house.order({ ed: '2027-02-20' }));
  expect(await forgetDocuments(house.database, at('2027-03-20'))).toBe(0);
  expect(await forgetDocuments(house.database, at('2027-03-21'))).toBe(1);
  for (const months of [0, 121]) {
    await expect(enter(months)).rejects.toMatchObject({ constraint: 'institution_retention' });
  }
});

test('requests and one-time values go in their time', async () => {
  await createIssuing(house).issue(BE, house.order({}, { request: requestOf('kept') }));
  const now = house.now();
  await house.database.query('insert into issuer.used_once (key, expires_at) values ($1, $2)', [
    new Uint8Array(32),
    now,
  ]);
  const counts = async () => {
    const [row] = await house.database.query(
      `select (select count(*) from issuer.idempotency) as requests,
         (select count(*) from issuer.used_once) as values`,
    );
    return row;
  };
  await forget(house.database, now);
  expect(await counts()).toEqual({ requests: 1, values: 1 });
  await forget(house.database, now + 1);
  expect(await counts()).toEqual({ requests: 1, values: 0 });
  await forget(house.database, now + 90 * 86_400 + 1);
  expect(await counts()).toEqual({ requests: 0, values: 0 });
});

test.each([
  ['2026-03-31', 1, '2026-02-28'],
  ['2028-03-31', 1, '2028-02-29'],
  ['2026-01-15', 1, '2025-12-15'],
  ['2026-11-24', 24, '2024-11-24'],
  ['2028-02-29', 12, '2027-02-28'],
])('%s less %i months is %s', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});

test('months go back without an end, and never to a later day', () => {
  const days = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2100-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 120 }), (date, months) => {
      const day = date.toISOString().slice(0, 10);
      const before = monthsBefore(day, months);
      expect(before).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(before < day).toBe(true);
      expect(before <= monthsBefore(day, months - 1 || 1)).toBe(true);
    }),
  );
});
