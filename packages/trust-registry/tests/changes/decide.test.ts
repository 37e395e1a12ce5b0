import { generateKeyPair, issueCountryCa } from '@prova/keys';
import { auditHead, connect, verifyAudit } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { type ChangeDocument, changePayload } from '../../src/changes/change.ts';
import { decide } from '../../src/changes/decide.ts';
import { propose, REQUEST_LIFETIME } from '../../src/changes/propose.ts';
import { TrustRegistryError, type TrustRegistryErrorCode } from '../../src/errors.ts';
import { officerJwkOf } from '../../src/officers/officer-key.ts';
import { findOfficer } from '../../src/officers/officer-rows.ts';
import { STANDARD_POLICY } from '../../src/register/register.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import type { TestOfficer } from '../officers/office.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';
import { admission, hashOf, type Office, office } from './four-eyes.ts';

expect.extend(codeMatchers);

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

let next = 2000;

function proposed(
  change: ChangeDocument = admission(String(next++)),
  officer: TestOfficer = at.officers.anna,
) {
  return propose(at.service, at.submission(officer, change), at.context);
}

function deciding(verdict: { request: string; jws: string }, now = NOW) {
  return decide(at.service, verdict, { ...at.context, now });
}

async function expectRefused(
  verdict: { request: string; jws: string },
  code: TrustRegistryErrorCode,
  now = NOW,
): Promise<void> {
  const before = await auditHead(at.service);
  await expect(deciding(verdict, now)).toRejectWithCode(TrustRegistryError, code);
  expect(await auditHead(at.service)).toEqual(before);
}

async function institutions(): Promise<readonly string[]> {
  return [...(await loadRegister(at.service)).institutions.keys()];
}

test('two of two organisations change the register, in one transaction', async () => {
  const request = await proposed(admission('1999'));
  const { size } = await auditHead(at.service);
  const decided = await deciding(at.verdict(at.officers.bert, 'approve', request));
  expect(decided).toMatchObject({
    state: 'approved',
    decidedAt: NOW,
    decisions: [
      { action: 'propose', organisation: 'Registry House' },
      { action: 'approve', organisation: 'Ministry' },
    ],
  });
  expect(await institutions()).toContain('BE:1999');
  expect(await auditHead(at.service)).toMatchObject({ size: size + 1 });
  expect(await verifyAudit(at.service)).toMatchObject({ size: size + 1 });
});

test('a liaison approves what another house proposed for their country', async () => {
  const request = await proposed();
  await expectRefused(at.verdict(at.officers.ursula, 'approve', request), 'country-not-allowed');
  await expectRefused(at.verdict(at.officers.ursula, 'reject', request), 'country-not-allowed');
  await expectRefused(at.verdict(at.officers.olga, 'approve', request), 'role-not-allowed');
  await expectRefused(at.verdict(at.officers.karl, 'reject', request), 'role-not-allowed');
  const decided = await deciding(at.verdict(at.officers.carla, 'approve', request));
  expect(decided).toMatchObject({ state: 'approved' });
});

describe('an approval is refused', () => {
  test('of one’s own request, and by a colleague, however the house is spelt', async () => {
    const request = await proposed();
    await expectRefused(at.verdict(at.officers.anna, 'approve', request), 'approval-own');
    await expectRefused(at.verdict(at.officers.anna, 'reject', request), 'approval-own');
    await expectRefused(
      at.verdict(at.officers.abel, 'approve', request),
      'approval-same-organisation',
    );
  });

  test('when the proposer has moved to the approver’s house since', async () => {
    const { abel, anna, bert } = at.officers;
    const request = await proposed(undefined, abel);
    const { jwk: _, privateKey: __, kid: ___, ...terms } = abel;
    const { id: officer, ...who } = { ...terms, organisation: 'Ministry' };
    const move = await proposed({ kind: 'change-officer', officer, ...who });
    await deciding(at.verdict(bert, 'approve', move));
    await expectRefused(at.verdict(bert, 'approve', request), 'approval-same-organisation');
    await expectRefused(at.verdict(anna, 'approve', request), 'approval-same-organisation');
    const back = await proposed({
      kind: 'change-officer',
      officer,
      ...who,
      organisation: 'Registry House',
    });
    await deciding(at.verdict(bert, 'approve', back));
    await deciding(at.verdict(bert, 'approve', request));
  });

  test('over another payload, for another request, scheme or time', async () => {
    const request = await proposed();
    const wrong = (overrides: object) =>
      at.verdict(at.officers.bert, 'approve', request, overrides);
    await expectRefused(wrong({ payloadHash: hashOf('{}') }), 'approval-stale');
    const other = await proposed();
    await expectRefused(wrong({ request: other.id }), 'decision-request');
    await expectRefused(wrong({ scheme: hashOf('elsewhere') }), 'statement-scheme');
    await expectRefused(wrong({}), 'statement-clock', NOW + 301);
    await expectRefused(wrong({ action: 'propose' }), 'decision-action');
    const unknown = { ...request, id: '00000000-0000-4000-8000-ffffffffffff' };
    await expectRefused(at.verdict(at.officers.bert, 'approve', unknown), 'request-unknown');
  });

  test('the second time, in the same words or in others', async () => {
    const request = await proposed();
    const verdict = at.verdict(at.officers.bert, 'reject', request);
    await deciding(verdict);
    await expectRefused(verdict, 'approval-replayed');
    const again = at.verdict(at.officers.bert, 'approve', request, { iat: NOW + 1 });
    await expectRefused(again, 'approval-replayed');
    await expectRefused(at.verdict(at.officers.carla, 'approve', request), 'request-decided');
  });

  test('when a signature comes back in its second spelling', async () => {
    const request = await proposed();
    const verdict = at.verdict(at.officers.bert, 'approve', request);
    await deciding(verdict);
    const [head = '', body = '', signature = ''] = verdict.jws.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
    const s = order - BigInt(`0x${bytes.subarray(32).toString('hex')}`);
    const turned = Buffer.concat([
      bytes.subarray(0, 32),
      Buffer.from(s.toString(16).padStart(64, '0'), 'hex'),
    ]).toString('base64url');
    const twin = { ...verdict, jws: [head, body, turned].join('.') };
    await expectRefused(twin, 'approval-replayed');
  });

  test('after the request has expired', async () => {
    const { jws, payload } = at.submission(at.officers.anna, admission(String(next++)));
    const request = await propose(at.service, { jws, payload }, at.context);
    const end = NOW + REQUEST_LIFETIME;
    const late = at.verdict(at.officers.bert, 'approve', request, { iat: end });
    await expectRefused(late, 'request-expired', end);
    const intime = at.verdict(at.officers.bert, 'approve', request, { iat: end - 1 });
    await expect(deciding(intime, end - 1)).resolves.toMatchObject({ state: 'approved' });
  });
});

test('who proposed may withdraw, and nobody else', async () => {
  const { anna, bert } = at.officers;
  const request = await proposed();
  await expectRefused(at.verdict(bert, 'withdraw', request), 'decision-action');
  const withdrawn = await deciding(at.verdict(anna, 'withdraw', request));
  expect(withdrawn).toMatchObject({ state: 'withdrawn' });
  await expectRefused(at.verdict(bert, 'approve', request), 'request-decided');
});

test('when the register has moved on, nothing is recorded and the request waits', async () => {
  const change = admission(String(next++));
  const [first, second] = [await proposed(change), await proposed(change)];
  await deciding(at.verdict(at.officers.bert, 'approve', first));
  const late = at.verdict(at.officers.bert, 'approve', second);
  await expectRefused(late, 'change-not-applicable');
  await expect(deciding(late)).rejects.toMatchObject({ cause: { code: 'institution-exists' } });
  const rejected = await deciding(at.verdict(at.officers.bert, 'reject', second));
  expect(rejected).toMatchObject({ state: 'rejected' });
});

test('two who approve at once approve once', async () => {
  const request = await proposed();
  const verdicts = [at.officers.bert, at.officers.carla].map((officer) =>
    deciding(at.verdict(officer, 'approve', request)),
  );
  const outcomes = await Promise.allSettled(verdicts);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((each) => each.status === 'rejected');
  expect(refused).toMatchObject({ reason: { code: 'request-decided' } });
});

describe('officers', () => {
  const newcomer = {
    officer: '10000000-0000-4000-8000-000000000000',
    name: 'Nina',
    organisation: 'Ministry',
    role: 'registry-officer',
  } as const;

  async function approved(change: ChangeDocument) {
    return deciding(at.verdict(at.officers.bert, 'approve', await proposed(change)));
  }

  test('are admitted, changed and retired like anything else: by two', async () => {
    const { privateKey } = await generateKeyPair('P-256');
    const key = officerJwkOf(privateKey);
    await approved({ kind: 'admit-officer', ...newcomer, key });
    expect(await findOfficer(at.service, newcomer.officer)).toMatchObject({
      name: 'Nina',
      active: true,
    });
    const further = officerJwkOf((await generateKeyPair('P-256')).privateKey);
    await approved({
      kind: 'change-officer',
      ...newcomer,
      role: 'liaison',
      country: 'BE',
      key: further,
    });
    expect(await findOfficer(at.service, newcomer.officer)).toMatchObject({ role: 'liaison' });
    await approved({ kind: 'retire-officer', officer: newcomer.officer });
    expect(await findOfficer(at.service, newcomer.officer)).toMatchObject({ active: false });
    const retired = { ...at.officers.carla, id: newcomer.officer, privateKey };
    await expect(proposed(undefined, retired)).toRejectWithCode(
      TrustRegistryError,
      'officer-inactive',
    );
    await expect(
      approved({ kind: 'retire-officer', officer: newcomer.officer }),
    ).rejects.toMatchObject({ code: 'change-not-applicable', cause: { code: 'officer-inactive' } });
  });

  test.each([
    ['officer-exists', () => ({ ...newcomer, officer: at.officers.anna.id })],
    [
      'officer-key-exists',
      () => ({ ...newcomer, officer: '20000000-0000-4000-8000-000000000000' }),
    ],
  ])('an admission that cannot be: %s', async (code, terms) => {
    const change = { kind: 'admit-officer', ...terms(), key: at.officers.anna.jwk } as const;
    await expect(approved(change)).rejects.toMatchObject({
      code: 'change-not-applicable',
      cause: { code },
    });
  });

  test('two who decide, of two houses, must remain', async () => {
    const only = { kind: 'retire-officer', officer: at.officers.bert.id } as const;
    const request = await proposed(only, at.officers.abel);
    const self = at.verdict(at.officers.bert, 'approve', request);
    await expect(deciding(self)).rejects.toMatchObject({
      code: 'change-not-applicable',
      cause: { code: 'officers-too-few' },
    });
  });
});

test('an authority is added, once, if the root stands behind it', async () => {
  const [der = new Uint8Array()] = at.scheme.register.certificateAuthorities;
  const certificate = Buffer.from(der).toString('base64url');
  const known = { kind: 'add-authority', certificate } as const;
  await expect(proposed(known)).toRejectWithCode(TrustRegistryError, 'authority-exists');
  const seal = {
    kind: 'add-authority',
    certificate: Buffer.from(at.seal).toString('base64url'),
  } as const;
  await expect(proposed(seal)).toRejectWithCode(TrustRegistryError, 'certificate-not-trusted');
  const { publicKey } = await generateKeyPair('P-384');
  const subject = { country: 'FR', organization: 'Throwaway', commonName: 'Throwaway FR' } as const;
  const validity = { notBefore: NOW - DAY, notAfter: NOW + DAY };
  const fr = await issueCountryCa({ subject, publicKey, validity }, at.scheme.root);
  const request = await proposed({
    kind: 'add-authority',
    certificate: Buffer.from(fr).toString('base64url'),
  });
  await deciding(at.verdict(at.officers.bert, 'approve', request));
  const { certificateAuthorities } = await loadRegister(at.service);
  expect(certificateAuthorities.map(thumbprintOf)).toContain(thumbprintOf(fr));
  const junk = { kind: 'add-authority', certificate: 'AAAA' } as const;
  await expect(proposed(junk)).toRejectWithCode(TrustRegistryError, 'certificate-not-trusted');
});

test('the limits of the list are changed by two', async () => {
  const policy = {
    refreshAfter: DAY,
    softMax: 2 * DAY,
    hardMax: 3 * DAY,
    algorithms: ['ES256' as const],
    maxClockSkew: 60,
  };
  const request = await proposed({ kind: 'set-policy', policy });
  await deciding(at.verdict(at.officers.bert, 'approve', request));
  expect((await loadRegister(at.service)).policy).toEqual(policy);
  const reversed = { ...policy, softMax: 9 * DAY };
  await expect(proposed({ kind: 'set-policy', policy: reversed })).toRejectWithCode(
    TrustRegistryError,
    'entry-malformed',
  );
});

test.each([
  ['no algorithm', { algorithms: [] }, 'policy.algorithms'],
  ['an age of a hundred days', { hardMax: 100 * DAY }, 'policy.hardMax'],
  ['clocks that differ by a day', { maxClockSkew: DAY }, 'policy.maxClockSkew'],
])('a policy of %s is no change, and the member is named', (_, part, member) => {
  const policy = { ...STANDARD_POLICY, algorithms: ['ES256' as const], ...part };
  expect(() => changePayload({ kind: 'set-policy', policy })).toThrow(member);
});

test('with the database gone an approval says so', async () => {
  const nowhere = connect({ url: 'postgres://a:b@127.0.0.1:1/x' });
  const request = await proposed();
  const verdict = at.verdict(at.officers.bert, 'approve', request);
  await expect(decide(nowhere, verdict, at.context)).rejects.toMatchObject({
    code: 'database-unavailable',
  });
  await nowhere.close();
});
