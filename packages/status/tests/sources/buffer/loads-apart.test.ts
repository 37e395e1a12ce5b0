import { testSsin } from '@prova/testing';
import fc from 'fast-check';
import { createPersonKeys } from '../../../src/persons/person-keys.ts';
import { bufferSource } from '../../../src/sources/buffer/buffer-source.ts';
import { BIM, createTestOffice, has, type TestOffice, TODAY } from '../../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  await office.enter([
    { ssin: BIM, familyName: 'Janssens', givenNames: 'Mia', birthDate: '1958-03-14' },
  ]);
});
afterAll(() => office.close());

const BEFORE = { quarter: '2026-Q3', asOf: '2026-07-01', nextLoad: '2026-10-01' };
const hashes = async (column: string, table: string) => {
  const rows = await office.database.query<{ hash: string }>(
    `select encode(${column}, 'hex') as hash from status.${table}`,
  );
  return rows.map(({ hash }) => hash);
};
const ask = (source = office.source, day = TODAY) => {
  const questions = [{ status: 'BIM', scope: 'person' }] as const;
  return source.ask({ ssin: BIM, questions, days: { from: day, until: day } });
};
const outcomes = (answers: Awaited<ReturnType<typeof ask>>) =>
  [...answers.values()].flat().map(({ outcome }) => outcome);

test('a row is found in each load, and links neither to the register nor to the row of another quarter', async () => {
  await office.load([{ ssin: BIM, statuses: [has('BIM', 'CIN')] }], BEFORE);
  expect(outcomes(await ask(office.source, BEFORE.nextLoad))).toContain('applies');
  await office.load([{ ssin: BIM, statuses: [] }]);
  expect(outcomes(await ask())).not.toContain('applies');
  const stored = [
    ...(await hashes('person_hash', 'buffer_row')),
    ...(await hashes('ssin_hash', 'ssin')),
  ];
  expect(stored).toHaveLength(3);
  expect(new Set(stored).size).toBe(3);
});

test('who asked under another load asks again, and gets what counts now', async () => {
  const fresh = bufferSource(office.database, office.keys);
  expect(outcomes(await ask(fresh))).toEqual(outcomes(await ask(fresh)));
});

test('of many numbers the same comes out as of each, and of two loads never the same', () => {
  const keys = createPersonKeys(new Uint8Array(32).fill(9));
  fc.assert(
    fc.property(fc.array(fc.nat(9_999), { minLength: 1 }), fc.nat(99), (numbers, load) => {
      const each = numbers.map((number) => keys.ssinHash(testSsin(number)));
      const together = keys.loadHashes(load, Buffer.concat(each));
      const apart = each.map((hash) => keys.loadHashes(load, hash));
      expect(Buffer.concat(apart)).toEqual(Buffer.from(together));
      expect(Buffer.from(keys.loadHashes(load + 1, Buffer.concat(each)))).not.toEqual(
        Buffer.from(together),
      );
    }),
    { numRuns: 30 },
  );
});
