import { X509Certificate } from 'node:crypto';
import { createPrinter, templateId } from '@prova/paper';
import { loadFonts, nodePlatform } from '@prova/platform-node';
import { createTestAuthority, TEST_NOW } from '@prova/testing';
import { nothingInstalled, openSnapshot, trustMaterial } from '@prova/trust';
import { verify } from '@prova/verifier';
import { compactVerify } from 'jose';
import { type IssueOutcome, type IssuingOffice, issueRecords } from '../../src/index.ts';
import { draftPayload, identified } from '../../src/issuance/draft-payload.ts';
import { prepare } from '../../src/issuance/prepare.ts';
import { release } from '../../src/issuance/release.ts';
import { signDrafts, signingInput, signPayloads } from '../../src/issuance/sign.ts';
import { sealOpinion } from '../support/seal-opinion.ts';

const authority = await createTestAuthority();
const opened = await openSnapshot(await authority.snapshot(), {
  root: authority.root.certificate,
  environment: 'test',
  platform: nodePlatform,
});
const trust = trustMaterial(opened, nothingInstalled('test', 0));
const printer = createPrinter(await loadFonts());

function officeOf(id: string, changes: Partial<IssuingOffice['profile']> = {}): IssuingOffice {
  const { id: institution, signer } = authority.institution(id);
  let count = 0;
  return {
    profile: {
      type: 'prc',
      institution,
      acronym: 'MC-CM',
      nativeScript: 'warn',
      signer,
      ...changes,
    },
    moment: {
      today: '2026-11-24',
      randomBytes: (length) => new Uint8Array(length).fill(++count),
    },
    release: { trust, now: TEST_NOW, today: '2026-11-24' },
    printer,
    templateId: templateId({
      type: changes.type ?? 'prc',
      languages: ['en'],
      environment: 'test',
      address: 'verify.example',
    }),
  };
}

const record = {
  id: 'r1',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1984-07-20',
  hi: '84072002127',
  ci: '80056001200012345678',
  sd: '2026-11-24',
  ed: '2027-02-23',
  xd: '2027-12-31',
};

function summary(outcome: IssueOutcome) {
  if (outcome.outcome === 'issued') return [outcome.id, 'issued'];
  return [outcome.id, outcome.code, outcome.field, outcome.rule];
}

test.each(['BE:0120', 'DE:BA82708'])(
  '%s issues what its own verifier and jose accept',
  async (id) => {
    const office = officeOf(id);
    const [issued] = await issueRecords([record], office);
    if (issued?.outcome !== 'issued') throw new Error(JSON.stringify(issued));
    const context = { trust, policy: { environment: 'test' }, platform: nodePlatform } as const;
    const report = await verify(
      { kind: 'text', text: issued.qrText },
      { ...context, today: '2026-12-24', now: TEST_NOW + 3600 },
    );
    expect(report.document).toMatchObject({ jti: issued.jti, data: { fn: 'Vandenbroucke' } });
    expect(issued.jti).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
    expect(await sealOpinion(issued.pdf)).toMatchObject({ seal: 'valid' });
    const key = new X509Certificate(authority.institution(id).certificate).publicKey;
    await expect(compactVerify(issued.jws, key)).resolves.toBeDefined();
    expect(Buffer.from(issued.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  },
);

const { sd: _sd, ed: _ed, ...card } = record;

test.each(['BE:0120', 'DE:BA82708'])('%s issues a card, which jose accepts too', async (id) => {
  const [issued] = await issueRecords([card], officeOf(id, { type: 'ehic' }));
  if (issued?.outcome !== 'issued') throw new Error(JSON.stringify(issued));
  const key = new X509Certificate(authority.institution(id).certificate).publicKey;
  const { payload } = await compactVerify(issued.jws, key);
  expect(JSON.parse(Buffer.from(payload).toString())).toEqual({
    sid: 'prova:ehic:0.1',
    jti: issued.jti,
    ehic: expect.objectContaining({ fn: 'Vandenbroucke', xd: '2027-12-31', di: '2026-11-24' }),
  });
  expect(Buffer.from(issued.pdf.subarray(0, 5)).toString()).toBe('%PDF-');
});

test('what a record of a card must have, it is told', () => {
  const { profile, moment } = officeOf('BE:0120', { type: 'ehic' });
  const refusal = (changes: object) => {
    try {
      return draftPayload({ ...card, ...changes }, profile, moment.today).type;
    } catch (error) {
      return error;
    }
  };
  expect(refusal({})).toBe('ehic');
  expect(refusal({ ci: '' })).toMatchObject({ code: 'record-invalid', field: 'ci' });
  expect(refusal({ xd: undefined })).toMatchObject({ code: 'record-invalid', field: 'xd' });
  expect(refusal({ sd: '2026-11-24' })).toMatchObject({ code: 'record-invalid', field: 'record' });
  expect(refusal({ xd: '2026-11-23' })).toMatchObject({ code: 'record-refused', field: 'xd' });
});

test('a bad record stops nobody else, and no message repeats a value', async () => {
  const outcomes = await issueRecords(
    [
      record,
      { ...record, id: 'no surname', fn: 'Geheim' },
      { ...record, id: 'r3', sd: 'Geheim' },
      { ...record, id: 'r4', Geheim: 'Geheim' },
      { ...record, id: 'r5', ic: 'FR' },
      { ...record, id: 'r6', ic: 'EL' },
      { ...record, id: 'r7', fn: 'Geheim\u202e' },
      { ...record, id: 'r8', sd: '2026-11-25' },
      { ...record, id: 'r9', gn: 'Geheim\u{1F600}' },
      'Geheim',
      // Each mark moves the ones before it, so that the form NFC of this takes minutes.
      { ...record, id: 'r10', gn: `a${'\u0301\u0316'.repeat(300_000)}` },
      { ...record, id: 'r11', fn: 'e\u0301tude', ci: '', xd: '' },
    ],
    officeOf('BE:0120'),
  );
  expect(outcomes.map(summary)).toEqual([
    ['r1', 'issued'],
    [undefined, 'record-id-invalid', 'id', undefined],
    ['r3', 'record-invalid', 'sd', 'invalid-date'],
    ['r4', 'record-invalid', 'record', undefined],
    ['r5', 'institution-mismatch', 'ic', undefined],
    ['r6', 'record-invalid', 'ic', 'unknown-country'],
    ['r7', 'record-refused', 'fn', 'invalid-character'],
    ['r8', 'record-refused', 'sd', 'invalid-period'],
    ['r9', 'glyph-missing', undefined, undefined],
    [undefined, 'record-invalid', undefined, undefined],
    ['r10', 'record-invalid', 'gn', undefined],
    ['r11', 'issued'],
  ]);
  expect(JSON.stringify(outcomes.filter(({ outcome }) => outcome === 'failed'))).not.toContain(
    'Geheim',
  );
  const last = outcomes.at(-1);
  const payload = last?.outcome === 'issued' ? (last.jws.split('.')[1] ?? '') : '';
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString()).prc).toMatchObject({
    fn: 'étude',
  });
});

test('letters outside Decision S2 are a warning, or refused where the profile says so', async () => {
  const greek = { ...record, fn: 'Παπαδημητρίου' };
  const [warned] = await issueRecords([greek], officeOf('BE:0120'));
  expect(warned).toMatchObject({ outcome: 'issued', warnings: [{ code: 'outside-s2-set' }] });
  const [refused] = await issueRecords([greek], officeOf('BE:0120', { nativeScript: 'refuse' }));
  expect(refused).toMatchObject({ outcome: 'failed', rule: 'outside-s2-set' });
});

test('what the key of another institution signed is not released', async () => {
  const { signer } = authority.institution('DE:BA82708');
  const [outcome] = await issueRecords([record], officeOf('BE:0120', { signer }));
  expect(outcome && summary(outcome)).toEqual([
    'r1',
    'release-refused',
    undefined,
    'key-not-listed',
  ]);
});

test('a signer that answers rubbish releases nothing', async () => {
  const { signer } = authority.institution('BE:0120');
  const lying = { ...signer, signMany: () => [new Uint8Array(64).fill(1)] };
  const [outcome] = await issueRecords([record], officeOf('BE:0120', { signer: lying }));
  expect(outcome && summary(outcome)).toEqual([
    'r1',
    'release-refused',
    undefined,
    'jws-signature',
  ]);
  const silent = { ...signer, signMany: () => [] };
  await expect(
    issueRecords([record], officeOf('BE:0120', { signer: silent })),
  ).rejects.toMatchObject({
    code: 'signer-fault',
  });
});

test('a draft is signed once, as prepare made it, and only if prepare made it', async () => {
  const { profile, moment } = officeOf('BE:0120');
  const draft = prepare(record, profile, moment);
  expect(() => Object.assign(draft.payload, { jti: 'OTHER' })).toThrow(TypeError);
  await signDrafts([draft], profile);
  await expect(signDrafts([draft], profile)).rejects.toMatchObject({ code: 'draft-unknown' });
  await expect(signDrafts([{ ...draft }], profile)).rejects.toMatchObject({
    code: 'draft-unknown',
  });
});

const RID = 'https://issuer.example/revocationLists/7';

test('an id and a list that were allotted before stand in the payload, in the order of the format', () => {
  const { profile, moment } = officeOf('BE:0120');
  const { payload, type } = prepare(record, profile, moment, { jti: 'KPA0QMZ4D9T3W8XB', rid: RID });
  expect(type).toBe('prc');
  expect(payload).toMatchObject({ jti: 'KPA0QMZ4D9T3W8XB', rid: RID });
  expect(Object.keys(payload)).toEqual(['sid', 'jti', 'rid', 'prc']);
  expect(() => Object.assign('prc' in payload ? payload.prc : {}, { fn: 'Other' })).toThrow(
    TypeError,
  );
});

test('a payload is drafted without a key, and signed by the key there is then', async () => {
  const { profile, moment, release: context } = officeOf('BE:0120');
  const { signer, ...withoutKey } = profile;
  const drafted = draftPayload(record, withoutKey, moment.today);
  expect(drafted.payload.jti).toBeUndefined();
  expect(drafted.warnings).toEqual([]);
  const staged = identified(drafted.payload, { jti: 'KPA0QMZ4D9T3W8XB' });
  // What a database gives back.
  const stored: typeof staged = JSON.parse(JSON.stringify(staged));
  const [signed] = await signPayloads([stored], signer);
  if (!signed) throw new Error('Nothing was signed.');
  expect(signed.jws.startsWith(`${signingInput(staged, signer)}.`)).toBe(true);
  await expect(release(signed, context)).resolves.toMatchObject({ jti: 'KPA0QMZ4D9T3W8XB' });
  const rotated = authority.institution('DE:BA82708').signer;
  expect(signingInput(stored, rotated)).not.toBe(signingInput(stored, signer));
});
