import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { eboxDelivery, parseEboxSettings } from '@prova/delivery';
import { verifyAudit } from '@prova/store';
import { type FixtureEbox, startFixtureEbox, TEST_NOW, withoutChance } from '@prova/testing';
import { type Carrier, createCarrier } from '../../src/deliveries/carrier.ts';
import { countQueued, LEASE, takeDeliveries } from '../../src/deliveries/delivery-rows.ts';
import { IssuerError, type IssuerErrorCode } from '../../src/errors.ts';
import { deliveryOperations } from '../../src/http/delivery-operations.ts';
import { issuerAudit } from '../../src/ledger/audit.ts';
import { addClient } from '../../src/ledger/client-rows.ts';
import { revoke } from '../../src/ledger/revoke.ts';
import { forget } from '../../src/retention/forget.ts';
import { createIssuing } from '../../src/singles/issuing.ts';
import { eraseSubject } from '../../src/subject/erase-subject.ts';
import { exportSubject } from '../../src/subject/export-subject.ts';
import { LONGEST_FAILURE } from '../../src/webhooks/schedule.ts';
import { registerWebhook } from '../../src/webhooks/webhook-rows.ts';
import { everythingStored } from '../support/everything-stored.ts';
import { BE, createTestHouse, RECORD, type TestHouse } from '../support/test-house.ts';
import { openTestOffice, type TestOffice } from '../support/test-office.ts';

/** Months 61 to 72: nobody's. */
const PARENT = '85613000150';
const NOBODY = '61710500274';

const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PAGE = new TextEncoder().encode('%PDF-1.7');

let house: TestHouse;
let office: TestOffice;
let ebox: FixtureEbox;
let carrier: Carrier;
/** What drawing a page throws next. */
let fault: IssuerErrorCode | undefined;
const notices: string[] = [];

beforeAll(async () => {
  house = await createTestHouse();
  office = await openTestOffice(house, deliveryOperations);
});
afterAll(async () => {
  // Whatever was asked, logged and noted: nobody's number is in it.
  for (const number of [PARENT, NOBODY]) {
    expect(office.lines.join('\n')).not.toContain(number);
    expect((await everythingStored(house.owner, house.dataKeys)).join('\n')).not.toContain(number);
  }
  await expect(verifyAudit(house.database, issuerAudit(BE))).resolves.toBeDefined();
  await office.close();
  await house.close();
});

beforeEach(async () => {
  house.at(TEST_NOW);
  await house.owner.query('delete from issuer.delivery');
  fault = undefined;
  notices.length = 0;
  ebox = await startFixtureEbox({ key, now: house.now });
  ebox.consenting.add(PARENT);
  carrier = newCarrier();
});
afterEach(() => ebox.close());

function newCarrier(): Carrier {
  const settings = parseEboxSettings(ebox.settings, 'test');
  return createCarrier({
    ...house,
    boxes: eboxDelivery({ settings, key, now: house.now, newId: randomUUID }),
    print: async () => {
      if (fault) throw new IssuerError(fault, 'It cannot be drawn.');
      return [PAGE];
    },
    notice: (code) => notices.push(code),
  });
}

async function carry(by = carrier): Promise<void> {
  await by.look();
  await by.rest();
}
const issue = async (record: object = {}) =>
  (await createIssuing(house).issue(BE, house.order(record))).row.jti;

interface Told {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever it was answered
  readonly body: any;
}

async function ask(
  method: string,
  path: string,
  body?: object,
  idempotencyKey: string = randomUUID(),
  as = 'portal',
): Promise<Told> {
  const response = await fetch(`${office.url}/issuer/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${as}`,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}
const order = (jti: string, ssin = PARENT, idempotencyKey?: string) =>
  ask('POST', `attestations/${jti}/deliver`, { recipient: { ssin } }, idempotencyKey);
const told = async (id: string) => (await ask('GET', `deliveries/${id}`)).body;
const later = (seconds: number) => house.at(house.now() + seconds);
const noted = async (jti: string) =>
  (
    await house.database.query<{ action: string }>(
      'select action from issuer.audit where object_id = $1 order by seq',
      [jti],
    )
  ).map(({ action }) => action);

test('a document is carried to a box, once, and the recipient is forgotten', async () => {
  const jti = await issue();
  const { status, body } = await order(jti);
  expect(status).toBe(202);
  expect(body).toMatchObject({ attestation: jti, state: 'queued', attempts: 0 });
  const request = { institutionId: BE, query: { by: 'number', number: RECORD.hi } as const };
  const asked = { ...request, requestId: randomUUID(), actor: 'operator', now: house.now() };
  const { documents } = await exportSubject(house, asked);
  expect(documents.find((each) => each.jti === jti)?.deliveries).toMatchObject([
    { state: 'queued', recipient: PARENT },
  ]);
  await carry();
  await carry();
  expect(ebox.refusals).toEqual([]);
  expect(ebox.messages).toMatchObject([
    {
      recipient: PARENT,
      messageTypeId: 'PROVA_PRC',
      files: [{ name: 'document.pdf', bytes: PAGE, isMainContent: true, isAttachmentSigned: true }],
    },
  ]);
  expect(await told(body.id)).toMatchObject({ state: 'delivered', messageId: 'M-1', attempts: 1 });
  expect(await noted(jti)).toEqual(
    expect.arrayContaining(['delivery.queued', 'delivery.delivered']),
  );
  const after = await exportSubject(house, { ...asked, requestId: randomUUID() });
  expect(after.documents.find((each) => each.jti === jti)?.deliveries).toMatchObject([
    { state: 'delivered', recipient: null, messageId: 'M-1' },
  ]);
  expect(notices).toEqual([]);
});

test('the same request is the same delivery, another one under its key is refused', async () => {
  const jti = await issue();
  const idempotencyKey = randomUUID();
  const first = await order(jti, PARENT, idempotencyKey);
  const again = await order(jti, PARENT, idempotencyKey);
  expect([again.status, again.body.id]).toEqual([200, first.body.id]);
  const other = await order(jti, NOBODY, idempotencyKey);
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-conflict' } });
  expect(await order(jti)).toMatchObject({ status: 409, body: { code: 'delivery-waiting' } });
  const many = await Promise.all(
    Array.from({ length: 8 }, () => order(jti, PARENT, idempotencyKey)),
  );
  expect(new Set(many.map(({ body }) => body.id))).toEqual(new Set([first.body.id]));
  await carry();
  expect((await order(jti, PARENT, idempotencyKey)).body.state).toBe('delivered');
  expect((await order(jti)).status).toBe(202);
});

test('a client that is held to types is told of no delivery of another', async () => {
  const { body } = await order(await issue());
  const place = `/issuer/v1/deliveries/${body.id}`;
  expect((await office.ask('GET', place)).status).toBe(200);
  expect((await office.ask('GET', place, { as: 'social' })).status).toBe(404);
});

test('whoever takes no messages is sent none, and their institution is told', async () => {
  const client = { institutionId: BE, clientId: 'portal', name: 'Portal', keys: { keys: [] } };
  const terms = { scopes: ['read'], dailyCeiling: 1, since: house.now() } as const;
  await addClient(house.database, { ...client, ...terms });
  const url = 'https://portal.example/events';
  await house.database.transaction((tx) => registerWebhook(tx, client, url, house.now()));
  const jti = await issue();
  const { body } = await order(jti, NOBODY);
  await carry();
  const events = await house.database.query<{ content: object }>(
    "select content from issuer.webhook_event where type = 'delivery.ended'",
  );
  expect(events).toEqual([{ content: { id: body.id, attestation: jti, state: 'no-consent' } }]);
  expect(await told(body.id)).toMatchObject({ state: 'no-consent', attempts: 1 });
  expect(ebox.messages).toEqual([]);
});

test('a box that is away is tried again when its time comes, under the same key', async () => {
  const { body } = await order(await issue());
  ebox.fail('messages', { status: 503 });
  await carry();
  expect(await told(body.id)).toMatchObject({ state: 'queued', reason: 'busy', attempts: 1 });
  expect(notices).toEqual(['busy']);
  ebox.fail('messages', undefined);
  later(9);
  await carry();
  expect(ebox.messages).toEqual([]);
  later(1);
  await carry();
  expect(await told(body.id)).toMatchObject({ state: 'delivered', attempts: 2 });
  const keys = ebox.requests.flatMap(({ headers }) => headers['idempotency-key'] ?? []);
  expect(keys).toEqual([`"${body.id}"`, `"${body.id}"`]);
});

test('after five days it has failed', async () => {
  const { body } = await order(await issue());
  ebox.fail('token', { status: 400 });
  later(LONGEST_FAILURE);
  await carry();
  expect(await told(body.id)).toMatchObject({ state: 'failed', reason: 'access-refused' });
  expect(await countQueued(house.database)).toBe(0);
});

test('what a box will never take has failed at once', async () => {
  const { body } = await order(await issue());
  ebox.fail('messages', { status: 422 });
  await carry();
  expect(await told(body.id)).toMatchObject({ state: 'failed', reason: 'message-refused' });
});

test('a page that cannot be sealed now is sealed later; one that never can is not waited for', async () => {
  const { body } = await order(await issue());
  fault = 'seal-postponed';
  await carry();
  expect(await told(body.id)).toMatchObject({ state: 'queued', reason: 'seal-postponed' });
  later(10);
  fault = 'print-refused';
  await carry();
  expect(await told(body.id)).toMatchObject({ state: 'failed', reason: 'print-refused' });
  expect(ebox.requests).toEqual([]);
});

test('what was withdrawn meanwhile does not go out', async () => {
  const jti = await issue();
  const { body } = await order(jti);
  const withdrawal = { institutionId: BE, jti, actor: 'operator', now: house.now() };
  await house.database.transaction((tx) => revoke(tx, { ...withdrawal, reason: 'fraud' }));
  await carry();
  expect(await told(body.id)).toMatchObject({ state: 'failed', reason: 'revocation-final' });
  expect(await order(jti)).toMatchObject({ status: 409, body: { code: 'revocation-final' } });
});

test('what a carrier took and did not bring to its end is carried by another, and arrives once', async () => {
  const { body } = await order(await issue());
  expect(await takeDeliveries(house.database, house.now(), 9)).toHaveLength(1);
  await carry();
  expect(ebox.messages).toEqual([]);
  later(LEASE);
  await Promise.all([carry(), carry(newCarrier())]);
  expect(ebox.messages).toHaveLength(1);
  expect(await told(body.id)).toMatchObject({ state: 'delivered' });
});

test('a message whose answer was lost arrived once, and nobody knows what it is called', async () => {
  const jti = await issue();
  const { body } = await order(jti);
  const [row] = await takeDeliveries(house.database, house.now(), 1);
  if (!row) throw new RangeError('Nothing is due.');
  const settings = parseEboxSettings(ebox.settings, 'test');
  await eboxDelivery({ settings, key, now: house.now, newId: randomUUID }).deliver({
    ...{ recipient: PARENT, languages: row.languages, kind: 'prc', attempt: 1 },
    documents: [
      {
        name: 'document.pdf',
        mediaType: 'application/pdf',
        bytes: PAGE,
        isMain: true,
        isSigned: true,
      },
    ],
    idempotencyKey: body.id,
  });
  later(LEASE);
  await carry();
  expect(ebox.messages).toHaveLength(1);
  const after = await told(body.id);
  expect(after).toMatchObject({ state: 'delivered' });
  expect(after).not.toHaveProperty('messageId');
});

test('a delivery of a person who is erased stops, and what has ended points at nobody', async () => {
  const person = { fn: 'Planted', dob: '1931-03-17', hi: '31031755501' };
  const ended = await order(await issue(person));
  await carry();
  const idempotencyKey = randomUUID();
  const jti = await issue(person);
  const waiting = await order(jti, PARENT, idempotencyKey);
  const query = { by: 'number', number: person.hi } as const;
  const request = { institutionId: BE, query, requestId: randomUUID(), actor: 'operator' };
  await eraseSubject(house, { ...request, now: house.now(), valid: 'revoke' });
  await carry();
  expect(ebox.messages).toHaveLength(1);
  expect(await told(waiting.body.id)).toMatchObject({ code: 'delivery-unknown' });
  expect(await told(ended.body.id)).not.toHaveProperty('messageId');
  const [row] = await house.owner.query(
    'select sealed, request_hash as hash, message_id as message from issuer.delivery where delivery_id = $1',
    [ended.body.id],
  );
  expect(row).toEqual({ sealed: null, hash: null, message: null });
});

test('what ended long ago is forgotten', async () => {
  const { body } = await order(await issue());
  await carry();
  later(90 * 86_400);
  await forget(house.database, house.now());
  expect((await told(body.id)).state).toBe('delivered');
  later(1);
  await forget(house.database, house.now());
  expect(await ask('GET', `deliveries/${body.id}`)).toMatchObject({ status: 404 });
});

test.each([
  ['a number of ten digits', { recipient: { ssin: PARENT.slice(1) } }],
  ['a number with dots', { recipient: { ssin: '85.61.30-001.50' } }],
  ['no recipient', {}],
  ['a member that is not known', { recipient: { ssin: PARENT, name: 'Vandenbroucke' } }],
  ['a language that no box speaks', { recipient: { ssin: PARENT }, languages: ['en', 'pl'] }],
])('%s is refused, and not repeated', async (_what, body) => {
  const answer = await ask('POST', `attestations/${await issue()}/deliver`, body);
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-input' } });
  for (const word of [PARENT, '85.61', 'Vandenbroucke']) {
    expect(JSON.stringify(answer.body)).not.toContain(word);
  }
});

test.each([
  ['a mistyped digit', '85613000151', /check digits/],
  ['a month that there is not', '85733000150', /month/],
  ['a day that there is not', '85613200187', /no such day/],
])('%s is refused, and not repeated', async (_what, ssin, said) => {
  const answer = await order(await issue(), ssin);
  expect(answer).toMatchObject({ status: 422, body: { code: 'recipient-invalid' } });
  expect(answer.body.issues).toMatchObject([{ in: 'body', name: 'recipient.ssin' }]);
  expect(JSON.stringify(answer.body)).toMatch(said);
  expect(withoutChance(JSON.stringify(answer.body))).not.toContain(ssin.slice(0, 6));
});

test('a document without a page is not delivered', async () => {
  const jti = await issue();
  // What was staged stays: only its owner can make this one another.
  await house.owner.query('alter table issuer.attestation disable trigger attestation_moves');
  await house.owner.query(
    "update issuer.attestation set type = 'status', template_id = null where jti = $1",
    [jti],
  );
  await house.owner.query('alter table issuer.attestation enable trigger attestation_moves');
  expect(await order(jti)).toMatchObject({ status: 422, body: { code: 'delivery-unprinted' } });
});

test('only who may, and of what there is', async () => {
  const jti = await issue();
  const body = { recipient: { ssin: PARENT } };
  const by = (as: string) => ask('POST', `attestations/${jti}/deliver`, body, randomUUID(), as);
  for (const as of ['stranger', 'printer']) expect((await by(as)).status).toBe(403);
  expect((await by('nobody')).status).toBe(401);
  const path = 'attestations/0000000000000000/deliver';
  expect(await ask('POST', path, body)).toMatchObject({
    status: 404,
    body: { code: 'attestation-unknown' },
  });
  const { body: mine } = await order(jti);
  expect(
    await ask('GET', `deliveries/${mine.id}`, undefined, randomUUID(), 'stranger'),
  ).toMatchObject({
    status: 404,
    body: { code: 'delivery-unknown' },
  });
  await carry();
});

test('the database holds the same rules', async () => {
  const { body } = await order(await issue());
  const set = (what: string) =>
    house.owner.query(`update issuer.delivery set ${what} where delivery_id = $1`, [body.id]);
  await expect(set('sealed = null')).rejects.toMatchObject({
    constraint: 'delivery_recipient_while_queued',
  });
  await expect(set("actor = 'client:other'")).rejects.toMatchObject({
    constraint: 'delivery_identity',
  });
  // PostgreSQL tells of a refusal before it lets the row go, and a carrier passes over a row that is held.
  await house.owner.query('select 1 from issuer.delivery for update');
  await carry();
  expect(await told(body.id)).toMatchObject({ state: 'delivered' });
  for (const what of ["reason = 'other'", "message_id = 'M-other'", 'ended_at = 1']) {
    await expect(set(what)).rejects.toMatchObject({ constraint: 'delivery_end' });
  }
});
