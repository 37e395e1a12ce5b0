import { createHash } from 'node:crypto';
import type { CheckedCatalogue } from '@prova/catalogue';
import { encodeUtf8 } from '@prova/credential';
import { canonicalJson, verifyAudit } from '@prova/store';
import {
  belgianCatalogue,
  codeMatchers,
  fileOf,
  PARTNER_RIGHTS,
  TEST_PARTNER,
} from '@prova/testing';
import fc from 'fast-check';
import { StatusError } from '../../src/errors.ts';
import { statusAudit } from '../../src/query/audit.ts';
import { queryBatch } from '../../src/query/query-batch.ts';
import { queryPerson } from '../../src/query/query-person.ts';
import {
  BIM,
  CANCELLED,
  createTestOffice,
  DISABLED,
  FORMER,
  HOUSEHOLD,
  has,
  NOTHING,
  type TestOffice,
} from '../support/test-office.ts';

expect.extend(codeMatchers);

let office: TestOffice;
beforeAll(async () => {
  office = await createTestOffice();
  const named = { familyName: 'Janssens', givenNames: 'Mia', birthDate: '1958-03-00' };
  await office.enter([
    { ssin: BIM, ...named, municipality: '44021', former: [{ ssin: FORMER, state: 'replaced' }] },
    {
      ssin: HOUSEHOLD,
      ...named,
      birthDate: '2000-01-01',
      former: [{ ssin: CANCELLED, state: 'cancelled' }],
    },
    { ssin: NOTHING, ...named, birthDate: '1990-00-00' },
  ]);
  await office.load([
    { ssin: BIM, statuses: [has('BIM', 'CIN', { until: '2026-12-31' })] },
    { ssin: HOUSEHOLD, statuses: [has('RIS', 'SPPIS', { scope: 'household' })] },
    { ssin: NOTHING, statuses: [] },
  ]);
});
afterAll(() => office.close());

const asker = {
  ...{ enterpriseNumber: TEST_PARTNER, actor: 'client:test-1' },
  requireStill: async () => undefined,
};
const ask = (ssin: string, more: object = {}) =>
  queryPerson(office, { ...asker, ssin, rights: [...PARTNER_RIGHTS], ...more });
const entriesOf = async (partner = TEST_PARTNER) =>
  office.database.query<{ action: string; entry: string }>(
    'select action, entry from status.audit where partner = $1 order by seq',
    [partner],
  );

test('a partner is told yes, no or unknown, until when, and by which law and for what it may know', async () => {
  expect(await ask(BIM)).toMatchObject({ date: '2026-11-24', catalogueVersion: 1 });
  const { items } = await ask(BIM);
  expect(items[0]).toEqual({
    rightId: 'be.rail.increased-intervention',
    result: 'yes',
    until: '2026-12-31',
    sourceMode: 'buffer',
    asOf: '2026-10-01',
    legalBasis: 'Decree of nowhere',
    purpose: { nl: 'Proefdienst', fr: 'Service d’essai', de: 'Probedienst' },
  });
  expect(items.map(({ result }) => result)).toEqual(['yes', 'yes', 'yes', 'yes', 'no']);
  const household = (await ask(HOUSEHOLD)).items.map(({ result }) => result);
  expect(household).toEqual(['no', 'no', 'no', 'no', 'yes']);
  const stranger = (await ask(DISABLED)).items;
  expect(new Set(stranger.map(({ result, reason }) => `${result} ${reason}`))).toEqual(
    new Set(['unknown no-data']),
  );
});

test('what is told names no status, no source and no number', async () => {
  const told = JSON.stringify([await ask(BIM), await ask(HOUSEHOLD), await ask(DISABLED)]);
  expect(told).not.toMatch(/BIM|RIS|CIN|SPPIS|85613000150|61710500274|Janssens|1958/);
});

test.each([
  ['a number that was replaced', FORMER, 'ssin-replaced', 'replacedSsin'],
  ['a number that was cancelled', CANCELLED, 'ssin-cancelled', 'canceledSsin'],
  ['a mistyped number', '85613000151', 'ssin-invalid', 'invalidStructure'],
  ['a number of the real world', '93051822361', 'ssin-invalid', 'invalidStructure'],
] as const)('%s is refused, without a digit of it', async (_, ssin, code, type) => {
  const error = await ask(ssin).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StatusError);
  expect(error).toMatchObject({ code, issues: [{ in: 'body', name: 'ssin' }] });
  const said = JSON.stringify([String(error), error]);
  expect(said).toContain(`input-validation:${type}`);
  expect(said).not.toContain(ssin.slice(4));
});

test('nobody without the data key can try out what somebody was told', async () => {
  const answer = await ask(BIM);
  const plain = createHash('sha256').update(canonicalJson(answer)).digest('hex');
  const told = (await entriesOf()).at(-1);
  expect(told?.entry).toContain('payloadHash');
  expect(told?.entry).not.toContain(plain);
});

test('each answer is noted once before it is told, and what cannot be noted is not told', async () => {
  const before = (await entriesOf()).length;
  await ask(BIM);
  await ask(DISABLED);
  expect((await entriesOf()).slice(before).map(({ action }) => action)).toEqual([
    'entitlements.queried',
    'entitlements.queried',
  ]);
  const mute = { ...office, note: () => Promise.reject(new Error('full')) };
  const asked = queryPerson(mute, { ...asker, ssin: BIM, rights: [...PARTNER_RIGHTS] });
  await expect(asked).rejects.toThrow('full');
  const file = {
    ...asker,
    rights: [PARTNER_RIGHTS[0]],
    bytes: fileOf(asLines([BIM])[0] ?? '', []),
  };
  await expect(queryBatch(mute, file)).rejects.toThrow('full');
});

test('that a number is nobody’s any more is noted before it is told', async () => {
  const before = (await entriesOf()).length;
  await expect(ask(FORMER)).toRejectWithCode(StatusError, 'ssin-replaced');
  await expect(ask(CANCELLED)).toRejectWithCode(StatusError, 'ssin-cancelled');
  expect((await entriesOf()).slice(before).map(({ action }) => action)).toEqual([
    'entitlements.queried',
    'entitlements.queried',
  ]);
});

test('what the catalogue does not give a partner it is not told, and the attempt is noted', async () => {
  const before = (await entriesOf()).length;
  const rights = ['be.rail.increased-intervention', 'be.transport.war'];
  await expect(ask(BIM, { rights })).toRejectWithCode(StatusError, 'right-not-allowed');
  expect((await entriesOf()).slice(before).map(({ action }) => action)).toEqual([
    'entitlements.refused',
  ]);
  const stranger = ask(BIM, { enterpriseNumber: '0206731645', rights: rights.slice(0, 1) });
  await expect(stranger).toRejectWithCode(StatusError, 'right-not-allowed');
  const unknown = ask(BIM, { enterpriseNumber: '0000001285', rights: ['be.nowhere'] });
  await expect(unknown).toRejectWithCode(StatusError, 'right-not-allowed');
  await expect(ask(BIM, { date: '2024-01-01' })).toRejectWithCode(StatusError, 'date-out-of-range');
});

test('without a catalogue nothing is a right, and nothing is none', async () => {
  const none = { ...office, catalogue: () => undefined };
  await expect(
    queryPerson(none, { ...asker, ssin: BIM, rights: [...PARTNER_RIGHTS] }),
  ).toRejectWithCode(StatusError, 'catalogue-missing');
});

const SSINS = [BIM, HOUSEHOLD, NOTHING, DISABLED, FORMER, CANCELLED];
const batch = async (
  lines: readonly string[],
  rights: readonly string[] = PARTNER_RIGHTS,
  date = '2026-11-24',
) => {
  const bytes = fileOf(lines[0] ?? '', lines.slice(1));
  const answers: Uint8Array[] = [];
  for await (const piece of await queryBatch(office, { ...asker, rights, date, bytes }))
    answers.push(piece);
  const text = Buffer.concat(answers).toString('utf8').trimEnd();
  const [head, ...found] = text.split('\n').map((line) => JSON.parse(line));
  expect(head).toEqual({
    ...{ date, catalogueVersion: 1, sourceMode: 'buffer', asOf: '2026-10-01' },
    total: found.length,
  });
  return found;
};
const asLines = (ssins: readonly string[]) => ssins.map((ssin) => JSON.stringify({ ssin }));

test('a file is answered as each of its persons would be, in their order', async () => {
  const answers = await batch([...asLines(SSINS), '{"ssin":"85613000151"}', 'nobody']);
  expect(answers.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const [at, ssin] of SSINS.slice(0, 4).entries()) {
    const items = (await ask(ssin)).items.map(
      ({ legalBasis: _, purpose: __, sourceMode: ___, asOf: ____, ...item }) => item,
    );
    expect(answers[at].items).toEqual(items);
  }
  expect(answers.slice(4).map(({ code }) => code)).toEqual([
    'ssin-replaced',
    'ssin-cancelled',
    'ssin-invalid',
    'ssin-invalid',
  ]);
  expect(JSON.stringify(answers)).not.toMatch(/\d{11}/);
});

test('of a day before that of the register no place makes a yes or a no, one by one or in a file', async () => {
  const pool = ['be.local.pool-y.reduced'];
  const told = async (date: string) => {
    const { items } = await ask(BIM, { rights: pool, date });
    const [line] = await batch(asLines([BIM]), pool, date);
    return [...items, ...line.items].map(({ result, reason }) => [result, reason]);
  };
  expect(await told('2026-11-01')).toEqual([
    ['yes', undefined],
    ['yes', undefined],
  ]);
  expect(await told('2026-10-31')).toEqual([
    ['unknown', 'register-incomplete'],
    ['unknown', 'register-incomplete'],
  ]);
});

test('an answer has the number of its line in the file, whatever lies between', async () => {
  const answers = await batch([...asLines([BIM]), '', ...asLines([HOUSEHOLD]), '']);
  expect(answers.map(({ line, code }) => [line, code])).toEqual([
    [1, undefined],
    [2, 'ssin-invalid'],
    [3, undefined],
  ]);
});

test('what is asked by a file is noted with the law and the purpose, once', async () => {
  const noted: unknown[] = [];
  const note = async ({ content }: { readonly content: object }) => void noted.push(content);
  const bytes = fileOf('', asLines(SSINS));
  await queryBatch({ ...office, note }, { ...asker, rights: [PARTNER_RIGHTS[0]], bytes });
  const purpose = { nl: 'Proefdienst', fr: 'Service d’essai', de: 'Probedienst' };
  expect(noted).toEqual([
    expect.objectContaining({ grounds: [{ legalBasis: 'Decree of nowhere', purpose }] }),
  ]);
});

describe('who is registered for less while they are answered', () => {
  const rights = ['be.rail.increased-intervention'];
  const without: CheckedCatalogue = { ...belgianCatalogue(), relyingParties: new Map() };

  test('is answered nothing of a file that was on its way, and that is noted', async () => {
    let catalogue = belgianCatalogue();
    const place = { ...office, catalogue: () => catalogue };
    const bytes = (async function* () {
      yield encodeUtf8(asLines([BIM])[0] ?? '');
      catalogue = without;
    })();
    const before = (await entriesOf()).length;
    const asked = queryBatch(place, { ...asker, rights, bytes });
    await expect(asked).toRejectWithCode(StatusError, 'right-not-allowed');
    const noted = (await entriesOf()).slice(before).map(({ action }) => action);
    expect(noted).toEqual(['entitlements.refused']);
  });

  test.each<[string, object]>([
    ['by a newer catalogue', { catalogue: () => without }],
    ['by the day, as midnight passes', { today: () => '2026-12-01' }],
  ])('%s is answered no further piece of a file', async (_, changes) => {
    const { relyingParties } = belgianCatalogue();
    const parties = [...relyingParties].map(([number, party]) => {
      const mayAsk = party.mayAsk.map((each) => ({ ...each, until: '2026-11-30' }));
      return [number, { ...party, mayAsk }] as const;
    });
    const catalogue = { ...belgianCatalogue(), relyingParties: new Map(parties) };
    let place = { ...office, catalogue: () => catalogue };
    const changing = {
      ...place,
      catalogue: () => place.catalogue(),
      today: () => place.today(),
    };
    const lines = asLines(Array.from({ length: 4_001 }, () => BIM));
    const bytes = fileOf(lines[0] ?? '', lines.slice(1));
    const answers = await queryBatch(changing, { ...asker, rights, bytes });
    await answers.next();
    expect(Buffer.from((await answers.next()).value ?? []).toString()).toContain('"yes"');
    place = { ...place, ...changes };
    await expect(answers.next()).toRejectWithCode(StatusError, 'right-not-allowed');
  });
});

test('a file of several chunks is answered whole, and one of nothing by nothing', async () => {
  const many = Array.from({ length: 4_001 }, (_, at) => SSINS[at % 4] ?? BIM);
  const answers = await batch(asLines(many), ['be.rail.increased-intervention']);
  expect(answers).toHaveLength(4_001);
  const results = answers.map(({ items: [{ result }] }) => result);
  expect(results.slice(0, 4)).toEqual(['yes', 'no', 'no', 'unknown']);
  expect(results.every((result, at) => result === results[at % 4])).toBe(true);
  expect(await batch([])).toEqual([]);
});

test('whatever the lines are, each is answered', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.json(), fc.string()), { maxLength: 20 }),
      async (lines) => {
        const bytes = (async function* () {
          yield encodeUtf8(lines.join('\n'));
        })();
        const pieces: string[] = [];
        for await (const piece of await queryBatch(office, {
          ...asker,
          rights: [PARTNER_RIGHTS[0]],
          bytes,
        })) {
          pieces.push(Buffer.from(piece).toString('utf8'));
        }
        const [head, ...answers] = pieces.join('').trimEnd().split('\n');
        const total = lines.findLastIndex((line) => line !== '') + 1;
        expect(JSON.parse(head ?? '').total).toBe(total);
        expect(answers.map((line) => JSON.parse(line))).toEqual(
          Array.from({ length: total }, (_, at) => ({ line: at + 1, code: 'ssin-invalid' })),
        );
      },
    ),
    { numRuns: 20 },
  );
});

test('who asked for what is in the partner’s chain, and nobody can be found in it', async () => {
  await verifyAudit(office.database, statusAudit(TEST_PARTNER));
  const entries = await entriesOf();
  const actions = new Set(entries.map(({ action }) => action));
  expect(actions).toEqual(
    new Set(['entitlements.queried', 'entitlements.refused', 'entitlements.batch-queried']),
  );
  const text = entries.map(({ entry }) => entry).join('\n');
  for (const planted of [...SSINS, 'BIM', 'RIS', 'SPPIS', 'Janssens'])
    expect(text).not.toContain(planted);
});
