import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import {
  type CredentialFormat,
  cborTag,
  draftMdoc,
  draftSdJwtVc,
  type WalletDocument,
  walletDocumentOf,
} from '@prova/credential';
import {
  answer,
  encryptTo,
  presentMdoc,
  presentSdJwtVc,
  type TakenRequest,
  takeRequest,
  holderKeyOf as walletKeyOf,
} from '@prova/reference-wallet';
import {
  createTestAuthority,
  SAMPLE_EHIC,
  TEST_NOW,
  type TestAuthority,
  type TestInstitution,
} from '../../src/index.ts';
import { stopClock } from '../../src/stopped-clock.ts';
import { type HeldCredential, issueForHolder } from '../../src/wallet/presented.ts';
import { DRAFT_TOOLS, holderKeyOf, signDrafts } from '../../src/wallet/sample-mdoc.ts';
import {
  DESK_URL,
  ISSUER,
  openTestCounter,
  openTestDesk,
  REVOKED,
  STATUS_LIST,
  type TestDesk,
} from './support/test-desk.ts';

// A wallet of which nothing is ours asks, shows and is judged: the client of OpenID4VP, the libraries of both formats, and our desk with its own
// verifier behind it, at an address in https of which a proxy ends TLS.

// The wallet’s library looks at the clock of its machine.
const letClockGo = stopClock(TEST_NOW);
afterAll(letClockGo);

let authority: TestAuthority;
let institution: TestInstitution;
let desk: TestDesk;
let holder: KeyObject;
beforeAll(async () => {
  ({ authority, institution, desk } = await openTestCounter());
  holder = newKey();
});
afterAll(() => desk.close());

function newKey(): KeyObject {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

/** What is different of a card. */
interface CardOrder {
  readonly by?: TestInstitution;
  readonly idx?: number;
  readonly profile?: 'dc4eu-1' | 'eudi-py-2025';
  readonly document?: WalletDocument;
  readonly expiresAt?: number;
}

const CARD = walletDocumentOf({ type: 'ehic', data: { ...SAMPLE_EHIC, in: 'MC-CM' } });

/** The card of the sample person in the holder’s wallet. */
function cardIn(format: CredentialFormat, changes: CardOrder = {}): Promise<HeldCredential> {
  const { by = institution, idx = 7, profile = 'dc4eu-1', document = CARD } = changes;
  return issueForHolder(by, holder, {
    format,
    document,
    profile,
    issuer: {
      issuer: ISSUER,
      certificatePath: [by.certificate],
      issuedAt: TEST_NOW - 86_400,
      expiresAt: changes.expiresAt ?? TEST_NOW + 14 * 86_400,
    },
    status: { uri: STATUS_LIST, idx },
  });
}

/** What the holder signs, unless something is different. */
interface ShowOrder extends Partial<TakenRequest['binding']> {
  readonly iat?: number;
  readonly key?: KeyObject;
  readonly names?: readonly string[];
}

/** Shows a credential to a request, by the library of its format. */
async function shown(
  { format, credential, docType, names: all }: HeldCredential,
  { binding }: TakenRequest,
  { key = holder, names = all, iat = TEST_NOW, ...changes }: ShowOrder = {},
): Promise<string> {
  const bound = { ...binding, ...changes };
  if (format === 'mso_mdoc') {
    return presentMdoc(credential, { [docType]: names }, walletKeyOf(key), bound);
  }
  const { clientId: aud, nonce } = bound;
  const claims = Object.fromEntries(names.map((name) => [name, true]));
  return presentSdJwtVc(credential, claims, { privateKey: key }, { aud, nonce, iat });
}

const QUERY_IDS = { 'dc+sd-jwt': 'ehic-dc4eu-1-sd-jwt', mso_mdoc: 'ehic-dc4eu-1-mdoc' } as const;

/** Asked, fetched and taken by the wallet. */
async function taken(question: object = {}, at = desk) {
  const asked = await at.ask(question);
  return { ...asked, request: await takeRequest(asked.links[0] ?? '', at.reach) };
}

/** A whole presentation: what the wallet heard, and what the desk says. */
async function presentedAs(
  format: CredentialFormat,
  { card, show, question }: { card?: HeldCredential; show?: ShowOrder; question?: object } = {},
) {
  const { transactionId, request } = await taken(question);
  const text = await shown(card ?? (await cardIn(format)), request, show);
  const heard = await answer(request, { [QUERY_IDS[format]]: [text] }, desk.reach);
  return { status: heard.status, transactionId, request, result: await desk.result(transactionId) };
}

const FORMATS = ['dc+sd-jwt', 'mso_mdoc'] as const;

test('O20: the request is one of OpenID4VP 1.0, to a library that nobody here wrote', async () => {
  const { request } = await taken();
  expect(request).toMatchObject({ version: 100, client: { prefix: 'x509_hash' } });
  expect(request.jar?.jwt.header).toMatchObject({ typ: 'oauth-authz-req+jwt', alg: 'ES256' });
  const { credentials } = Object(request.dcql?.query);
  expect(credentials[0].trusted_authorities).toEqual([
    { type: 'aki', values: [expect.stringMatching(/^[\w-]+$/)] },
  ]);
});

test('by the name of its host, too', async () => {
  const named = await openTestDesk({
    ...{ authority, institution, revoked: [] },
    clientIdPrefix: 'x509_san_dns',
  });
  const { request } = await taken({}, named);
  expect(request.client).toMatchObject({ prefix: 'x509_san_dns', identifier: 'desk.example' });
  await named.close();
});

describe.each(FORMATS)('%s', (format) => {
  test('a genuine card is accepted, with three layers of validity apart', async () => {
    const { status, result } = await presentedAs(format);
    expect(status).toBe(200);
    expect(result).toMatchObject({
      state: 'verified',
      report: {
        verdict: 'accepted',
        credential: {
          type: 'ehic',
          format,
          data: { hi: SAMPLE_EHIC.hi, ci: SAMPLE_EHIC.ci, ic: 'BE' },
          validity: {
            credential: expect.anything(),
            document: { start: SAMPLE_EHIC.di, end: SAMPLE_EHIC.xd },
            entitlement: expect.anything(),
          },
        },
        issuer: { country: 'BE', officialId: '0120' },
        status: { state: 'good' },
      },
    });
  });

  test('O19: what is genuine and not accepted is received all the same', async () => {
    const stranger = await createTestAuthority();
    const by = await stranger.walletKey('BE:0120', { credentialIssuer: ISSUER });
    const cases = [
      ['revoked', { card: await cardIn(format, { idx: REVOKED }) }],
      ['key-not-listed', { card: await cardIn(format, { by }) }],
      ['not-yet-valid', { question: { treatmentDate: '2026-11-23' } }],
      ['credential-expired', { card: await cardIn(format, { expiresAt: TEST_NOW - 9 * 3600 }) }],
    ] as const;
    for (const [code, order] of cases) {
      const { status, result } = await presentedAs(format, order);
      expect([code, status, result]).toMatchObject([
        code,
        200,
        { state: 'rejected', report: { verdict: 'rejected', reasons: { 0: { code } } } },
      ]);
    }
  });

  test('O16: an answer to another question, or by another key, is none', async () => {
    const code = format === 'mso_mdoc' ? () => 'mdoc-device-auth' : (ours: string) => ours;
    const wrong: [string, ShowOrder][] = [
      [code('kb-nonce'), { nonce: 'another' }],
      [code('kb-aud'), { clientId: 'x509_hash:another' }],
      [code('kb-signature'), { key: newKey() }],
      ...(format === 'mso_mdoc'
        ? ([
            [code(''), { responseUri: `${DESK_URL}/other` }],
            [code(''), { encryptionKeyThumbprint: new Uint8Array(32) }],
          ] satisfies [string, ShowOrder][])
        : ([
            [code('kb-time'), { iat: TEST_NOW + 365 * 86_400 }],
            [code('kb-time'), { iat: TEST_NOW - 365 * 86_400 }],
          ] satisfies [string, ShowOrder][])),
    ];
    for (const [expected, show] of wrong) {
      const { status, result, request } = await presentedAs(format, { show });
      expect([expected, status, result]).toMatchObject([
        expected,
        400,
        {
          state: 'rejected',
          refusal: { code: 'answer-invalid' },
          report: { verdict: 'rejected', reasons: { 0: { code: expected, step: 'w6' } } },
        },
      ]);
      expect(result['report']).not.toHaveProperty('credential');
      // Burnt, and the result was taken: also what would have been right comes too late.
      const right = await shown(await cardIn(format), request);
      const late = await answer(request, { [QUERY_IDS[format]]: [right] }, desk.reach);
      expect(late.status).toBe(404);
    }
  });

  test('O19: a wallet that keeps back what was asked for has not answered', async () => {
    const few = await cardIn(format);
    const less = await presentedAs(format, { card: few, show: { names: few.names.slice(1) } });
    expect([less.status, less.result]).toMatchObject([
      400,
      { state: 'rejected', refusal: { code: 'answer-unsatisfying' } },
    ]);
  });
});

test('O16: a bad signature of the institution, and a digest of other disclosures', async () => {
  const card = await cardIn('dc+sd-jwt');
  const [jwt = '', ...rest] = card.credential.split('~');
  const [header, claims, signature = ''] = jwt.split('.');
  const turned = Buffer.from(signature, 'base64url');
  turned[0] = (turned[0] ?? 0) ^ 1;
  const forged = [`${header}.${claims}.${turned.toString('base64url')}`, ...rest].join('~');
  const bad = await presentedAs('dc+sd-jwt', { card: { ...card, credential: forged } });
  expect([bad.status, bad.result]).toMatchObject([
    400,
    { state: 'rejected', report: { reasons: { 0: { step: 'w5' } } } },
  ]);

  const { transactionId, request } = await taken();
  const all = await shown(card, request);
  const one = await shown(card, request, { names: ['document_number'] });
  const mixed = all.slice(0, all.lastIndexOf('~') + 1) + one.slice(one.lastIndexOf('~') + 1);
  const heard = await answer(request, { [QUERY_IDS['dc+sd-jwt']]: [mixed] }, desk.reach);
  expect(heard.status).toBe(400);
  expect(await desk.result(transactionId)).toMatchObject({
    report: { reasons: { 0: { code: 'kb-sd-hash' } } },
  });
});

test('a card of the other profile is the same card', async () => {
  const card = await cardIn('mso_mdoc', { profile: 'eudi-py-2025' });
  const { transactionId, request } = await taken();
  const text = await shown(card, request);
  const heard = await answer(request, { 'ehic-eudi-py-2025-mdoc': [text] }, desk.reach);
  expect(heard.status).toBe(200);
  expect(await desk.result(transactionId)).toMatchObject({
    state: 'verified',
    report: { credential: { data: { hi: SAMPLE_EHIC.hi, ci: SAMPLE_EHIC.ci } } },
  });
});

describe('a card and identity data', () => {
  const PERSON = { family_name: 'Vandenbroucke', given_name: 'Marie-Louise' };
  const PID = 'eu.europa.ec.eudi.pid.1';
  const signed = {
    issuer: 'https://pid.example',
    issuedAt: TEST_NOW - 86_400,
    expiresAt: TEST_NOW + 86_400,
  };
  let someone: TestInstitution;
  let pids: readonly HeldCredential[];
  beforeAll(async () => {
    const elsewhere = await createTestAuthority();
    someone = elsewhere.institution('BE:0120');
    const status = { uri: 'https://pid.example/1', idx: 1 };
    const issuer = { ...signed, certificatePath: [someone.certificate] };
    const copies = [{ holderKey: holderKeyOf(holder), status }];
    const claims = { ...PERSON, birthdate: '1984-07-20', nationalities: ['BE'] };
    const sdJwts = draftSdJwtVc(
      { vct: 'urn:eudi:pid:1', permanent: {}, disclosable: claims, issuer, copies },
      DRAFT_TOOLS,
    );
    const elements = [
      ...Object.entries(PERSON),
      ['birth_date', cborTag(1004, '1984-07-20')] as const,
      ['nationality', 'BE'] as const,
    ];
    const mdocs = draftMdoc(
      { docType: PID, namespace: PID, elements, issuer, copies },
      DRAFT_TOOLS,
    );
    const [sdJwt = ''] = await signDrafts(sdJwts, someone.signer);
    const [mdoc = ''] = await signDrafts(mdocs, someone.signer);
    pids = [
      { format: 'dc+sd-jwt', credential: sdJwt, holder, docType: '', names: Object.keys(claims) },
      {
        format: 'mso_mdoc',
        credential: mdoc,
        holder,
        docType: PID,
        names: elements.map(([name]) => name),
      },
    ];
  });

  const QUESTION = { preset: 'ehic-and-identity' };
  const idOf = ({ format }: HeldCredential) =>
    format === 'mso_mdoc' ? 'identity-mdoc' : 'identity-sd-jwt';

  test('names and day of birth are shown as judged by nobody, and nothing else of the person', async () => {
    for (const pid of pids) {
      const { transactionId, request } = await taken(QUESTION);
      const card = await shown(await cardIn('mso_mdoc'), request);
      const person = await shown(pid, request);
      const heard = await answer(
        request,
        { [QUERY_IDS.mso_mdoc]: [card], [idOf(pid)]: [person] },
        desk.reach,
      );
      expect(heard.status).toBe(200);
      const result = await desk.result(transactionId);
      expect(result).toMatchObject({ state: 'verified', report: { verdict: 'accepted' } });
      expect(result['identity']).toEqual({
        issuer: 'not-verified',
        familyName: 'Vandenbroucke',
        givenName: 'Marie-Louise',
        birthDate: '1984-07-20',
      });
    }
  });

  test('beside a document that is wrong nobody is named', async () => {
    const [pid] = pids;
    if (!pid) throw new RangeError('No identity data.');
    const { transactionId, request } = await taken(QUESTION);
    const card = await shown(await cardIn('dc+sd-jwt', { idx: REVOKED }), request);
    const answers = { [QUERY_IDS['dc+sd-jwt']]: [card], [idOf(pid)]: [await shown(pid, request)] };
    expect((await answer(request, answers, desk.reach)).status).toBe(200);
    const result = await desk.result(transactionId);
    expect(result).toMatchObject({ state: 'rejected', report: { verdict: 'rejected' } });
    expect(result).not.toHaveProperty('identity');
  });

  test('identity data alone make nothing accepted, and those of another question are no answer', async () => {
    for (const pid of pids) {
      const alone = await taken(QUESTION);
      const person = await shown(pid, alone.request);
      const heard = await answer(alone.request, { [idOf(pid)]: [person] }, desk.reach);
      expect(heard.status).toBe(400);
      expect(await desk.result(alone.transactionId)).toMatchObject({
        state: 'rejected',
        refusal: { code: 'answer-unsatisfying' },
      });
      for (const wrong of [{ nonce: 'another' }, { key: newKey() }]) {
        const { transactionId, request } = await taken(QUESTION);
        const card = await shown(await cardIn('dc+sd-jwt'), request);
        const other = await shown(pid, request, wrong);
        const answers = { [QUERY_IDS['dc+sd-jwt']]: [card], [idOf(pid)]: [other] };
        expect((await answer(request, answers, desk.reach)).status).toBe(400);
        const result = await desk.result(transactionId);
        expect(result).toMatchObject({
          state: 'rejected',
          refusal: { code: 'answer-invalid', detail: expect.stringMatching(/^(kb-|mdoc-device)/) },
        });
        expect(result).not.toHaveProperty('report');
      }
    }
  });
});

test('on the same device the wallet sends the person back with a code that is good once', async () => {
  const { transactionId, request } = await taken({ mode: 'same-device' });
  const text = await shown(await cardIn('mso_mdoc'), request);
  const heard = await answer(request, { [QUERY_IDS.mso_mdoc]: [text] }, desk.reach);
  const { redirect_uri } = Object(await heard.json());
  const code = new URL(redirect_uri).hash.slice('#response_code='.length);
  expect(await desk.result(transactionId)).toEqual({ state: 'answered' });
  const stolen = randomBytes(32).toString('base64url');
  expect(await desk.result(transactionId, stolen)).toMatchObject({ code: 'response-code-wrong' });
  expect(await desk.result(transactionId, code)).toMatchObject({ state: 'verified' });
  expect(await desk.result(transactionId, code)).toMatchObject({ code: 'presentation-unknown' });
});

test('O17: a request that was fetched is fetched by no other wallet', async () => {
  const { links } = await taken();
  await expect(takeRequest(links[0] ?? '', desk.reach)).rejects.toMatchObject({
    code: 'request-unusable',
    cause: { message: expect.stringMatching(/400/) },
  });
});

test('O18: an answer that is not encrypted as the request says burns it', async () => {
  const { transactionId, request } = await taken();
  const text = await shown(await cardIn('dc+sd-jwt'), request);
  const payload = { state: request.payload.state, vp_token: { [QUERY_IDS['dc+sd-jwt']]: [text] } };
  const jwe = await encryptTo(request.payload.key, JSON.stringify(payload), { enc: 'A192GCM' });
  const heard = await desk.reach(request.payload.response_uri, {
    method: 'POST',
    body: new URLSearchParams({ response: jwe }),
  });
  expect([heard.status, await heard.json()]).toMatchObject([400, { error: 'invalid_request' }]);
  expect(await desk.result(transactionId)).toMatchObject({
    refusal: { code: 'answer-encryption' },
  });
});
