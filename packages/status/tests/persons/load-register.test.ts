import { codeMatchers, fileOf, type RegisterEntry } from '@prova/testing';
import fc from 'fast-check';
import { StatusError } from '../../src/errors.ts';
import { loadRegister } from '../../src/persons/load-register.ts';
import {
  BIM,
  CANCELLED,
  createTestOffice,
  DISABLED,
  FORMER,
  HOUSEHOLD,
  NOTHING,
  type TestOffice,
} from '../support/test-office.ts';

expect.extend(codeMatchers);

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
});
afterAll(() => office.close());

const entry = (ssin: string, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ssin,
  familyName: 'Peeters',
  givenNames: 'An',
  birthDate: '1985-01-30',
  ...more,
});
const found = (ssin: string) => office.register.find(ssin);

test('a person keeps their id whatever number they have, and older numbers are nobody’s', async () => {
  await office.enter([entry(FORMER, { municipality: '44021' }), entry(HOUSEHOLD)]);
  const before = await found(FORMER);
  if (before.state !== 'current') throw new Error(before.state);
  expect(before.person).toMatchObject({
    familyName: 'Peeters',
    municipality: '44021',
    asOf: '2026-11-01',
  });
  const former = [
    { ssin: FORMER, state: 'replaced' },
    { ssin: CANCELLED, state: 'cancelled' },
  ] as const;
  await office.enter([entry(BIM, { former })], { asOf: '2026-11-02' });
  expect(await found(BIM)).toMatchObject({ person: { personId: before.person.personId } });
  expect(await found(FORMER)).toEqual({ state: 'replaced' });
  expect(await found(CANCELLED)).toEqual({ state: 'cancelled' });
  expect(await found(NOTHING)).toEqual({ state: 'unknown' });
});

test('whoever has the data key reads names, and no number', async () => {
  const { keys, test } = office;
  const rows = await test.database.query<{ personId: string; sealed: Uint8Array }>(
    'select person_id as "personId", sealed from status.person',
  );
  const sealed = rows.map((row) => keys.unseal(row.personId, row.sealed)).join();
  expect(sealed).toContain('Peeters');
  for (const number of [BIM, FORMER, HOUSEHOLD]) expect(sealed).not.toContain(number);
});

test('nothing in the database tells a name or a number', async () => {
  const [{ all } = { all: '' }] = await office.test.database.query<{ all: string }>(
    `select string_agg(t::text, '') as all from (select p::text as t from status.person p union all select s::text from status.ssin s) x`,
  );
  // In digits alone, four are found by chance in what is sealed.
  for (const planted of ['Peeters', '1985-', '"44021"', BIM, FORMER, HOUSEHOLD]) {
    expect(all).not.toContain(planted);
    expect(all).not.toContain(Buffer.from(planted).toString('hex'));
  }
});

test.each<[string, object[], object, StatusError['code']]>([
  ['a line less', [entry(NOTHING)], { persons: 2 }, 'file-incomplete'],
  ['a line more', [entry(NOTHING), entry(DISABLED)], { persons: 1 }, 'file-incomplete'],
  ['somebody twice', [entry(NOTHING), entry(NOTHING)], {}, 'file-duplicate'],
  ['another environment', [entry(NOTHING)], { environment: 'prod' }, 'file-environment'],
  ['an older day', [entry(NOTHING)], { asOf: '2026-10-01' }, 'file-older'],
  ['a day to come', [entry(NOTHING)], { asOf: '2026-11-25' }, 'file-malformed'],
  [
    'a birth date that is none',
    [entry(NOTHING, { birthDate: '2023-02-29' })],
    {},
    'file-malformed',
  ],
  ['a name of blanks', [entry(NOTHING, { familyName: '  ' })], {}, 'file-malformed'],
  ['a NUL in a name', [entry(NOTHING, { familyName: 'A\u0000' })], {}, 'file-malformed'],
  ['a lone surrogate', [entry(NOTHING, { familyName: 'A\ud800' })], {}, 'file-malformed'],
  ['a name that turns about', [entry(NOTHING, { givenNames: 'nA\u202e' })], {}, 'file-malformed'],
  ['another format', [entry(NOTHING)], { format: 'prova:register:9' }, 'file-malformed'],
  ['a real number', [entry('85073003329')], {}, 'ssin-invalid'],
  [
    'two persons as one',
    [entry(BIM, { former: [{ ssin: HOUSEHOLD, state: 'replaced' }] })],
    {},
    'register-conflict',
  ],
  ['a member that is not known', [{ ...entry(NOTHING), religion: 'none' }], {}, 'file-malformed'],
  ['whom they live with', [{ ...entry(NOTHING), household: 'A' }], {}, 'file-malformed'],
])('%s changes nothing', async (_, entries, header, code) => {
  const lines = [...entries].map((each) => JSON.stringify(each));
  const file = fileOf(
    {
      format: 'prova:register:0.1',
      environment: 'test',
      asOf: '2026-11-02',
      persons: lines.length,
      ...header,
    },
    lines,
  );
  const loader = { ...office, newId: () => '7a2f9f2e-9c1c-4a55-8a43-9d3f6b1f0a11' };
  await expect(loadRegister(loader, file)).toRejectWithCode(StatusError, code);
  expect(await found(NOTHING)).toEqual({ state: 'unknown' });
});

test('whatever a file is, it is refused by a code', async () => {
  const loader = { ...office, newId: () => '7a2f9f2e-9c1c-4a55-8a43-9d3f6b1f0a11' };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json())), async (lines) => {
      const [first, ...more] = lines;
      const outcome = await loadRegister(loader, fileOf(first ?? '', more)).catch((error) => error);
      expect(outcome).toBeInstanceOf(StatusError);
    }),
    { numRuns: 30 },
  );
});
