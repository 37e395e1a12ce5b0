import { parseStatusPayload } from '@prova/credential';
import { belgianCatalogue } from '@prova/testing';
import type { Person } from '../../src/persons/person.ts';
import { ISSUER_PATIENCE, type IssuerClient } from '../../src/proofs/issuer/issuer-client.ts';
import { listProofs } from '../../src/proofs/proof-rows.ts';
import { standingsOf } from '../../src/proofs/proof-standing.ts';
import { takeProof } from '../../src/proofs/take-proof.ts';
import { takeStatus } from '../../src/proofs/take-status.ts';
import type { Source } from '../../src/sources/source.ts';
import { BIM, createTestOffice, has, type TestOffice, TODAY } from '../support/test-office.ts';

// What is ordered of an issuer, and until when. The issuer is a list of what was ordered.

let office: TestOffice;
let person: Person;
const ordered: { readonly type: string; readonly record: Record<string, unknown> }[] = [];
const issuer: IssuerClient = {
  institution: 'BE:0120',
  name: 'Office of nowhere',
  patience: ISSUER_PATIENCE,
  async ask(_method, _path, { body } = {}) {
    const order = Object(body);
    ordered.push(order);
    const jti = String(ordered.length).padStart(16, '0');
    const { institution, type, record } = order;
    const document = { id: jti, jti, institution, type, state: 'released' };
    const told = { ...document, recordId: record.id, validUntil: record.xd ?? record.ed };
    return new TextEncoder().encode(JSON.stringify(told));
  },
};

beforeAll(async () => {
  office = await createTestOffice();
  const named = { familyName: 'Janssens', givenNames: 'Mia', birthDate: '1958-03-01' };
  await office.enter([{ ssin: BIM, ...named, municipality: '44021' }]);
  await office.load([{ ssin: BIM, statuses: [has('BIM', 'CIN')] }], {
    ...{ quarter: '2026-Q3', asOf: '2026-08-01', nextLoad: '2026-10-15' },
  });
  const found = await office.register.find(BIM);
  if (found.state !== 'current') throw new Error('Nobody is there.');
  person = found.person;
});
// Who takes the same again is given the same: here each test has its own.
afterEach(() => office.database.query('delete from status.proof'));
afterAll(() => office.close());

async function statusBy(source: Source, catalogue = office.catalogue) {
  const place = { ...office, source, catalogue, issuer, newId: () => crypto.randomUUID() };
  const proof = await takeStatus(place, { person, ssin: BIM });
  const record = ordered.at(-1)?.record ?? {};
  expect(proof.validUntil).toBe(record['xd']);
  return record;
}

const answering = (
  statuses: Readonly<Record<string, { until?: string; last?: string; mode?: 'live' | 'buffer' }>>,
): Source => ({
  ask: async ({ questions, days }) =>
    new Map(
      questions.map(({ status, scope }) => {
        const found = scope === 'person' ? statuses[status] : undefined;
        const { until, last = days.until, mode = 'live' as const } = found ?? {};
        const about = { from: days.from, until: last };
        const known = { authority: 'CIN', asOf: '2026-10-01', mode, about };
        const key = scope === 'person' ? status : `${status}@household`;
        return [
          key,
          [
            found
              ? {
                  outcome: 'applies',
                  ...known,
                  periods: [{ from: '2026-01-01', ...(until !== undefined && { until }) }],
                }
              : { outcome: 'not-applies', ...known },
          ],
        ] as const;
      }),
    ),
});

test('a social status ends with the last whole month of its tiers, and not to the day', async () => {
  const lasting = await statusBy(answering({ BIM: {} }));
  expect(lasting).toMatchObject({ xd: '2027-02-21', ti: ['lowIncome', 'elderlyLowIncome'] });
  // Its source names no end; the law does.
  expect(lasting['st']).toMatchObject([{ cd: 'BIM', ed: '2027-12-31' }]);
  const ti = ['lowIncome', 'elderlyLowIncome'];
  for (const until of ['2026-12-31', '2027-01-01', '2027-01-30']) {
    const ending = await statusBy(answering({ BIM: { until } }));
    expect(ending).toMatchObject({ xd: '2026-12-31', ti });
    // No right outlives the document that says it.
    for (const { ed } of Array.from(Object(ending['en']), Object)) expect(ed).toBe('2026-12-31');
  }
  // Of what ends within the month only its own last day is said.
  const soon = await statusBy(answering({ BIM: { until: '2026-11-29' } }));
  expect(soon).toMatchObject({ xd: '2027-02-21', ti: [], st: [{ cd: 'BIM', ed: '2026-11-29' }] });
});

test('it lasts as long as the buffer may be relied on that was asked, whichever is here by then', async () => {
  const swapped = answering({ BIM: { last: '2026-12-10', mode: 'buffer' } });
  const record = await statusBy({
    ask: async (asking) => {
      const answers = await swapped.ask(asking);
      await office.load([{ ssin: BIM, statuses: [] }], {
        ...{ quarter: '2026-Q4', asOf: '2026-11-20', nextLoad: '2027-01-15' },
      });
      return answers;
    },
  });
  expect(record).toMatchObject({ xd: '2026-12-10', sm: 'buffer', ao: '2026-10-01' });
});

test('when it ends tells nobody whether a status beside the one that is shown is out of the buffer', async () => {
  const last = '2027-02-14';
  const asOf = '2026-10-01';
  const by = (held: readonly string[]): Source => ({
    ask: async ({ questions, days }) =>
      new Map(
        questions.map(({ status, scope }) => {
          const mode = status === 'BIM' ? 'live' : 'buffer';
          const about = { from: days.from, until: mode === 'live' ? days.until : last };
          const known = { authority: authorityOf(status), asOf, mode, about } as const;
          const isHeld = scope === 'person' && held.includes(status);
          const periods = [{ from: '2026-01-01' }];
          const answer = isHeld
            ? ({ outcome: 'applies', ...known, periods } as const)
            : ({ outcome: 'not-applies', ...known } as const);
          return [scope === 'person' ? status : `${status}@household`, [answer]] as const;
        }),
      ),
  });
  const alone = await statusBy(by(['BIM']));
  const both = await statusBy(by(['BIM', 'INV']));
  expect([alone['xd'], both['xd']]).toEqual([last, last]);
  expect([alone['sm'], both['sm']]).toEqual(['live', 'buffer']);
});

test('nor whether they have a status that by the catalogue ends with the year', async () => {
  const catalogue = belgianCatalogue();
  const chronic = catalogue.statuses.get('CHRON');
  if (!chronic) throw new Error('There is no such status.');
  const ending = { ...chronic, authorities: ['CIN'], lastsUntil: 'endOfYear' as const };
  const statuses = new Map([...catalogue.statuses, ['CHRON', ending]]);
  const endOf = async (held: Parameters<typeof answering>[0]) =>
    (await statusBy(answering(held), () => ({ ...catalogue, statuses })))['xd'];
  expect(await endOf({ BIM: {} })).toBe('2026-12-31');
  expect(await endOf({ BIM: {}, CHRON: {} })).toBe('2026-12-31');
});

function authorityOf(status: string): string {
  return belgianCatalogue().statuses.get(status)?.authorities[0] ?? 'CIN';
}

test('who has more names than a document has room for is named by the first of them', async () => {
  const named = {
    familyName: 'Vandenbroucke-Vanderstichelen de Lichtervelde',
    givenNames: 'Maria Alexandra Josephine Antoinette Ghislaine',
  };
  const place = {
    ...office,
    source: answering({ BIM: {} }),
    issuer,
    newId: () => crypto.randomUUID(),
  };
  await takeStatus(place, { person: { ...person, ...named }, ssin: BIM });
  const { id: _, ...status } = ordered.at(-1)?.record ?? {};
  const payload = { ic: 'BE', in: 'NO', ii: '0120', di: TODAY, ...status };
  const { status: said } = parseStatusPayload({ sid: 'prova:status:0.1', status: payload });
  expect(said).toMatchObject({
    fn: 'Vandenbroucke-Vanderstichelen de Lichter',
    gn: 'Maria Alexandra Josephine',
  });
});

test('a status that was retired is neither asked about nor said', async () => {
  const catalogue = belgianCatalogue();
  const chronic = catalogue.statuses.get('CHRON');
  if (!chronic) throw new Error('There is no such status.');
  const statuses = new Map([
    ...catalogue.statuses,
    ['CHRON', { ...chronic, retired: true as const }],
  ]);
  const asked: string[] = [];
  const told = answering({ BIM: {}, CHRON: {} });
  const source: Source = {
    ask(asking) {
      asked.push(...asking.questions.map(({ status }) => status));
      return told.ask(asking);
    },
  };
  const record = await statusBy(source, () => ({ ...catalogue, statuses }));
  expect(asked).toContain('BIM');
  expect(asked).not.toContain('CHRON');
  expect(record['st']).toMatchObject([{ cd: 'BIM' }]);
});

test('a status that may be another’s in the household is left out', async () => {
  const record = await statusBy(answering({ BIM: {}, BIM_FAM: {}, LARGE_FAM: {} }));
  expect(Array.from(Object(record['st'])).map((each) => Object(each).cd)).toEqual(['BIM']);
});

test.each([
  ['within its month', '2026-12-05', '2026-12-05'],
  ['on the day on which the longest proof does', '2026-12-24', '2026-12-24'],
  ['later', '2026-12-25', '2026-12-24'],
])('of a right that certainly ends %s, %s, the proof ends %s', async (_, until, last) => {
  const source = answering({ BIM: { until } });
  const place = { ...office, source, issuer, newId: () => crypto.randomUUID() };
  const order = { person, ssin: BIM, rightId: 'be.rail.increased-intervention' } as const;
  const proof = await takeProof(place, { ...order, whose: 'named', language: 'en' });
  expect([proof.validUntil, ordered.at(-1)?.record['ed']]).toEqual([last, last]);
});

test.each([
  ['is over', { until: '2026-11-23' }],
  ['begins tomorrow', { from: '2026-11-25' }],
])('of a right that %s there is no proof', async (_, validity) => {
  const catalogue = belgianCatalogue();
  const rail = catalogue.rights.get('be.rail.increased-intervention');
  if (!rail) throw new Error('There is no such right.');
  const rights = new Map([...catalogue.rights, [rail.rightId, { ...rail, validity }]]);
  const place = {
    ...office,
    source: answering({ BIM: {} }),
    catalogue: () => ({ ...catalogue, rights }),
    issuer,
    newId: () => crypto.randomUUID(),
  };
  const order = { person, ssin: BIM, rightId: rail.rightId } as const;
  const taken = takeProof(place, { ...order, whose: 'named', language: 'en' });
  await expect(taken).rejects.toMatchObject({ code: 'right-unknown' });
});

test('K01: a proof that is taken as midnight passes is of the day that was judged', async () => {
  const days = [TODAY, '2026-11-25'];
  const place = {
    ...office,
    today: () => days.shift() ?? '2026-11-25',
    source: answering({ BIM: {} }),
    issuer,
    newId: () => crypto.randomUUID(),
  };
  const order = { person, ssin: BIM, rightId: 'be.rail.increased-intervention' } as const;
  const proof = await takeProof(place, { ...order, whose: 'named', language: 'en' });
  expect([proof.validFrom, proof.validUntil]).toEqual([TODAY, '2026-12-24']);
});

test('an order that another process forgot, by a clock that is ahead, is there all the same once it was made', async () => {
  const place = { ...office, source: answering({ BIM: {} }), newId: () => crypto.randomUUID() };
  const ahead = { ...place, now: () => office.now() + 86_400 };
  const none = new TextEncoder().encode('{"items":[]}');
  const forgetful: IssuerClient = {
    ...issuer,
    async ask(...request) {
      const rows = await listProofs(office.database, person.personId);
      const elsewhere = { ...ahead, issuer: { ...issuer, ask: async () => none } };
      const standings = await standingsOf(elsewhere, { ssin: BIM }, rows);
      expect(standings.map(({ standing }) => standing)).toEqual(['never']);
      return issuer.ask(...request);
    },
  };
  const order = { person, ssin: BIM, rightId: 'be.rail.increased-intervention' } as const;
  const terms = { whose: 'named', language: 'en' } as const;
  const proof = await takeProof({ ...place, issuer: forgetful }, { ...order, ...terms });
  expect(await listProofs(office.database, person.personId)).toEqual([proof]);
});

test('one person takes ten social statuses of a day, also all at once, and the day after there are more', async () => {
  let day = '2026-12-01';
  const source = answering({ BIM: {} });
  const place = { ...office, today: () => day, source, issuer, newId: () => crypto.randomUUID() };
  const take = () => takeStatus(place, { person, ssin: BIM });
  const before = ordered.length;
  const all = await Promise.allSettled(Array.from({ length: 12 }, take));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  await expect(take()).rejects.toMatchObject({ code: 'proofs-used-up' });
  expect(ordered).toHaveLength(before + 10);
  // A proof of a right is counted apart.
  const order = { person, ssin: BIM, rightId: 'be.rail.increased-intervention' } as const;
  await takeProof(place, { ...order, whose: 'named', language: 'en' });
  day = '2026-12-02';
  await take();
});
