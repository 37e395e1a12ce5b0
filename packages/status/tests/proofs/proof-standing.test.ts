import { StatusError } from '../../src/errors.ts';
import type { Person } from '../../src/persons/person.ts';
import { ISSUER_PATIENCE, type IssuerClient } from '../../src/proofs/issuer/issuer-client.ts';
import type { Proof } from '../../src/proofs/proof-rows.ts';
import { insertProof, listProofs, setIssued } from '../../src/proofs/proof-rows.ts';
import { standingsOf } from '../../src/proofs/proof-standing.ts';
import { takeProof } from '../../src/proofs/take-proof.ts';
import { BIM, createTestOffice, has, NOW, type TestOffice, TODAY } from '../support/test-office.ts';

// How proofs stand by what an issuer says that is not what was ordered of it, or not all.

let office: TestOffice;
let person: Person;
beforeAll(async () => {
  office = await createTestOffice();
  await office.enter([
    { ssin: BIM, familyName: 'Janssens', givenNames: 'Mia', birthDate: '1958-03-01' },
  ]);
  await office.load([{ ssin: BIM, statuses: [has('BIM', 'CIN')] }]);
  const found = await office.register.find(BIM);
  if (found.state !== 'current') throw new Error('Nobody is there.');
  person = found.person;
});
afterEach(() => office.database.query('delete from status.proof'));
afterAll(() => office.close());

const RIGHT = 'be.rail.increased-intervention';
const [OURS, OTHER] = ['0000000000000001', '0000000000000002'];
const until = '2026-12-24';

type Say = (path: string, body: Record<string, unknown>) => object;
function issuerThat(say: Say): IssuerClient {
  return {
    ...{ institution: 'BE:0120', name: 'Office of nowhere', patience: ISSUER_PATIENCE },
    ask: async (_method, path, { body } = {}) =>
      new TextEncoder().encode(JSON.stringify(say(path, { ...Object(body) }))),
  };
}
const document = (jti: string, recordId: string) => ({
  ...{ id: jti, jti, recordId, institution: 'BE:0120' },
  ...{ type: 'entitlement', state: 'released', validUntil: until },
});

async function ordered(jti?: string, orderedAt = NOW - 600): Promise<readonly Proof[]> {
  const { personId } = person;
  const proofId = crypto.randomUUID();
  const of = { personId, type: 'entitlement', rightId: RIGHT, named: true } as const;
  const days = { validFrom: TODAY, validUntil: until };
  await insertProof(office.database, { proofId, ...of, ...days, orderedAt });
  if (jti !== undefined) await setIssued(office.database, proofId, jti);
  return listProofs(office.database, personId);
}
const standings = async (say: Say, proofs: readonly Proof[]) => {
  const place = { ...office, issuer: issuerThat(say), newId: () => crypto.randomUUID() };
  return (await standingsOf(place, { ssin: BIM }, proofs)).map(({ standing }) => standing);
};

test('another document under the id of an order is not that proof', async () => {
  const proofs = await ordered(OURS);
  const [{ proofId } = { proofId: '' }] = proofs;
  expect(await standings(() => ({ items: [document(OURS, proofId)] }), proofs)).toEqual(['counts']);
  expect(await standings(() => ({ items: [document(OTHER, proofId)] }), proofs)).toEqual([
    'unknown',
  ]);
});

test('an order that may be among what was not looked through is not forgotten', async () => {
  const proofs = await ordered();
  const more = () => ({ items: [document(OTHER, crypto.randomUUID())], next: 'more' });
  expect(await standings(more, proofs)).toEqual(['unknown']);
  expect(await listProofs(office.database, person.personId)).toHaveLength(1);
  expect(await standings(() => ({ items: [] }), proofs)).toEqual(['never']);
  expect(await listProofs(office.database, person.personId)).toHaveLength(0);
});

test('who asks for the same again, while nobody says how the first one stands, is ordered no second one', async () => {
  await ordered(OURS);
  const orders: string[] = [];
  const issuer = issuerThat((path, body) => {
    orders.push(path);
    if (path.endsWith('/query')) throw new StatusError('issuer-unavailable', 'It is silent.');
    return document(OTHER, String(Object(body['record']).id));
  });
  const place = { ...office, issuer, newId: () => crypto.randomUUID() };
  const order = { person, ssin: BIM, rightId: RIGHT, whose: 'named', language: 'en' } as const;
  await expect(takeProof(place, order)).rejects.toMatchObject({ code: 'issuer-unavailable' });
  expect(orders).toEqual(['/issuer/v1/attestations/query']);
});
