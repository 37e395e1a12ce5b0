import { encodeBase64url, encodeQrText, type FileEvidence } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  createTestAuthority,
  makeToken,
  ORDINARY_INSTITUTIONS,
  TEST_NOW,
  tombstoneOf,
} from '@prova/testing';
import { nothingInstalled, openSnapshot, type Snapshot, trustMaterial } from '@prova/trust';
import { verify } from '../src/index.ts';

// What a report says of the file that a document came in.

const authority = await createTestAuthority({
  institutions: [...ORDINARY_INSTITUTIONS, { id: 'BE:0130', key: 'RSA-2048' }],
});
const own = authority.institution('BE:0120');
const newer = await authority.rotate('BE:0120');
const rsa = authority.institution('DE:BA82708');
const belgianRsa = authority.institution('BE:0130');
const token = makeToken(newer);

async function trustOf(overrides: Partial<Snapshot> = {}) {
  const opened = await openSnapshot(await authority.snapshot(overrides), {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  return trustMaterial(opened, nothingInstalled('test', 0));
}
const trust = await trustOf();

const sealOf = (certificate: Uint8Array, claimedAt: number | undefined = TEST_NOW) =>
  ({ state: 'intact', certificate: encodeBase64url(certificate), claimedAt }) as const;

async function judge(file: Partial<FileEvidence>, context: object = {}) {
  const evidence: FileEvidence = {
    kind: 'file',
    medium: 'pdf',
    attachments: [token],
    qrTexts: [encodeQrText(token)],
    findings: [],
    ...file,
  };
  return verify(evidence, {
    trust,
    policy: { environment: 'test' },
    today: '2026-11-24',
    now: TEST_NOW,
    identity: { names: 'same', birthDate: 'same' },
    platform: nodePlatform,
    ...context,
  });
}

test('a seal of the institution, be it of another of its keys', async () => {
  for (const { certificate } of [newer, own]) {
    const report = await judge({ seal: sealOf(certificate) });
    expect(report.verdict).toBe('accepted');
    expect(report.steps[0]).toEqual({ id: '0', result: 'PASSED' });
    const sealedAt = '2026-11-24T09:00:00Z';
    expect(report.carrier).toEqual({ medium: 'pdf', seal: 'intact', sealedAt });
  }
});

test('a seal without a time is judged on the day of the document', async () => {
  const { certificate } = sealOf(newer.certificate);
  const { carrier } = await judge({ seal: { state: 'intact', certificate } });
  expect(carrier).toEqual({ medium: 'pdf', seal: 'intact' });
});

const revocation = { reason: 'superseded', revokedAt: TEST_NOW - 60 };
const buried = await trustOf({ tombstones: [tombstoneOf(own, revocation)] });
const held = await trustOf({
  tombstones: [tombstoneOf(own, { ...revocation, reason: 'certificateHold' })],
});

test.each([
  ['of another institution', sealOf(rsa.certificate), {}],
  ['of a certificate that nobody listed', sealOf(authority.root.certificate), {}],
  ['of no certificate', { ...sealOf(own.certificate), certificate: '=' }, {}],
  ['of a key that was revoked before', sealOf(own.certificate), { trust: buried }],
  ['of a key that is held', sealOf(own.certificate), { trust: held }],
  ['from before its certificate', sealOf(own.certificate, 0), {}],
  ['from after its certificate', sealOf(own.certificate, TEST_NOW * 2), {}],
])('a seal %s is foreign', async (_, seal, context) => {
  const report = await judge({ seal }, context);
  expect(report).toMatchObject({
    verdict: 'accepted',
    carrier: { medium: 'pdf', seal: 'foreign' },
  });
  expect(report.carrier).not.toHaveProperty('sealedAt');
  expect(report.steps[0]).toEqual({ id: '0', result: 'WARNING', detail: 'pdf-seal-foreign' });
  expect(report.reasons[0]?.code).toBe('pdf-seal-foreign');
});

test('a seal from before its key was revoked counts', async () => {
  const report = await judge({ seal: sealOf(own.certificate, TEST_NOW - 61) }, { trust: buried });
  expect(report.carrier?.seal).toBe('intact');
});

test('a seal by a kind of key that the policy does not know any more is foreign', async () => {
  const { institutions, sealCertificates, policy } = authority.contents();
  const certificate = sealCertificates.indexOf(belgianRsa.certificate);
  const bound = institutions.map((row) => ({
    ...row,
    bindings: [...row.bindings, ...row.bindings.map((binding) => ({ ...binding, certificate }))],
  }));
  const seal = sealOf(belgianRsa.certificate);
  const sealIn = async (overrides: Partial<Snapshot>) =>
    (await judge({ seal }, { trust: await trustOf(overrides) })).carrier?.seal;
  expect(await sealIn({ institutions: bound })).toBe('intact');
  const onlyEc = { ...policy, algorithms: ['ES256'] as const };
  expect(await sealIn({ institutions: bound, policy: onlyEc })).toBe('foreign');
});

test.each([
  ['without a trust list', {}, { trust: undefined }],
  [
    'for a document that is not genuine',
    { attachments: [], qrTexts: [`${token.slice(0, -9)}AAAAAAAAA`] },
    {},
  ],
  ['for no document', { attachments: [], qrTexts: [] }, {}],
  ['under a list that has run out', {}, { now: TEST_NOW + 31 * 86_400, today: '2026-12-25' }],
])('whose seal it is, is not said %s', async (_, file, context) => {
  const report = await judge({ ...file, seal: sealOf(newer.certificate) }, context);
  expect(report.verdict).not.toBe('accepted');
  expect(report.carrier).toEqual({ medium: 'pdf', seal: 'unjudged' });
});

test.each([
  ['modified', 'pdf-modified'],
  ['invalid', 'pdf-seal-invalid'],
] as const)('%s: a warning beside the document, and nothing without one', async (state, code) => {
  const report = await judge({ seal: { state } });
  expect(report).toMatchObject({ verdict: 'accepted', carrier: { seal: state } });
  expect(report.steps[0]).toEqual({ id: '0', result: 'WARNING', detail: code });
  const empty = await judge({ seal: { state }, attachments: [], qrTexts: [] });
  expect(empty).toMatchObject({ verdict: 'not-judged', carrier: { seal: state } });
  expect(empty.reasons.map((reason) => reason.code)).toEqual(['qr-not-found']);
});

test('a text has no file, and a picture no seal', async () => {
  expect((await judge({ medium: 'png', attachments: [] })).carrier).toEqual({
    medium: 'png',
    seal: 'none',
  });
  const report = await verify(
    { kind: 'text', text: token },
    {
      trust,
      policy: { environment: 'test' },
      today: '2026-11-24',
      now: TEST_NOW,
      platform: nodePlatform,
    },
  );
  expect(report).not.toHaveProperty('carrier');
});

test('what is found late stands where it would have stood, beside what was found before', async () => {
  const finding = { code: 'pdf-active-content', detail: 'A script.' } as const;
  const report = await judge(
    { findings: [finding], seal: sealOf(rsa.certificate), pageText: 'Nobody 01/01/1900' },
    { identity: {} },
  );
  const late = ['pdf-active-content', 'pdf-seal-foreign', 'pdf-text-mismatch'];
  expect(report.steps[0]).toEqual({ id: '0', result: 'WARNING', detail: late.join(', ') });
  expect(report.reasons.map(({ code }) => code)).toEqual([
    ...late,
    'no-revocation-reference',
    'names-not-compared',
    'birth-date-not-compared',
  ]);
});
