import { X509Certificate } from 'node:crypto';
import { encodeUtf8 } from '@prova/credential';
import { createTestAuthority, SAMPLE_PRC, TEST_NOW, TEST_POLICY } from '@prova/testing';
import { nothingInstalled } from '@prova/trust';
import { compactVerify } from 'jose';
import type { IdentifiedPayload } from '../../src/issuance/draft-payload.ts';
import { signingInput } from '../../src/issuance/sign.ts';
import { type CardLine, createCardLine } from '../../src/threads/card-line.ts';
import type { LineChunk, LineJudgement } from '../../src/threads/line-chunk.ts';
import { lineTrust } from '../../src/threads/line-trust.ts';

const authority = await createTestAuthority();
const snapshot = await authority.snapshot();
const { privateKey, certificate, signer } = authority.institution('BE:0120');
const key = { privateKey, certificate };
const trust = trustOf(snapshot);
const judgement: LineJudgement = { trust, now: TEST_NOW, today: SAMPLE_PRC.di };

let line: CardLine;
beforeAll(() => {
  line = createCardLine({ threads: 2, waiting: 8 });
});
afterAll(() => line.close());

function trustOf(list: Uint8Array) {
  const installed = nothingInstalled('test', 0);
  const { certificate: root } = authority.root;
  return lineTrust({ snapshot: list, root, environment: 'test', installed });
}

const payload = (jti: string, changes: object = {}): IdentifiedPayload => ({
  sid: 'eessi:prc:1.0',
  jti,
  prc: { ...SAMPLE_PRC, ...changes },
});

const texts = (...payloads: readonly object[]) => payloads.map((each) => JSON.stringify(each));

const make = (payloads: readonly string[], changes: Partial<LineChunk> = {}) =>
  line.make({ payloads, key, judgement, ...changes });

test('what comes back is signed, in order, and jose agrees', async () => {
  const payloads = Array.from({ length: 20 }, (_, i) => payload(String(i).padStart(16, '0')));
  const outcomes = await make(texts(...payloads));
  const { publicKey } = new X509Certificate(certificate);
  const opened = await Promise.all(
    outcomes.map(async (each) => {
      if (each.outcome !== 'accepted') throw new Error(JSON.stringify(each));
      const { payload: bytes } = await compactVerify(each.jws, publicKey);
      return JSON.parse(Buffer.from(bytes).toString());
    }),
  );
  expect(opened).toEqual(payloads);
});

test('an RSA key signs, and a card is judged as a card', async () => {
  const { id, ...seal } = authority.institution('DE:BA82708');
  const { sd: _sd, ed: _ed, ...ehic } = { ...SAMPLE_PRC, ic: id.country, ii: id.officialId };
  const card = { sid: 'prova:ehic:0.1', jti: '0123456789ABCDEF', ehic };
  const { privateKey: rsa, certificate: der } = seal;
  expect(await make(texts(card), { key: { privateKey: rsa, certificate: der } })).toEqual([
    { outcome: 'accepted', jws: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]{342}$/) },
  ]);
});

test('signatures made elsewhere are taken, and judged like any other', async () => {
  const documents = [payload('0000000000000001'), payload('0000000000000002')];
  const inputs = documents.map((each) => encodeUtf8(signingInput(each, signer)));
  const [first, second] = await signer.signMany(inputs);
  if (!first || !second) throw new Error('The signer did not sign.');
  const order = { algorithm: signer.algorithm, certificate };
  const good = { ...order, signatures: [first, second] };
  const swapped = { ...order, signatures: [first, first] };
  expect((await make(texts(...documents), { key: good })).map(({ outcome }) => outcome)).toEqual([
    'accepted',
    'accepted',
  ]);
  expect(await make(texts(...documents), { key: swapped })).toMatchObject([
    { outcome: 'accepted' },
    { outcome: 'refused', rule: 'jws-signature' },
  ]);
  const missing = { ...order, signatures: [first] };
  await expect(make(texts(...documents), { key: missing })).rejects.toMatchObject({
    code: 'signer-fault',
  });
});

test('a bad payload, or one that no QR code holds (Q08), stops nobody else, and no message repeats a value', async () => {
  const outcomes = await make(
    texts(
      payload('0000000000000001'),
      payload('0000000000000002', { sd: 'Geheim' }),
      payload('0000000000000003', { ed: '2026-01-01', fn: 'Geheim' }),
      { ...payload('0000000000000004'), rid: `https://x.example/${randomText(1500)}` },
      { ...payload('0000000000000005'), rid: `https://x.example/${randomText(3000)}` },
      { ...payload('0000000000000006'), Geheim: 1 },
      payload('0000000000000007'),
    ),
  );
  expect(outcomes).toMatchObject([
    { outcome: 'accepted' },
    { outcome: 'refused', rule: 'payload-invalid' },
    { outcome: 'refused', rule: 'end-before-start' },
    { outcome: 'refused', rule: 'qr-capacity', message: expect.stringMatching(/^\d+ bytes /) },
    { outcome: 'refused', rule: 'qr-capacity', message: expect.stringMatching(/^\d+ bytes /) },
    { outcome: 'refused', rule: 'payload-invalid' },
    { outcome: 'accepted' },
  ]);
  expect(JSON.stringify(outcomes)).not.toContain('Geheim');
});

/** Letters that no compression makes shorter than two thirds. */
function randomText(length: number): string {
  let seed = 1;
  const letter = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_'[seed % 64];
  };
  return Array.from({ length }, letter).join('');
}

test('what the key of another institution signed is refused', async () => {
  const { privateKey: other, certificate: der } = authority.institution('DE:BA82708');
  const wrong = { privateKey: other, certificate: der };
  expect(await make(texts(payload('0123456789ABCDEF')), { key: wrong })).toMatchObject([
    { outcome: 'refused', rule: 'key-not-listed' },
  ]);
});

test('an institution that no list names gets nothing, and keeps nothing', async () => {
  const one = texts(payload('0123456789ABCDEF', { ii: '9999' }));
  await expect(make(one)).rejects.toMatchObject({
    code: 'release-postponed',
    rule: 'institution-unknown',
  });
});

test('a list that is old makes nothing, and a newer one is taken at once', async () => {
  const later = { now: TEST_NOW + TEST_POLICY.softMax + 1, today: '2026-12-01' };
  const one = texts(payload('0123456789ABCDEF'));
  await expect(make(one, { judgement: { trust, ...later } })).rejects.toMatchObject({
    code: 'release-postponed',
    rule: 'trust-stale',
  });
  const newer = trustOf(await authority.snapshot({ sequence: 2, issuedAt: later.now - 60 }));
  expect(await make(one, { judgement: { trust: newer, ...later } })).toMatchObject([
    { outcome: 'accepted' },
  ]);
});

test('a list that nobody signed makes nothing', async () => {
  const forged = trustOf(snapshot.with(-1, (snapshot.at(-1) ?? 0) ^ 1));
  await expect(
    make(texts(payload('0123456789ABCDEF')), { judgement: { ...judgement, trust: forged } }),
  ).rejects.toMatchObject({ code: 'trust-unusable', rule: 'trust-signature' });
});

test('more chunks than may wait are refused, and so is all after the end', async () => {
  const narrow = createCardLine({ threads: 1, waiting: 0 });
  const chunk = { payloads: texts(payload('0123456789ABCDEF')), key, judgement };
  const first = narrow.make(chunk);
  await expect(narrow.make(chunk)).rejects.toMatchObject({ code: 'line-busy' });
  const closing = narrow.close();
  expect(await first).toMatchObject([{ outcome: 'accepted' }]);
  await closing;
  await expect(narrow.make(chunk)).rejects.toMatchObject({ code: 'line-busy' });
});

test('what is no payload at all ends the chunk as a fault of ours', async () => {
  await expect(make(['{"Geheim'])).rejects.toMatchObject({ code: 'line-fault', rule: 'threw' });
});
