import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { attestationOperations } from '../../src/http/attestation-operations.ts';
import { queryOperations } from '../../src/http/query-operations.ts';
import { webhookOperations } from '../../src/http/webhook-operations.ts';
import { withdrawalOperations } from '../../src/http/withdrawal-operations.ts';
import { addClient } from '../../src/ledger/client-rows.ts';
import type { PersonQuery } from '../../src/ledger/find-person.ts';
import { eraseSubject } from '../../src/subject/erase-subject.ts';
import { createDelivery } from '../../src/webhooks/deliver.ts';
import { createPost } from '../../src/webhooks/post.ts';
import { createServiceKey } from '../../src/webhooks/service-key.ts';
import { everythingStored } from '../support/everything-stored.ts';
import { openReceiver, type Receiver } from '../support/receiver.ts';
import { BE, createTestHouse, type TestHouse } from '../support/test-house.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

/** Whom nobody shall find afterwards, and somebody who stays. */
const PLANTED = [
  { id: 'plant-1', fn: 'Zwartebessenboom', gn: 'Quirina', dob: '1931-03-17', hi: '31031755501' },
  { id: 'plant-2', fn: 'Ξανθόπουλος', gn: 'Ωραιοζήλη', dob: '1942-08-29', hi: '42082955502' },
] as const;
const STAYS = { id: 'stays', fn: 'Overblijver', gn: 'Zoë', dob: '1963-05-05', hi: '63050555503' };
const words = PLANTED.flatMap((person) => Object.values(person));

let house: TestHouse;
let office: TestOffice;
let receiver: Receiver;
beforeAll(async () => {
  house = await createTestHouse();
  receiver = await openReceiver();
  office = await openTestOffice(house, (all) => [
    ...attestationOperations(all),
    ...queryOperations(all),
    ...withdrawalOperations(all),
    ...webhookOperations(all),
  ]);
  const client = { institutionId: BE, clientId: 'portal', name: 'Portal', keys: { keys: [] } };
  const terms = { scopes: ['issue', 'read'], dailyCeiling: 9, since: house.now() } as const;
  await addClient(house.database, { ...client, ...terms });
  await office.ask('PUT', '/issuer/v1/webhook', { body: { url: receiver.url } });
});
afterAll(async () => {
  await office.close();
  await receiver.close();
  await house.close();
});

function foundIn(texts: readonly string[]): readonly string[] {
  return words.filter((word) => texts.some((text) => text.includes(word)));
}

async function issued(person: object) {
  const record = { in: 'OFN', sd: '2026-11-24', ed: '2027-02-20', ...person };
  const key = randomUUID();
  const response = await fetch(`${office.url}/issuer/v1/attestations`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer portal',
      'content-type': 'application/json',
      'idempotency-key': key,
    },
    body: JSON.stringify({ institution: BE, type: 'prc', record }),
  });
  expect(response.status).toBe(201);
  return response.json() as Promise<{ id: string }>;
}

test('after erasing, no planted word is in database, log, metrics or what receivers were told', async () => {
  const { id } = await issued(PLANTED[0]);
  await issued(PLANTED[0]);
  await issued(PLANTED[1]);
  await issued(STAYS);
  // Refused, sought, withdrawn: what says a name says it here too.
  await office.ask('POST', '/issuer/v1/attestations', { body: { record: { ...PLANTED[0] } } });
  for (const { fn, hi, dob } of PLANTED) {
    const path = '/issuer/v1/attestations/query';
    await office.ask('POST', path, { body: { personalNumber: hi } });
    await office.ask('POST', path, { body: { surname: fn, birthDate: dob } });
  }
  const revoked = { body: { reason: 'data-wrong' } };
  await office.ask('POST', `/issuer/v1/attestations/${id}/revoke`, revoked);
  const delivery = createDelivery({
    database: house.database,
    post: createPost({ environment: 'test', patience: 5_000 }),
    key: createServiceKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
    issuer: 'https://issuer.example',
    now: house.now,
    notice: () => undefined,
  });
  await delivery.look();
  await delivery.rest();

  // The search finds them while they are there, so its silence afterwards means something.
  expect(foundIn(await everythingStored(house.owner, house.dataKeys))).toEqual(words);

  for (const { hi } of PLANTED) await erase({ by: 'number', number: hi });

  const stored = await everythingStored(house.owner, house.dataKeys);
  expect(foundIn(stored)).toEqual([]);
  expect(stored.some((text) => text.includes(STAYS.fn))).toBe(true);
  expect(office.lines.length).toBeGreaterThan(8);
  expect(foundIn(office.lines)).toEqual([]);
  expect(foundIn([await (await fetch(`${office.url}/metrics`)).text()])).toEqual([]);
  expect(receiver.bodies.length).toBeGreaterThan(4);
  expect(foundIn(receiver.bodies.map(payloadText))).toEqual([]);
});

test('nor does any keyed hash say that they were here', async () => {
  const { dataKeys } = house;
  const hashes = PLANTED.flatMap(({ hi, fn, dob }) => [
    dataKeys.numberHash(BE, hi),
    dataKeys.personHash(BE, fn, dob),
  ]).map((hash) => Buffer.from(hash).toString('hex'));
  const stored = await everythingStored(house.owner, dataKeys);
  expect(hashes.filter((hash) => stored.some((text) => text.includes(hash)))).toEqual([]);
});

function erase(query: PersonQuery) {
  const request = { institutionId: BE, query, requestId: randomUUID(), actor: 'operator' };
  return eraseSubject(house, { ...request, now: house.now(), valid: 'revoke' });
}

function payloadText(token: string): string {
  return Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
}
