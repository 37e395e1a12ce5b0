import { generateKeyPairSync } from 'node:crypto';
import { verifyAudit } from '@prova/store';
import { codeMatchers, TEST_NOW } from '@prova/testing';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { retireClient } from '../../src/administration/clients.ts';
import { IssuerError } from '../../src/errors.ts';
import { announce } from '../../src/ledger/announce.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import { addClient } from '../../src/ledger/client-rows.ts';
import { revoke } from '../../src/ledger/revoke.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { createDelivery, type Delivery } from '../../src/webhooks/deliver.ts';
import {
  countWaiting,
  dueEvents,
  settleRound,
  takeWebhooks,
} from '../../src/webhooks/event-rows.ts';
import { createPost } from '../../src/webhooks/post.ts';
import { AT_ONCE, LEASE, LONGEST_FAILURE } from '../../src/webhooks/schedule.ts';
import { createServiceKey } from '../../src/webhooks/service-key.ts';
import { findWebhook, registerWebhook } from '../../src/webhooks/webhook-rows.ts';
import { openReceiver, type Receiver } from '../support/receiver.ts';
import { BE, createTestHouse, RECORD, type TestHouse } from '../support/test-house.ts';

expect.extend(codeMatchers);

const ISSUER = 'https://issuer.example';
const key = createServiceKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
const keys = createLocalJWKSet({ keys: [{ ...key.jwk }] });

let house: TestHouse;
let receiver: Receiver;
let delivery: Delivery;
const notices: string[] = [];

beforeAll(async () => {
  house = await createTestHouse();
});
afterAll(() => house.close());

beforeEach(async () => {
  house.at(TEST_NOW);
  await house.owner.query('delete from issuer.webhook');
  receiver = await openReceiver();
  notices.length = 0;
  delivery = createDelivery({
    database: house.database,
    post: createPost({ environment: 'test', patience: 5_000 }),
    key,
    issuer: ISSUER,
    now: house.now,
    notice: (code) => notices.push(code),
  });
  await register('portal', receiver.url);
});
afterEach(() => receiver.close());

async function register(clientId: string, url: string) {
  const client = { institutionId: BE, clientId, name: clientId, keys: { keys: [] } };
  const terms = { scopes: ['read'], dailyCeiling: 1, since: house.now() } as const;
  await addClient(house.database, { ...client, ...terms }).catch(() => undefined);
  return house.database.transaction((tx) => registerWebhook(tx, client, url, house.now()));
}

/** Of the same institution, and held to rights. */
async function registerHeld(url: string) {
  const client = { institutionId: BE, clientId: 'social', name: 'social', keys: { keys: [] } };
  const terms = { scopes: ['read'], dailyCeiling: 1, since: house.now() } as const;
  await addClient(house.database, { ...client, ...terms, types: ['entitlement'] });
  await house.database.transaction((tx) => registerWebhook(tx, client, url, house.now()));
}

const deliver = async (by = delivery) => {
  await by.look();
  await by.rest();
};
const issue = async () => (await createIssuing(house).issue(BE, house.order())).row.jti;
const opened = async (body: string) => {
  const typ = 'secevent+jwt';
  const { payload } = await jwtVerify(body, keys, { issuer: ISSUER, audience: 'portal', typ });
  return payload;
};
const told = async () => Promise.all(receiver.bodies.map(opened));
const say = (count: number) =>
  house.database.transaction(async (tx) =>
    announce(
      tx,
      BE,
      Array.from({ length: count }, (_, i) => ({
        type: 'attestation.released',
        about: 'prc',
        content: { id: String(i), state: 'released' },
      })),
      house.now(),
    ),
  );
const later = (seconds: number) => house.at(house.now() + seconds);

test('a client that is held to types is told of no other document, of no delivery of one, and of no other batch', async () => {
  await registerHeld(receiver.url);
  const jti = await issue();
  const batch = '6f1c1a52-6f0e-4d6e-9d55-0b1f7b0c0a01';
  await house.owner.query(
    `insert into issuer.batch (institution_id, batch_id, type, template_id, actor, state, received_at)
     values ($1, $2, 'prc', 'prc1/en/test/verify.example', 'client:portal', 'running', $3)`,
    [BE, batch, house.now()],
  );
  const reason = 'fraud';
  const counts = { records: 1, released: 1, failed: 0, cancelled: 0 };
  await house.database.transaction(async (tx) => {
    await revoke(tx, { institutionId: BE, jti, reason, actor: 'operator', now: house.now() });
    announce(
      tx,
      BE,
      [
        {
          type: 'delivery.ended',
          about: 'prc',
          content: { id: batch, attestation: jti, state: 'no-consent' },
        },
        {
          type: 'batch.completed',
          about: 'prc',
          content: { id: batch, state: 'completed', ...counts },
        },
      ],
      house.now(),
    );
  });
  const waiting = await house.owner.query<{ clientId: string; type: string }>(
    'select client_id as "clientId", type from issuer.webhook_event order by type',
  );
  const toldTo = (id: string) =>
    waiting.filter(({ clientId }) => clientId === id).map(({ type }) => type);
  expect(toldTo('portal')).toEqual(
    expect.arrayContaining(['attestation.revoked', 'batch.completed', 'delivery.ended']),
  );
  expect(toldTo('social')).toEqual(['webhook.registered']);
});

test('what happens to documents is told, signed, and says nothing of people', async () => {
  const jti = await issue();
  const withdrawal = { institutionId: BE, jti, actor: 'operator', now: house.now() };
  await house.database.transaction((tx) => revoke(tx, { ...withdrawal, reason: 'fraud' }));
  await deliver();
  const events = (await told()).map(({ events }) => events);
  const ours = { institution: BE, id: jti };
  expect(events).toHaveLength(3);
  expect(events).toEqual(
    expect.arrayContaining([
      { 'urn:prova:event:webhook.registered': { institution: BE } },
      { 'urn:prova:event:attestation.released': { ...ours, state: 'released' } },
      { 'urn:prova:event:attestation.revoked': { ...ours, state: 'revoked', reason: 'fraud' } },
    ]),
  );
  const all = JSON.stringify(await told());
  for (const each of [RECORD.fn, RECORD.hi, RECORD.dob, RECORD.id]) expect(all).not.toContain(each);
  expect(await countWaiting(house.database)).toBe(0);
});

test('a replaced document is told beside its successor', async () => {
  const replaces = await issue();
  await createIssuing(house).issue(BE, house.order({}, { replaces }));
  await deliver();
  expect(JSON.stringify(await told())).toContain(
    `"attestation.superseded":{"institution":"BE:0120","id":"${replaces}"`.slice(1),
  );
});

test('a client that is held to types is told of no other document', async () => {
  await house.owner.query(
    `update issuer.client set types = '{entitlement}' where client_id = 'portal'`,
  );
  const jti = await issue();
  const withdrawal = { institutionId: BE, jti, actor: 'operator', now: house.now() };
  await house.database.transaction((tx) => revoke(tx, { ...withdrawal, reason: 'fraud' }));
  await house.database.transaction(async (tx) => {
    const content = { id: 'of-its-own', state: 'released' } as const;
    announce(
      tx,
      BE,
      [{ type: 'attestation.released', about: 'entitlement', content }],
      house.now(),
    );
  });
  await deliver();
  const all = JSON.stringify(await told());
  expect(all).toContain('of-its-own');
  expect(all).not.toContain(jti);
  await house.owner.query(`update issuer.client set types = null where client_id = 'portal'`);
});

test('what is rolled back is not told', async () => {
  await house.database
    .transaction(async (tx) => {
      await announce(
        tx,
        BE,
        [{ type: 'attestation.released', about: 'prc', content: { id: '1', state: 'released' } }],
        house.now(),
      );
      throw new Error('no');
    })
    .catch(() => undefined);
  await deliver();
  expect(receiver.bodies).toHaveLength(1);
});

test('what was not taken is sent again when its time comes, under the same id', async () => {
  receiver.answer(503);
  await deliver();
  await deliver();
  expect(receiver.bodies).toHaveLength(1);
  expect(notices).toEqual(['webhook-refused']);
  later(9);
  await deliver();
  expect(receiver.bodies).toHaveLength(1);
  later(1);
  receiver.answer(202);
  await deliver();
  const [first, again] = await told();
  expect(again?.jti).toBe(first?.jti);
  expect(again?.['toe']).toBe(first?.['toe']);
  expect(again?.iat).toBe(house.now());
  expect(await findWebhook(house.database, HOOK)).toMatchObject({ failingSince: null });
});

const HOOK = { institutionId: BE, clientId: 'portal' };

test('waits grow as the schedule says', async () => {
  receiver.answer(500);
  await deliver();
  for (const wait of [10, 60, 300, 1_800, 7_200, 21_600, 21_600]) {
    later(wait - 1);
    await deliver();
    const sent = receiver.bodies.length;
    later(1);
    await deliver();
    expect(receiver.bodies).toHaveLength(sent + 1);
  }
});

test('many are sent side by side, and all of them', async () => {
  await say(3 * AT_ONCE);
  await deliver();
  const ids = (await told()).map(({ jti }) => jti);
  expect(new Set(ids).size).toBe(3 * AT_ONCE + 1);
  expect(ids).toHaveLength(3 * AT_ONCE + 1);
});

test('one that is silent holds up no other', async () => {
  const silent = await openReceiver();
  silent.answer('silence');
  await register('slow', silent.url);
  const both = deliver();
  await Promise.all([silent.heard(1), receiver.heard(1)]);
  await say(1);
  const again = deliver();
  await receiver.heard(2);
  await silent.close();
  await Promise.all([both, again]);
  expect(notices).toContain('webhook-unreachable');
});

test('two workers send each event once', async () => {
  const another = createDelivery({
    database: house.database,
    post: createPost({ environment: 'test', patience: 5_000 }),
    key,
    issuer: ISSUER,
    now: house.now,
    notice: () => undefined,
  });
  await say(40);
  await Promise.all([deliver(), deliver(another)]);
  expect(new Set(receiver.bodies).size).toBe(41);
  expect(receiver.bodies).toHaveLength(41);
});

test('what a worker took and did not bring to its end is sent by another, later', async () => {
  expect(await takeWebhooks(house.database, house.now(), 1)).toHaveLength(1);
  await deliver();
  expect(receiver.bodies).toHaveLength(0);
  later(LEASE);
  await deliver();
  expect(receiver.bodies).toHaveLength(1);
});

test('after five days of failure it is disabled, noted, and told no more until it is registered anew', async () => {
  receiver.answer(500);
  await deliver();
  later(LONGEST_FAILURE);
  await deliver();
  expect(await findWebhook(house.database, HOOK)).toMatchObject({ disabledAt: house.now() });
  const notes = await house.database.query(
    "select action from issuer.audit where object_type = 'webhook' order by seq desc limit 2",
  );
  expect(notes).toEqual([{ action: 'webhook.disabled' }, { action: 'webhook.registered' }]);
  await say(1);
  expect(await countWaiting(house.database)).toBe(0);
  receiver.answer(202);
  await register('portal', receiver.url);
  await say(1);
  await deliver();
  expect(receiver.bodies).toHaveLength(4);
  await expect(verifyAudit(house.database, issuerAudit(BE))).resolves.toBeDefined();
});

test('an event that its receiver never takes is dropped at last, and the others go on', async () => {
  await deliver();
  await say(2);
  later(LONGEST_FAILURE);
  await say(1);
  const [webhook] = await takeWebhooks(house.database, house.now(), 1);
  if (webhook === undefined) throw new Error('Nothing is due.');
  const [never, taken, recent] = await dueEvents(house.database, webhook, house.now());
  if (!never || !taken || !recent) throw new Error('Three are due.');
  const round = { taken: [taken], failed: [never, recent] };
  await house.database.transaction((tx) => settleRound(tx, webhook, round, house.now()));
  expect(await countWaiting(house.database)).toBe(1);
  expect(await findWebhook(house.database, HOOK)).toMatchObject({ failingSince: null });
});

test('a key that is not of P-256 signs no events', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  expect(() => createServiceKey(privateKey)).toThrowWithCode(
    IssuerError,
    'service-key-unsupported',
  );
});

test('a client that was ended, or may look no more, is told nothing', async () => {
  await register('former', receiver.url);
  await deliver();
  await receiver.heard(2);
  await house.database.query(
    "update issuer.client set scopes = '{issue}' where client_id = 'portal'",
  );
  await issue();
  const administration = { actor: 'operator', now: house.now() };
  await house.database.transaction((tx) => retireClient(tx, 'former', administration));
  await issue();
  await deliver();
  expect(receiver.bodies).toHaveLength(2);
  await house.database.query(
    "update issuer.client set scopes = '{read}' where client_id = 'portal'",
  );
  await deliver();
  expect(receiver.bodies).toHaveLength(2);
});
