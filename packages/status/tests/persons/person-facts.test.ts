import { testSsin } from '@prova/testing';
import { PERSON_FACTS, personFactsOf } from '../../src/persons/person-facts.ts';
import { createTestOffice, hashesOf, type TestOffice } from '../support/test-office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const NAMED = { familyName: 'Janssens', givenNames: 'Mia', birthDate: '1958-03-14' };

test('what the register knows of many, in their order', async () => {
  await office.enter([
    { ssin: testSsin(1), ...NAMED, municipality: '44021' },
    { ssin: testSsin(2), ...NAMED, former: [{ ssin: testSsin(3), state: 'replaced' }] },
  ]);
  const factsOn = (day: string, hashes = hashesOf(office, [2, 9, 3, 1, 2])) =>
    personFactsOf(office.database, office.keys, { hashes, day });
  const facts = await factsOn('2026-11-01');
  const known = { birthDate: '1958-03-14', municipality: undefined };
  expect(facts).toEqual([known, undefined, undefined, { ...known, municipality: '44021' }, known]);
  // Where they lived before the day for which it speaks, it does not say.
  expect(await factsOn('2026-10-31')).toEqual([known, undefined, undefined, known, known]);
  expect(await factsOn('2026-11-01', new Uint8Array())).toEqual([]);
});

test('each is looked up by its key, also where nobody has counted the rows yet', async () => {
  await office.test.database.query(`
    with made as (
      insert into status.person (person_id, sealed, as_of)
      select gen_random_uuid(), '\\x00', '2026-01-01' from generate_series(1, 20000) returning person_id)
    insert into status.ssin (ssin_hash, person_id, state)
    select substring(sha256(person_id::text::bytea) for 16), person_id, 'current' from made`);
  const plan = await office.database.query<{ 'QUERY PLAN': string }>(`explain ${PERSON_FACTS}`, [
    hashesOf(
      office,
      Array.from({ length: 2_000 }, (_, at) => at),
    ),
  ]);
  const lines = plan.map((line) => line['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Index Scan (using|on) ssin_pkey/);
  expect(lines).toMatch(/Index Scan using person_pkey/);
  expect(lines).not.toMatch(/Seq Scan|Hash|Merge|ssin_current/);
});
