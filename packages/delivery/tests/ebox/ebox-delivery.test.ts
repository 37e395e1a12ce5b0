import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import {
  codeMatchers,
  type EboxFault,
  type EboxPlace,
  type FixtureEbox,
  startFixtureEbox,
} from '@prova/testing';
import fc from 'fast-check';
import { createAsk } from '../../src/ebox/ask.ts';
import { DeliveryError, eboxDelivery, parseEboxSettings } from '../../src/index.ts';
import { documentOf, NOW, orderOf, RECIPIENT } from '../support/sample-order.ts';

expect.extend(codeMatchers);

const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

let now = NOW;
let ebox: FixtureEbox;

beforeEach(async () => {
  now = NOW;
  ebox = await startFixtureEbox({ key, now: () => now });
  ebox.consenting.add(RECIPIENT);
});
afterEach(() => ebox.close());

const portOf = (patience = 5_000, settings: object = {}, clientKey = key) =>
  eboxDelivery({
    settings: parseEboxSettings({ ...ebox.settings, ...settings }, 'test'),
    key: clientKey,
    now: () => now,
    newId: randomUUID,
    patience,
  });
const asked = (place: EboxPlace) =>
  ebox.requests.filter(({ url }) => ebox.settings[place].endsWith(url));

test('a message of two files arrives, and says to nobody what it is about', async () => {
  const documents = [
    documentOf({ isMain: false, name: 'annex.txt', mediaType: 'text/plain', isSigned: false }),
    documentOf(),
  ];
  expect(await portOf().deliver(orderOf({ documents }))).toEqual({
    outcome: 'delivered',
    messageId: 'M-1',
  });
  expect(ebox.refusals).toEqual([]);
  const bytes = documentOf().bytes;
  expect(ebox.messages).toEqual([
    {
      messageId: 'M-1',
      recipient: RECIPIENT,
      messageTypeId: 'PROVA_PRC',
      subject: {
        nl: 'Document beschikbaar',
        fr: 'Document disponible',
        de: 'Dokument verfügbar',
      },
      files: [
        {
          ...{ name: 'annex.txt', mediaType: 'text/plain', bytes },
          ...{ isMainContent: false, isAttachmentSigned: false },
        },
        {
          ...{ name: 'document.pdf', mediaType: 'application/pdf', bytes },
          ...{ isMainContent: true, isAttachmentSigned: true },
        },
      ],
    },
  ]);
});

test('whoever does not take messages is sent none', async () => {
  ebox.consenting.clear();
  expect(await portOf().deliver(orderOf())).toEqual({ outcome: 'no-consent' });
  expect(asked('messages')).toEqual([]);
});

test('a message that arrived before is there once, whatever became of the first answer', async () => {
  const order = orderOf();
  await portOf().deliver(order);
  expect(await portOf().deliver({ ...order, attempt: 2 })).toEqual({ outcome: 'delivered' });
  expect(ebox.messages).toHaveLength(1);
});

test('a key of RSA signs RS256', async () => {
  await ebox.close();
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  ebox = await startFixtureEbox({ key: rsa, now: () => now });
  ebox.consenting.add(RECIPIENT);
  expect(await portOf(5_000, {}, rsa).deliver(orderOf())).toMatchObject({ outcome: 'delivered' });
});

test('another key is let in nowhere, and one of another kind signs nothing', async () => {
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  expect(await portOf(5_000, {}, other).deliver(orderOf())).toMatchObject({
    outcome: 'unreachable',
    reason: 'access-refused',
  });
  expect(ebox.refusals).toEqual(['not signed']);
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
  const ed25519 = generateKeyPairSync('ed25519').privateKey;
  for (const wrong of [p384, ed25519, createPublicKey(key)]) {
    expect(() => portOf(5_000, {}, wrong)).toThrowWithCode(DeliveryError, 'ebox-key-unsupported');
  }
});

test('one token serves many, until its end or until it is refused', async () => {
  const port = portOf();
  await Promise.all([port.deliver(orderOf()), port.deliver(orderOf())]);
  expect(asked('token')).toHaveLength(1);
  now += 300;
  await port.deliver(orderOf());
  expect(asked('token')).toHaveLength(2);
  ebox.forgetTokens();
  expect(await port.deliver(orderOf())).toMatchObject({ reason: 'access-refused' });
  expect(await port.deliver(orderOf())).toMatchObject({ outcome: 'delivered' });
});

test('without a message type that was agreed nothing is sent', async () => {
  const outcome = { outcome: 'refused', reason: 'kind-unregistered' };
  expect(await portOf().deliver(orderOf({ kind: 'pda1' }))).toEqual(outcome);
  expect(ebox.requests).toEqual([]);
});

const json = (body: unknown): EboxFault => ({ status: 200, body: JSON.stringify(body) });
const other = '61710500274';

test.each<[EboxPlace, EboxFault, object]>([
  ['token', { status: 400, body: '{"error":"invalid_client"}' }, later('access-refused')],
  ['token', { status: 503 }, later('busy')],
  ['token', json({}), later('unexpected-answer')],
  ['token', json({ access_token: 'a b', token_type: 'Bearer' }), later('unexpected-answer')],
  ['token', json({ access_token: 'a', token_type: 'DPoP' }), later('unexpected-answer')],
  ['token', 'cut', later('no-answer')],
  ['consents', { status: 403 }, later('access-refused')],
  ['consents', { status: 404 }, later('unexpected-answer')],
  ['consents', { status: 200, body: 'null' }, later('unexpected-answer')],
  ['consents', json({ items: null }), later('unexpected-answer')],
  ['consents', json({ items: [{ ssin: other }] }), later('unexpected-answer')],
  ['consents', json({ items: [{ ssin: RECIPIENT }, { ssin: other }] }), later('unexpected-answer')],
  ['consents', { status: 200, body: '{"items":[],"items":[]}' }, later('unexpected-answer')],
  ['consents', { status: 302, headers: { location: '/elsewhere' } }, later('unexpected-answer')],
  ['consents', json({ items: [], much: 'x'.repeat(70_000) }), later('no-answer')],
  ['messages', { status: 201 }, { outcome: 'delivered' }],
  ['messages', { status: 201, body: '{"messageId":"a b"}' }, { outcome: 'delivered' }],
  ['messages', { status: 201, body: `{"messageId":"${RECIPIENT}-1"}` }, { outcome: 'delivered' }],
  ['messages', { status: 409, body: '{"messageId":"M-9"}' }, { outcome: 'delivered' }],
  ['messages', { status: 200, body: '{}' }, later('unexpected-answer')],
  ['messages', { status: 400 }, { outcome: 'refused', reason: 'message-refused' }],
  ['messages', { status: 413 }, { outcome: 'refused', reason: 'message-refused' }],
  ['messages', { status: 500 }, later('busy')],
  ['messages', { status: 429, headers: { 'retry-after': '600' } }, later('busy', 600)],
  ['messages', { status: 429, headers: { 'retry-after': '999999' } }, later('busy', 86_400)],
  ['messages', { status: 429, headers: { 'retry-after': 'soon' } }, later('busy')],
  ['messages', 'cut', later('no-answer')],
])('%s answering %j', async (place, fault, outcome) => {
  ebox.fail(place, fault);
  expect(await portOf().deliver(orderOf())).toEqual(outcome);
  // Every other sign of life is right again at once.
  ebox.fail(place, undefined);
  expect(await portOf().deliver(orderOf())).toMatchObject({ outcome: 'delivered' });
});

function later(reason: string, seconds = 10) {
  return { outcome: 'unreachable', reason, retryAt: NOW + seconds };
}

test.each(['token', 'consents', 'messages'] as const)(
  '%s silent, and nobody there',
  async (place) => {
    ebox.fail(place, 'silence');
    expect(await portOf(50).deliver(orderOf())).toEqual(later('no-answer'));
    ebox.fail(place, undefined);
    const nobody = { [place]: 'http://127.0.0.1:1/' };
    expect(await portOf(5_000, nobody).deliver(orderOf())).toEqual(later('no-answer'));
  },
);

test('attempts are further and further apart', async () => {
  ebox.fail('token', { status: 503 });
  const waits = [10, 60, 300, 1_800, 7_200, 21_600, 21_600];
  for (const [index, wait] of waits.entries()) {
    expect(await portOf().deliver(orderOf({ attempt: index + 1 }))).toEqual(later('busy', wait));
  }
});

test('what cannot be delivered is not sent', async () => {
  const order = orderOf({ recipient: 'Vandenbroucke' });
  await expect(portOf().deliver(order)).toRejectWithCode(DeliveryError, 'delivery-malformed');
  expect(ebox.requests).toEqual([]);
});

test('the recipient stands in bodies, and nowhere else that anybody logs', async () => {
  const ssin = fc.stringMatching(/^[0-9]{11}$/);
  await fc.assert(
    fc.asyncProperty(ssin, fc.boolean(), async (recipient, takes) => {
      if (takes) ebox.consenting.add(recipient);
      const outcome = await portOf().deliver(orderOf({ recipient }));
      expect(JSON.stringify(outcome)).not.toContain(recipient);
    }),
    { numRuns: 20 },
  );
  const heads = ebox.requests.map(({ method, url, rawHeaders }) => [method, url, ...rawHeaders]);
  const bodies = asked('consents').map(({ body }) => Object(JSON.parse(String(body))).ssin);
  const logged = heads.flat().join('\n');
  for (const recipient of bodies) expect(logged).not.toContain(recipient);
  expect(logged).not.toContain('Vandenbroucke');
  for (const { body } of asked('token')) {
    for (const recipient of bodies) expect(String(body)).not.toContain(recipient);
  }
});

test('whatever comes back, an answer is an answer', async () => {
  const body = fc.oneof(fc.string(), fc.json());
  const status = fc.integer({ min: 200, max: 599 }).filter((each) => each !== 204);
  const places = fc.constantFrom<EboxPlace>('token', 'consents', 'messages');
  await fc.assert(
    fc.asyncProperty(places, status, body, async (place, status, body) => {
      ebox.fail(place, { status, body });
      const outcome = await portOf().deliver(orderOf());
      // Nothing that was made up is a consent.
      if (place !== 'messages') expect(outcome.outcome).not.toBe('delivered');
      ebox.fail(place, undefined);
    }),
    { numRuns: 100 },
  );
});

test('asking an address that is none is no answer', async () => {
  const ask = createAsk(100);
  expect(await ask('nonsense', { headers: {}, body: new Uint8Array() })).toBe('no-answer');
});
