import { ATTESTATION_TYPES, encodeQrText, type FileEvidence, SCHEMA_IDS } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createVectorRunner } from '@prova/testing';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { frozenExample } from './frozen-example.ts';

const { judge, token, vector } = await frozenExample('4c-es256');

const run = await createVectorRunner(nodePlatform);

const base64url = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');
const packed = (text: string) => encodeQrText(text);

/** A verification must answer, and must not believe. */
async function expectRefusal(text: string): Promise<void> {
  const report = await judge(text);
  expect(['rejected', 'undetermined', 'not-judged']).toContain(report.verdict);
  expect(report.reasons[0]?.code).not.toBe('internal-fault');
  expect(report.document).toBeUndefined();
}

test('any text is answered', async () => {
  const text = fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ maxLength: 5000 }));
  await fc.assert(fc.asyncProperty(text, expectRefusal));
});

test('any text of base45 characters is answered', async () => {
  const unit = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:');
  await fc.assert(fc.asyncProperty(fc.string({ unit, maxLength: 900 }), expectRefusal));
});

test('any bytes, compressed, are answered', async () => {
  const bytes = fc.uint8Array({ maxLength: 2000 });
  const text = bytes.map((each) => packed(Buffer.from(each).toString('latin1')));
  await fc.assert(fc.asyncProperty(text, expectRefusal));
});

test('any JSON in header and payload is answered', async () => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const json = fc.json({ maxDepth: 20 }).map(base64url);
  const text = fc
    .tuple(fc.oneof(json, fc.constant(header)), fc.oneof(json, fc.constant(payload)))
    .filter(([head, body]) => head !== header || body !== payload)
    .map(([head, body]) => `${head}.${body}.${signature}`);
  await fc.assert(fc.asyncProperty(text, expectRefusal));
});

test.each(ATTESTATION_TYPES)('any members of a document of type %s are answered', async (type) => {
  const known = fc.constantFrom('ic', 'fn', 'gn', 'dob', 'hi', 'in', 'ii', 'ci', 'sd', 'ed', 'di');
  const data = fc.dictionary(fc.oneof(known, fc.string()), fc.jsonValue(), { maxKeys: 14 });
  const [header = '', , signature = ''] = token.split('.');
  const text = data.map((each) => {
    const payload = base64url(JSON.stringify({ sid: SCHEMA_IDS[type], [type]: each }));
    return `${header}.${payload}.${signature}`;
  });
  await fc.assert(fc.asyncProperty(text, expectRefusal));
});

test('whatever a reader found in a file is answered', async () => {
  const ours = [token, packed(token)];
  const text = fc.oneof(fc.string(), fc.constantFrom(...ours));
  const file: fc.Arbitrary<FileEvidence> = fc.record({
    kind: fc.constant('file'),
    medium: fc.constantFrom('pdf', 'png', 'jpeg', 'unknown'),
    attachments: fc.array(text, { maxLength: 4 }),
    qrTexts: fc.array(text, { maxLength: 4 }),
    findings: fc.constant([]),
    seal: fc.oneof(
      fc.record({ state: fc.constantFrom('modified', 'invalid') }),
      fc.record({
        state: fc.constant('intact'),
        certificate: fc.oneof(fc.string(), fc.base64String()),
        claimedAt: fc.integer(),
      }),
    ),
    pageText: fc.string({ unit: anyCharacter }),
  });
  await fc.assert(
    fc.asyncProperty(file, async (evidence) => {
      const { reasons, verdict } = await run({ ...vector, evidence });
      const { attachments, qrTexts } = evidence;
      const isThere = [...attachments, ...qrTexts].some((each) => ours.includes(each));
      if (verdict === 'accepted') expect(isThere).toBe(true);
      expect(reasons[0]?.code).not.toBe('internal-fault');
    }),
  );
});

test('a text of a megabyte ends before it is decoded', async () => {
  const report = await judge('A'.repeat(1_048_576));
  expect(report.reasons[0]).toMatchObject({ code: 'too-large', step: '2a' });
});

test('no certificate of a foreign prototype', async () => {
  const payload = '{"sid":"eessi:prc:1.0","prc":{},"__proto__":{"prc":{"ic":"BE"}}}';
  const [header] = token.split('.');
  const { reasons } = await judge(`${header}.${base64url(payload)}.AAAA`);
  expect(reasons[0]?.code).toBe('payload-invalid');
});

test('a fault of the platform is undetermined, and nothing is shown', async () => {
  let isBroken = false;
  const platform = {
    ...nodePlatform,
    verifySignature: (...values: Parameters<typeof nodePlatform.verifySignature>) => {
      if (isBroken) throw new TypeError('A fault that nobody expected.');
      return nodePlatform.verifySignature(...values);
    },
  };
  const run = await createVectorRunner(platform);
  expect((await run(vector)).verdict).toBe('accepted');
  isBroken = true;
  const report = await run(vector);
  expect(report).toMatchObject({
    verdict: 'undetermined',
    reasons: [{ code: 'internal-fault', step: '0' }],
  });
  expect(report.document).toBeUndefined();
});
