import { randomUUID } from 'node:crypto';
import { codeMatchers, fileOf, type RegisterEntry, registerFile, testSsin } from '@prova/testing';
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
const strangers = (count: number) =>
  Array.from({ length: count }, (_, at) => entry(testSsin(10_000 + at)));
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
  // Who has a proof of the one would find it at the other's page.
  ['one person as two', [entry(BIM), entry(FORMER)], {}, 'register-conflict'],
  [
    'one person as two, far from each other',
    [entry(BIM), ...strangers(600), entry(FORMER)],
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
  const loader = { ...office, newId: randomUUID };
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

test('a number that was replaced and is that of now again finds its person again', async () => {
  const [one, other] = [testSsin(90), testSsin(91)];
  await office.enter([entry(one)], { asOf: '2026-11-03' });
  await office.enter([entry(other, { former: [{ ssin: one, state: 'replaced' }] })], {
    asOf: '2026-11-04',
  });
  const before = await found(other);
  await office.enter([entry(one, { former: [{ ssin: other, state: 'cancelled' }] })], {
    asOf: '2026-11-05',
  });
  expect(await found(one)).toEqual({
    ...before,
    person: { ...Object(before).person, asOf: '2026-11-05' },
  });
  expect(await found(other)).toEqual({ state: 'cancelled' });
});

test('of two registers that are loaded at once the one waits for the other', async () => {
  const [one, other] = [testSsin(92), testSsin(93)];
  const former = [{ ssin: other, state: 'replaced' as const }];
  let isSecondDone = false;
  const loader = { ...office, newId: randomUUID };
  async function* slow() {
    yield* registerFile([entry(one, { former })], { asOf: '2026-11-06' });
    second = office.enter([entry(other)], { asOf: '2026-11-06' }).finally(() => {
      isSecondDone = true;
    });
    const waiting = `select from pg_locks l join pg_database d on d.oid = l.database
      where d.datname = current_database() and not granted`;
    while (!isSecondDone && (await office.test.database.query(waiting)).length === 0);
    expect(isSecondDone).toBe(false);
  }
  let second: Promise<number> | undefined;
  await loadRegister(loader, slow());
  await second;
  // By the second file the person has the other number again; without the first it would be another person.
  expect([(await found(one)).state, (await found(other)).state]).toEqual(['replaced', 'current']);
});
