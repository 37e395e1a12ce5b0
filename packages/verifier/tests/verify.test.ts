import { X509Certificate } from 'node:crypto';
import { encodeQrText } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  createTestAuthority,
  makeToken,
  SAMPLE_EHIC,
  signToken,
  TEST_NOW,
  TEST_POLICY,
  type TokenOverrides,
} from '@prova/testing';
import { nothingInstalled, openSnapshot, signSnapshot, trustMaterial } from '@prova/trust';
import { revocationLists, verify } from '../src/index.ts';

const authority = await createTestAuthority();

async function trustOf(overrides = {}) {
  const bytes = await signSnapshot(authority.contents(overrides), authority.listSigner.signer);
  const opened = await openSnapshot(bytes, {
    root: authority.root.certificate,
    environment: 'test',
    platform: nodePlatform,
  });
  return trustMaterial(opened, nothingInstalled('test', 0));
}

const trust = await trustOf();

function judge(overrides: TokenOverrides = {}, context = {}) {
  const text = encodeQrText(makeToken(authority.institution('BE:0120'), overrides));
  return verify(
    { kind: 'text', text },
    {
      trust,
      policy: { environment: 'test' },
      today: '2026-11-24',
      now: TEST_NOW,
      platform: nodePlatform,
      ...context,
    },
  );
}

test('a good certificate is accepted, with every step', async () => {
  const report = await judge();
  expect(report).toMatchObject({ verdict: 'accepted', indication: 'TOTAL-PASSED' });
  expect(report.steps.map(({ id, result }) => `${id} ${result}`)).toEqual([
    '1 PASSED',
    '2a PASSED',
    '2b PASSED',
    '2c PASSED',
    '3a PASSED',
    '3b PASSED',
    '3c PASSED',
    '3d PASSED',
    '4a PASSED',
    '4b PASSED',
    '4c PASSED',
    '5a PASSED',
    '5b PASSED',
    '5c PASSED',
    '5d PASSED',
    '5e PASSED',
    '5f PASSED',
    '5g PASSED',
    '5h PASSED',
    '5i PASSED',
    '5j PASSED',
    '5k PASSED',
    '6a WARNING',
    '6b N/A',
    '7 PASSED',
    '8a WARNING',
    '8b WARNING',
  ]);
  expect(report.document?.data).toMatchObject({ fn: 'Vandenbroucke' });
  expect(report.issuer).toMatchObject({ country: 'BE', officialId: '0120' });
});

test('a good card is accepted, says whose form it is, and has no dates of a certificate', async () => {
  const card = { sid: 'prova:ehic:0.1', prc: undefined, ehic: SAMPLE_EHIC };
  const report = await judge({ payload: card });
  expect(report.verdict).toBe('accepted');
  expect(report.document).toMatchObject({
    type: 'ehic',
    schema: 'prova:ehic:0.1',
    jti: '0123456789ABCDEF',
    data: SAMPLE_EHIC,
    latin: { fn: 'Vandenbroucke' },
  });
  expect(report.reasons[0]).toMatchObject({ code: 'format-not-agreed', step: '3a' });
  const notPassed = report.steps.filter(({ result }) => result !== 'PASSED');
  expect(notPassed.map(({ id, result }) => `${id} ${result}`)).toEqual([
    '3a WARNING',
    '5f N/A',
    '5g N/A',
    '5h N/A',
    '6a WARNING',
    '6b N/A',
    '8a WARNING',
    '8b WARNING',
  ]);
});

test('ends at the first step that is not passed', async () => {
  const report = await judge({ prc: { sd: '2026-11-25' } });
  expect(report.verdict).toBe('rejected');
  expect(report.reasons[0]?.code).toBe('start-after-issue');
  expect(report.steps.at(-1)).toEqual({
    id: '5f',
    result: 'NOT PASSED',
    detail: 'start-after-issue',
  });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 9e15, -9e15])(
  'an instant that no clock shows, %d, is a clock in doubt',
  async (now) => {
    const report = await judge({}, { now });
    expect(report.verdict).toBe('undetermined');
    expect(report.reasons.map(({ code }) => code)).toContain('clock-suspect');
    expect(report.verifiedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  },
);

test('a revocation list by a certificate that has expired clears nobody, but its entries count', async () => {
  const day = 86_400;
  const lasting = 3 * 365 * day;
  const policy = { ...TEST_POLICY, refreshAfter: lasting, softMax: lasting, hardMax: lasting };
  const revocationUris = ['https://r.example/'];
  const institutions = authority
    .contents()
    .institutions.map((each) => ({ ...each, revocationUris }));
  const reference = { jti: 'A', rid: 'https://r.example/1' };
  const { certificate, privateKey, kid } = authority.institution('BE:0120');
  const { validTo } = new X509Certificate(certificate);
  const codesAt = async (now: number, revoked: readonly string[] = []) => {
    const [header, payload] = [
      { alg: 'ES256', kid },
      { rid: reference.rid, iat: now, exp: now + day, revoked },
    ].map((part) => JSON.stringify(part));
    const list = signToken(privateKey, header ?? '', payload ?? '');
    const report = await judge(
      { prc: { ed: '2029-12-31', xd: '2029-12-31' }, payload: reference },
      {
        trust: await trustOf({ institutions, policy }),
        lists: revocationLists((rid) => (rid === reference.rid ? list : undefined)),
        today: new Date(now * 1000).toISOString().slice(0, 10),
        now,
      },
    );
    return [report.verdict, ...report.reasons.map(({ code }) => code)];
  };
  const last = Date.parse(validTo) / 1000;
  expect(await codesAt(last)).toContain('accepted');
  expect(await codesAt(last + 1)).toEqual(
    expect.arrayContaining(['undetermined', 'status-unknown']),
  );
  expect(await codesAt(last + 1, [reference.jti])).toContain('revoked');
});

test.each(['', '2026-11-31', '24/11/2026', '+012026-11-24'])(
  'a desk that says today is %j judges nothing',
  async (today) => {
    const report = await judge({}, { today, treatmentDate: '2026-11-24' });
    expect(report).toMatchObject({
      verdict: 'not-judged',
      reasons: [{ code: 'treatment-date-invalid' }],
    });
  },
);

describe('the institution’s list of withdrawn documents', () => {
  const rid = 'https://r.example/1';
  const lists = (revoked: readonly string[], iat = TEST_NOW - 600, exp = TEST_NOW + 86_400) => {
    const { privateKey, kid } = authority.institution('BE:0120');
    const header = JSON.stringify({ alg: 'ES256', kid });
    const text = signToken(privateKey, header, JSON.stringify({ rid, iat, exp, revoked }));
    return revocationLists((uri) => (uri === rid ? text : undefined));
  };
  const publishing = async () => {
    const { institutions } = authority.contents();
    const revocationUris = ['https://r.example/'];
    return trustOf({ institutions: institutions.map((each) => ({ ...each, revocationUris })) });
  };
  const on = async (context: object, prc = {}) =>
    judge({ payload: { jti: 'A', rid }, prc }, { trust: await publishing(), ...context });

  test('its age is in the report, whatever it says', async () => {
    const issuedAt = '2026-11-24T08:50:00Z';
    expect(await on({ lists: lists(['B']) })).toMatchObject({
      verdict: 'accepted',
      status: { state: 'good', issuedAt },
    });
    expect(await on({ lists: lists(['A']) })).toMatchObject({
      verdict: 'rejected',
      status: { state: 'revoked', issuedAt },
    });
    const past = lists([], TEST_NOW - 86_400, TEST_NOW);
    expect(await on({ lists: past })).toMatchObject({
      verdict: 'undetermined',
      status: { state: 'unknown', issuedAt: '2026-11-23T09:00:00Z' },
    });
    expect((await on({})).status).toEqual({ state: 'unknown' });
    expect((await judge()).status).toBe(undefined);
  });

  test('a document that has expired has expired, also where nobody withdrew it (L09)', async () => {
    const dates = { sd: '2026-09-01', di: '2026-09-01', ed: '2026-10-31' };
    const report = await on({ lists: lists([]) }, dates);
    expect(report.reasons[0]?.code).toBe('expired');
    expect(report.status?.state).toBe('good');
  });

  test('is read once and its signature checked once, however many documents are on it', async () => {
    const held = lists(['B']);
    const checked: Uint8Array[] = [];
    const platform = {
      ...nodePlatform,
      verifySignature(...given: Parameters<typeof nodePlatform.verifySignature>) {
        checked.push(given[2]);
        return nodePlatform.verifySignature(...given);
      },
    };
    const trustAt = await publishing();
    const judgeOne = () => on({ lists: held, trust: trustAt, platform });
    await judgeOne();
    const { list } = await held
      .denyList(rid)
      .then((each) => (each.outcome === 'held' ? each : { list: undefined }));
    for (let n = 0; n < 5; n++) await judgeOne();
    expect(checked.filter((bytes) => bytes === list?.signed.signingInput)).toHaveLength(1);
  });
});
