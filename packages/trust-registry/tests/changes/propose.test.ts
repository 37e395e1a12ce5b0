import { randomUUID } from 'node:crypto';
import { auditHead } from '@prova/store';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { type ChangeDocument, changePayload } from '../../src/changes/change.ts';
import { saveDraft } from '../../src/changes/draft.ts';
import { expireRequests } from '../../src/changes/expire.ts';
import { previewRequest } from '../../src/changes/preview.ts';
import { propose, REQUEST_LIFETIME } from '../../src/changes/propose.ts';
import { findRequest, listRequests } from '../../src/changes/request-rows.ts';
import { TrustRegistryError, type TrustRegistryErrorCode } from '../../src/errors.ts';
import { loadRegister } from '../../src/register-rows/load-register.ts';
import { thumbprintOf } from '../../src/thumbprint.ts';
import { newOfficer } from '../officers/office.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';
import { admission, hashOf, type Office, office } from './four-eyes.ts';

expect.extend(codeMatchers);

let at: Office;
beforeAll(async () => {
  at = await office();
});
afterAll(() => at.drop());

function proposing(submission: { jws: string; payload: string }, now = NOW) {
  return propose(at.service, submission, { ...at.context, now });
}

async function expectRefused(
  submission: { jws: string; payload: string },
  code: TrustRegistryErrorCode,
  now = NOW,
): Promise<void> {
  await expect(proposing(submission, now)).toRejectWithCode(TrustRegistryError, code);
}

test('a proposal waits, and changes nothing but the record', async () => {
  const before = await loadRegister(at.service);
  const { size } = await auditHead(at.service);
  const submission = at.submission(at.officers.anna, admission('1000'));
  const request = await proposing(submission);
  expect(request).toMatchObject({
    kind: 'admit-institution',
    state: 'submitted',
    payload: submission.payload,
    submittedAt: NOW,
    expiresAt: NOW + REQUEST_LIFETIME,
    proposedBy: { id: at.officers.anna.id, organisation: 'Registry House' },
    decisions: [{ action: 'propose', at: NOW, jws: submission.jws }],
  });
  expect(await loadRegister(at.service)).toEqual(before);
  expect(await auditHead(at.service)).toMatchObject({ size: size + 1 });
  expect(await findRequest(at.service, request.id)).toEqual(request);
  expect(await previewRequest(at.service, request, at.context)).toMatchObject([
    { institution: 'BE:1000', topic: 'name', to: 'New fund' },
    { topic: 'status' },
    { topic: 'valid-from' },
  ]);
});

test('A15, A16: the same bytes are the same request, even much later; other bytes are a conflict', async () => {
  const submission = at.submission(at.officers.anna, admission('1001'));
  const request = await proposing(submission);
  expect(await proposing(submission, NOW + DAY)).toEqual(request);
  const again = at.submission(at.officers.anna, admission('1002'), { request: request.id });
  await expectRefused(again, 'request-conflict');
  const other = at.submission(at.officers.bert, admission('1001'), { request: request.id });
  await expectRefused(other, 'request-conflict');
});

test('A17: many times at once is once', async () => {
  const { size } = await auditHead(at.service);
  const submission = at.submission(at.officers.anna, admission('1003'));
  const answers = await Promise.all(Array.from({ length: 8 }, () => proposing(submission)));
  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
  expect(await auditHead(at.service)).toMatchObject({ size: size + 1 });
});

describe('what is signed', () => {
  test('counts under an officer’s key alone', async () => {
    const stranger = await newOfficer({ organisation: 'X', role: 'registry-officer' });
    await expectRefused(at.submission(stranger, admission('1100')), 'officer-key-unknown');
    const { anna, bert } = at.officers;
    const forged = { ...bert, privateKey: anna.privateKey };
    const { jws, payload } = at.submission(forged, admission('1100'));
    const [, body, signature] = jws.split('.');
    const header = { alg: 'ES256', kid: bert.kid, typ: 'prova-decision+jws' };
    const head = Buffer.from(JSON.stringify(header)).toString('base64url');
    await expectRefused({ jws: [head, body, signature].join('.'), payload }, 'statement-signature');
  });

  test.each([
    ['another algorithm', { alg: 'none' }],
    ['another type', { typ: 'JWT' }],
    ['a key in the header', { jwk: {} }],
    ['no kid', { kid: undefined }],
  ])('has exactly our header: %s', async (_, change) => {
    const { jws, payload } = at.submission(at.officers.anna, admission('1100'));
    const [, body, signature] = jws.split('.');
    const header = {
      alg: 'ES256',
      kid: at.officers.anna.kid,
      typ: 'prova-decision+jws',
      ...change,
    };
    const head = Buffer.from(JSON.stringify(header)).toString('base64url');
    await expectRefused({ jws: [head, body, signature].join('.'), payload }, 'statement-malformed');
  });

  test('has exactly our members', async () => {
    const more = { role: 'registry-officer' } as object;
    await expectRefused(
      at.submission(at.officers.anna, admission('1100'), more),
      'statement-malformed',
    );
    await expectRefused({ jws: 'a.b.c', payload: '' }, 'statement-malformed');
    await expectRefused({ jws: '', payload: '' }, 'statement-malformed');
  });

  test('is for this scheme, this action, this payload, and now', async () => {
    const { anna } = at.officers;
    const change = admission('1100');
    const wrong = (overrides: object) => at.submission(anna, change, overrides);
    await expectRefused(wrong({ scheme: hashOf('elsewhere') }), 'statement-scheme');
    await expectRefused(wrong({ action: 'approve' }), 'decision-action');
    await expectRefused(wrong({ action: 'suspend' }), 'decision-action');
    await expectRefused(wrong({ payloadHash: hashOf('{}') }), 'payload-mismatch');
    await expectRefused(wrong({ kind: 'accredit' }), 'payload-mismatch');
    await expectRefused(wrong({ iat: NOW - 301 }), 'statement-clock');
    await expectRefused(wrong({ iat: NOW + 301 }), 'statement-clock');
    await expect(proposing(wrong({ iat: NOW - 300, kind: change.kind }))).resolves.toBeDefined();
  });

  test('is a change', async () => {
    const payload = '{"kind":"nothing"}';
    const jws = at.signed(at.officers.anna, {
      request: randomUUID(),
      action: 'propose',
      payloadHash: hashOf(payload),
    });
    await expectRefused({ jws, payload }, 'change-malformed');
  });
});

describe('who may', () => {
  test('a liaison proposes for institutions of their country', async () => {
    const { carla, ursula } = at.officers;
    await expect(proposing(at.submission(carla, admission('1200')))).resolves.toBeDefined();
    await expectRefused(at.submission(ursula, admission('1201')), 'country-not-allowed');
    const seal = thumbprintOf(at.seal);
    const revocation = {
      kind: 'revoke-certificate',
      thumbprint: seal,
      reason: 'superseded',
    } as const;
    await expect(proposing(at.submission(carla, revocation))).resolves.toBeDefined();
    await expectRefused(at.submission(ursula, revocation), 'country-not-allowed');
  });

  test('what concerns everybody is for registry officers', async () => {
    const { carla } = at.officers;
    const ca = at.scheme.register.certificateAuthorities.map(thumbprintOf)[0] ?? '';
    const changes: readonly ChangeDocument[] = [
      { kind: 'retire-officer', officer: carla.id },
      { kind: 'import', source: 's', proof: 'officers-vouch', certificates: [], institutions: [] },
      {
        kind: 'revoke-certificate',
        thumbprint: ca,
        scope: 'certificate-authority',
        reason: 'cACompromise',
      },
      { kind: 'revoke-certificate', thumbprint: hashOf('unknown'), reason: 'superseded' },
    ];
    for (const change of changes) {
      await expectRefused(at.submission(carla, change), 'role-not-allowed');
    }
  });

  test('key holders and auditors propose nothing', async () => {
    const { karl, olga } = at.officers;
    await expectRefused(at.submission(karl, admission('1202')), 'role-not-allowed');
    await expectRefused(at.submission(olga, admission('1202')), 'role-not-allowed');
  });
});

test('what the register would refuse is not submitted', async () => {
  const { anna } = at.officers;
  await expectRefused(at.submission(anna, admission('0120')), 'institution-exists');
  const unknown = { kind: 'lift-institution-suspension', institution: 'BE:9999' } as const;
  await expectRefused(at.submission(anna, unknown), 'institution-unknown');
  const lift = { kind: 'lift-certificate-suspension', thumbprint: thumbprintOf(at.seal) } as const;
  await expectRefused(at.submission(anna, lift), 'transition-not-allowed');
});

test('a draft is one officer’s, changes freely, and becomes what is signed', async () => {
  const { anna, bert, olga } = at.officers;
  const id = randomUUID();
  const save = (officer: string, change: ChangeDocument, draft: string = id) =>
    saveDraft(at.service, { id: draft, officer, payload: changePayload(change) }, NOW);
  await save(anna.id, admission('1300'));
  expect(await save(anna.id, admission('1301'))).toMatchObject({ state: 'draft', decisions: [] });
  await expect(save(bert.id, admission('1300'))).toRejectWithCode(
    TrustRegistryError,
    'request-conflict',
  );
  await expect(save(olga.id, admission('1300'), 'no-uuid')).toRejectWithCode(
    TrustRegistryError,
    'request-conflict',
  );
  await expectRefused(at.submission(bert, admission('1302'), { request: id }), 'request-conflict');
  const submission = at.submission(anna, admission('1302'), { request: id });
  expect(await proposing(submission)).toMatchObject({
    id,
    state: 'submitted',
    payload: submission.payload,
  });
  await expect(save(anna.id, admission('1300'))).toRejectWithCode(
    TrustRegistryError,
    'request-conflict',
  );
});

test('requests are listed by state, the newest first, page by page', async () => {
  const all = await listRequests(at.service, 'submitted');
  expect(all.length).toBeGreaterThan(2);
  expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).sort((a, b) => b - a));
  const [first] = all;
  expect(await listRequests(at.service, 'submitted', first?.seq)).toEqual(all.slice(1));
  expect(await listRequests(at.service, 'approved')).toEqual([]);
  for (const id of [randomUUID(), "'; drop table decision; --"]) {
    await expect(findRequest(at.service, id)).toRejectWithCode(
      TrustRegistryError,
      'request-unknown',
    );
  }
});

test('what nobody decides expires, and that is on record', async () => {
  const { jws, payload } = at.submission(at.officers.anna, admission('1400'));
  const { id } = await propose(at.service, { jws, payload }, at.context);
  const end = NOW + REQUEST_LIFETIME;
  await expireRequests(at.service, end - 1);
  expect(await findRequest(at.service, id)).toMatchObject({ state: 'submitted' });
  const { size } = await auditHead(at.service);
  const expired = await expireRequests(at.service, end);
  expect(expired).toBeGreaterThan(0);
  expect(await findRequest(at.service, id)).toMatchObject({
    state: 'expired',
    decidedAt: end,
  });
  expect(await auditHead(at.service)).toMatchObject({ size: size + expired });
});
