import { createTestAuthority, TEST_NOW, type TestAuthority } from '@prova/testing';
import { parseCertificate } from '@prova/trust';
import type { Report } from '@prova/verifier';
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { decodeProtectedHeader } from 'jose';
import type { JudgePresentation } from '../../src/verifications/judge.ts';
import {
  DESK_URL,
  encrypted,
  fetchRequest,
  holderOf,
  openPresentationDesk,
  type PresentationDesk,
  post,
  presented,
  requestUriOf,
  type SignedRequest,
  type TestHolder,
} from '../support/presentations.ts';

/** What the next answer is judged to be, and what was judged. */
let verdict: Report['verdict'] = 'accepted';
let step = '';
const judged: Parameters<JudgePresentation>[] = [];

/** The port of the verifier: what it says of a presentation is its own tests’ matter. */
const judge: JudgePresentation = async (...asked) => {
  judged.push(asked);
  return {
    verdict,
    reasons: step === '' ? [] : [{ code: 'revoked', step, message: 'It was withdrawn.' }],
    steps: [],
    credential: { type: 'ehic', data: { hi: '84072002127', ci: '80056001200012345678', ic: 'BE' } },
    trust: { environment: 'test', state: 'FRESH' },
    treatmentDate: '2026-11-24',
    verifiedAt: '2026-11-24T09:00:00Z',
    software: { name: 'prova', version: '0' },
  } as never;
};

let authority: TestAuthority;
let desk: PresentationDesk;
let holder: TestHolder;
beforeAll(async () => {
  authority = await createTestAuthority();
  desk = await openPresentationDesk(authority, judge);
  holder = holderOf(authority);
});
afterAll(() => desk.close());
beforeEach(() => {
  verdict = 'accepted';
  step = '';
  judged.length = 0;
  desk.clock.now = TEST_NOW;
});

const QUERY = 'ehic-dc4eu-1-sd-jwt';

/** A question that a wallet has fetched. */
async function fetchedBy(question: object = {}) {
  const asked = await desk.ask(question);
  return { ...asked, request: await fetchRequest(desk, asked.links) };
}

function payloadOf(request: SignedRequest, changes: object = {}) {
  return { state: request.state, vp_token: { [QUERY]: [presented(holder, request)] }, ...changes };
}

async function answerOf(request: SignedRequest, changes: object = {}): Promise<Response> {
  return post(desk, request, { response: await encrypted(request, payloadOf(request, changes)) });
}

test('a question has links, a code for another device, and an end', async () => {
  const { transactionId, links, qrCode, ...asked } = await desk.ask();
  expect(asked).toEqual({ expiresAt: '2026-11-24T09:05:00Z', expiresIn: 300 });
  expect(qrCode).toMatch(/^<svg /);
  expect(links.map((link) => new URL(link).protocol)).toEqual([
    'openid4vp:',
    'haip-vp:',
    'eudi-openid4vp:',
  ]);
  for (const link of links) expect(link).not.toContain(transactionId);
  expect(await desk.ask({ mode: 'same-device' })).not.toHaveProperty('qrCode');
});

test('the request is what HAIP asks for, signed by who it says', async () => {
  const { transactionId, links } = await desk.ask();
  const answer = await desk.reach(requestUriOf(links[0] ?? ''));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'application/oauth-authz-req+jwt',
  ]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const text = await answer.text();
  expect(decodeProtectedHeader(text)).toEqual({
    alg: 'ES256',
    typ: 'oauth-authz-req+jwt',
    x5c: [Buffer.from(desk.certificate).toString('base64')],
  });
  const request = JSON.parse(Buffer.from(text.split('.')[1] ?? '', 'base64url').toString());
  expect(request).toMatchObject({
    aud: 'https://self-issued.me/v2',
    response_type: 'vp_token',
    response_mode: 'direct_post.jwt',
    client_id: expect.stringMatching(/^x509_hash:[\w-]{43}$/),
    response_uri: `${DESK_URL}/verifier/v1/presentations/responses/${request.state}`,
    nonce: expect.stringMatching(/^[\w-]{43}$/),
    iat: TEST_NOW,
    exp: TEST_NOW + 300,
    client_metadata: {
      jwks: { keys: [{ kty: 'EC', crv: 'P-256', use: 'enc', alg: 'ECDH-ES' }] },
      encrypted_response_enc_values_supported: ['A128GCM', 'A256GCM'],
      vp_formats_supported: {
        'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
        mso_mdoc: { issuerauth_alg_values: [-7], deviceauth_alg_values: [-7] },
      },
    },
  });
  const secrets = [transactionId, request.state, request.nonce];
  expect(new Set(secrets).size).toBe(3);
});

test('O17: POST brings the wallet’s nonce into the request, and passes over what else it says', async () => {
  const { links } = await desk.ask();
  const body = new URLSearchParams({ wallet_nonce: 'n-1', wallet_metadata: '{}', future: '1' });
  const answer = await desk.reach(requestUriOf(links[0] ?? ''), { method: 'POST', body });
  expect(answer.status).toBe(200);
  const [, claims = ''] = (await answer.text()).split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString()).wallet_nonce).toBe('n-1');
});

test('O17: a request is fetched once, by whatever method', async () => {
  const { links } = await fetchedBy();
  const uri = requestUriOf(links[0] ?? '');
  const again = [desk.reach(uri), desk.reach(uri, { method: 'POST', body: new URLSearchParams() })];
  for (const answer of await Promise.all(again)) {
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
  }
});

test('a request that could not be signed was not fetched', async () => {
  const { links } = await desk.ask();
  const uri = requestUriOf(links[0] ?? '');
  desk.key.state = 'away';
  const away = await desk.reach(uri);
  desk.key.state = 'here';
  expect([away.status, await away.json()]).toMatchObject([
    503,
    { error: 'temporarily_unavailable' },
  ]);
  expect((await desk.reach(uri)).status).toBe(200);
});

test('the description of the interface says it all, and somebody else finds nothing wrong with it', async () => {
  const description = Object(await (await desk.reach('/openapi.json')).json());
  const { valid, errors } = await new Validator().validate(description);
  expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  expect(Object.keys(description.paths).filter((path) => path.startsWith('/verifier'))).toEqual([
    '/verifier/v1/presentations',
    '/verifier/v1/presentations/requests/{requestId}',
    '/verifier/v1/presentations/responses/{requestId}',
    '/verifier/v1/presentations/{transactionId}',
  ]);
});

test('of two wallets at one moment, one has the request', async () => {
  const { links } = await desk.ask();
  const uri = requestUriOf(links[0] ?? '');
  const answers = await Promise.all([desk.reach(uri), desk.reach(uri), desk.reach(uri)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
});

test('what was accepted is handed over once, to who asked', async () => {
  const { transactionId, request } = await fetchedBy({ treatmentDate: '2026-11-20' });
  expect(await desk.result(transactionId)).toEqual({ state: 'fetched' });
  const received = await answerOf(request);
  expect([received.status, await received.json()]).toEqual([200, {}]);
  expect(judged).toEqual([
    [
      { format: 'dc+sd-jwt', text: expect.stringContaining(holder.credential) },
      expect.objectContaining({
        treatmentDate: '2026-11-20',
        binding: {
          clientId: request.client_id,
          nonce: request.nonce,
          responseUri: request.response_uri,
          encryptionKeyThumbprint: expect.any(Uint8Array),
        },
      }),
    ],
  ]);
  expect(await desk.result(transactionId)).toMatchObject({
    state: 'verified',
    report: { verdict: 'accepted', credential: { data: { hi: '84072002127' } } },
  });
  expect(await desk.result(transactionId)).toMatchObject({ code: 'presentation-unknown' });
});

test('on the same device the result waits for who comes back from the wallet', async () => {
  const { transactionId, request } = await fetchedBy({ mode: 'same-device' });
  const { redirect_uri } = Object(await (await answerOf(request)).json());
  expect(redirect_uri).toMatch(/^https:\/\/desk\.example\/#response_code=[\w-]{43}$/);
  const code = String(redirect_uri).split('=')[1] ?? '';
  expect(await desk.result(transactionId)).toEqual({ state: 'answered' });
  expect(await desk.result(transactionId, 'x'.repeat(43))).toMatchObject({
    status: 403,
    code: 'response-code-wrong',
  });
  expect(await desk.result(transactionId, code)).toMatchObject({ state: 'verified' });
  expect(await desk.result(transactionId, code)).toMatchObject({ code: 'presentation-unknown' });
});

test.each([
  ['undetermined', '4a'],
  ['rejected', 'w9'],
] as const)('a genuine answer that is %s is received, and not accepted', async (word, at) => {
  [verdict, step] = [word, at];
  const { transactionId, request } = await fetchedBy();
  expect((await answerOf(request)).status).toBe(200);
  expect(await desk.result(transactionId)).toMatchObject({
    state: 'rejected',
    report: { verdict: word },
  });
});

test.each(['w1', 'w5', 'w6'])(
  'what fails at %s is no answer, and its person hears nothing of a way back',
  async (at) => {
    [verdict, step] = ['rejected', at];
    const { transactionId, request } = await fetchedBy({ mode: 'same-device' });
    const refused = await answerOf(request);
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { error: 'invalid_request' },
    ]);
    const result = await desk.result(transactionId);
    expect(result).toMatchObject({ state: 'rejected', refusal: { code: 'answer-invalid' } });
  },
);

describe('O18, O19: what is no answer to the request burns it, with 400', () => {
  test.each<[string, string, (request: SignedRequest) => Promise<Record<string, string>>]>([
    [
      'no state',
      'answer-state',
      async (request) => ({
        response: await encrypted(request, payloadOf(request, { state: undefined })),
      }),
    ],
    [
      'the state of another',
      'answer-state',
      async (request) => ({
        response: await encrypted(request, payloadOf(request, { state: 'x'.repeat(43) })),
      }),
    ],
    [
      'in clear',
      'answer-not-encrypted',
      async (request) => ({ state: request.state, vp_token: '{}' }),
    ],
    ['a JWT in the place of a JWE', 'answer-not-encrypted', async () => ({ response: 'e30.e30.' })],
    ['nothing', 'answer-malformed', async () => ({})],
    [
      'encrypted to another request',
      'answer-encryption',
      async (request) => {
        const { request: other } = await fetchedBy();
        return { response: await encrypted(other, payloadOf(request)) };
      },
    ],
    [
      'no JSON',
      'answer-malformed',
      async (request) => ({ response: await encrypted(request, '{') }),
    ],
    [
      'a member twice',
      'answer-malformed',
      async (request) => ({
        response: await encrypted(
          request,
          `{"state":"${request.state}","vp_token":{},"vp_token":{}}`,
        ),
      }),
    ],
    [
      'no vp_token',
      'answer-malformed',
      async (request) => ({ response: await encrypted(request, { state: request.state }) }),
    ],
    [
      'a bare presentation in the place of a list',
      'answer-malformed',
      async (request) => ({
        response: await encrypted(
          request,
          payloadOf(request, { vp_token: { [QUERY]: presented(holder, request) } }),
        ),
      }),
    ],
    [
      'no credential',
      'answer-malformed',
      async (request) => ({
        response: await encrypted(request, payloadOf(request, { vp_token: { [QUERY]: ['x'] } })),
      }),
    ],
    [
      'another format than that of the query',
      'answer-malformed',
      async (request) => ({
        response: await encrypted(
          request,
          payloadOf(request, { vp_token: { 'ehic-dc4eu-1-mdoc': [presented(holder, request)] } }),
        ),
      }),
    ],
    [
      'nothing presented',
      'answer-unsatisfying',
      async (request) => ({
        response: await encrypted(request, payloadOf(request, { vp_token: {} })),
      }),
    ],
    [
      'what was not asked',
      'answer-unsatisfying',
      async (request) => ({
        response: await encrypted(
          request,
          payloadOf(request, { vp_token: { other: [presented(holder, request)] } }),
        ),
      }),
    ],
    [
      'two documents',
      'answer-unsatisfying',
      async (request) => {
        const text = presented(holder, request);
        const vp_token = { [QUERY]: [text], 'ehic-eudi-py-2025-sd-jwt': [text] };
        return { response: await encrypted(request, payloadOf(request, { vp_token })) };
      },
    ],
    [
      'a claim less',
      'answer-unsatisfying',
      async (request) => {
        const [jwt = '', first = ''] = holder.credential.split('~');
        const less = { ...holder, credential: `${jwt}~${first}~` };
        return {
          response: await encrypted(
            request,
            payloadOf(request, { vp_token: { [QUERY]: [presented(less, request)] } }),
          ),
        };
      },
    ],
  ])('%s: %s', async (_what, code, fieldsOf) => {
    const { transactionId, request } = await fetchedBy();
    const refused = await post(desk, request, await fieldsOf(request));
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { error: 'invalid_request' },
    ]);
    expect(judged).toEqual([]);
    expect((await answerOf(request)).status).toBe(400);
    expect(await desk.result(transactionId)).toMatchObject({
      state: 'rejected',
      refusal: { code, message: expect.any(String) },
    });
  });
});

test('whatever an answer says, it is an answer or it is 400', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue(), async (vp_token, more) => {
      const { request } = await fetchedBy();
      const payload = [more, { state: request.state, vp_token, more }];
      const { request: other } = await fetchedBy();
      const answers = [
        post(desk, request, { response: await encrypted(request, JSON.stringify(payload[1])) }),
        post(desk, other, { response: await encrypted(other, JSON.stringify(payload[0])) }),
      ];
      for (const { status } of await Promise.all(answers)) expect(status).toBe(400);
    }),
    { numRuns: 30 },
  );
});

test('O19: of a document no more leaves the desk than was asked for', async () => {
  const claims = [{ path: ['document_number'] }];
  const credentials = [
    { id: 'card', format: 'dc+sd-jwt', meta: { vct_values: ['urn:eudi:ehic:1'] }, claims },
  ];
  const { transactionId, request } = await fetchedBy({
    preset: undefined,
    query: { credentials },
  });
  expect(request['dcql_query']).toEqual({ credentials });
  const received = await answerOf(request, { vp_token: { card: [presented(holder, request)] } });
  expect(received.status).toBe(200);
  const { report } = await desk.result(transactionId);
  expect(Object(report).credential.data).toEqual({ ci: '80056001200012345678', ic: 'BE' });
});

test.each([
  ['both a preset and a query', { query: { credentials: [] } }],
  ['neither', { preset: undefined }],
  [
    'a check that is switched off',
    {
      preset: undefined,
      query: {
        credentials: [
          {
            id: 'card',
            format: 'dc+sd-jwt',
            meta: { vct_values: ['urn:eudi:ehic:1'] },
            claims: [{ path: ['document_number'] }],
            require_cryptographic_holder_binding: false,
          },
        ],
      },
    },
  ],
])('%s: 400', async (_what, question) => {
  expect(await desk.ask(question)).toMatchObject({ status: 400, code: 'invalid-input' });
});

test('what would take much memory for as long as it is waited for is not asked', async () => {
  const claims = Array.from({ length: 36 }, () => ({ path: ['starting_date'] }));
  const meta = { vct_values: ['urn:eudi:ehic:1'] };
  const part = (n: number) => ({ id: `c${n}`, format: 'dc+sd-jwt', meta, claims });
  const credentials = Array.from({ length: 12 }, (_, n) => part(n));
  const credential_sets = [{ options: credentials.map(({ id }) => [id]) }];
  const question = { preset: undefined, query: { credentials, credential_sets } };
  expect(await desk.ask(question)).toMatchObject({ status: 413, code: 'payload-too-large' });
});

/** An error as it is, and as wallets send it that can encrypt. */
const DECLINES: [
  string,
  (request: SignedRequest, error: Record<string, string>) => Promise<Response>,
][] = [
  ['in clear', (request, error) => post(desk, request, error)],
  [
    'encrypted',
    async (request, error) => post(desk, request, { response: await encrypted(request, error) }),
  ],
];

test.each(DECLINES)(
  'a wallet that declines says so %s, once, and with the state of the request',
  async (_, decline) => {
    const { transactionId, request } = await fetchedBy();
    const fields = { error: 'access_denied', state: request.state };
    expect((await decline(request, fields)).status).toBe(200);
    expect((await decline(request, fields)).status).toBe(400);
    expect(await desk.result(transactionId)).toMatchObject({
      state: 'rejected',
      refusal: { code: 'answer-declined' },
    });
    for (const wrong of [{}, { state: 'another' }]) {
      const other = await fetchedBy();
      const answer = await decline(other.request, { error: 'access_denied', ...wrong });
      expect(answer.status).toBe(400);
      expect(await desk.result(other.transactionId)).toMatchObject({
        refusal: { code: 'answer-state' },
      });
    }
  },
);

test('O18: an answer comes once, and to no request that nobody fetched', async () => {
  const { request } = await fetchedBy();
  const answers = await Promise.all([answerOf(request), answerOf(request)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  const { links } = await desk.ask();
  const state =
    requestUriOf(links[0] ?? '')
      .split('/')
      .at(-1) ?? '';
  const response_uri = `${DESK_URL}/verifier/v1/presentations/responses/${state}`;
  expect((await answerOf({ ...request, state, response_uri })).status).toBe(400);
});

test('what is over is over: for wallets, and then for who asked', async () => {
  const { transactionId, request } = await fetchedBy();
  desk.clock.now += 300;
  expect((await answerOf(request)).status).toBe(400);
  expect(await desk.result(transactionId)).toEqual({ state: 'expired' });
  const late = await fetchedBy();
  desk.clock.now += 299;
  await answerOf(late.request);
  desk.clock.now += 299;
  expect(await desk.result(late.transactionId)).toMatchObject({ state: 'verified' });
});

test('who asked can take it back', async () => {
  const { transactionId, request } = await fetchedBy();
  const cancel = () =>
    desk.reach(`/verifier/v1/presentations/${transactionId}`, { method: 'DELETE' });
  expect((await cancel()).status).toBe(204);
  expect((await cancel()).status).toBe(404);
  expect((await answerOf(request)).status).toBe(404);
});

test('a request that is none is a problem, and wallets hear of errors as OAuth says them', async () => {
  expect(await desk.ask({ preset: 'passport' })).toMatchObject({
    status: 400,
    code: 'invalid-input',
  });
  expect(await desk.ask({ mode: undefined })).toMatchObject({ code: 'invalid-input' });
  expect(await desk.ask({ treatmentDate: 'today' })).toMatchObject({ code: 'invalid-input' });
  const unknown = await desk.reach(`/verifier/v1/presentations/requests/${'x'.repeat(43)}`);
  expect([unknown.status, await unknown.json()]).toMatchObject([404, { error: 'invalid_request' }]);
});

test('nothing of a presentation is logged', async () => {
  const { transactionId, request } = await fetchedBy();
  await answerOf(request);
  await desk.result(transactionId);
  const logged = desk.lines.join('');
  expect(logged).toContain('"operationId":"answerRequest"');
  for (const word of ['84072002127', 'MC-CM', request.nonce, request.state, transactionId]) {
    expect(logged).not.toContain(word);
  }
});

test('under a certificate that is over nobody is asked, and all else goes on', async () => {
  const health = async () => {
    const answer = await desk.reach('/health');
    return [answer.status, Object(await answer.json()).status];
  };
  const ask = () =>
    desk.reach('/verifier/v1/presentations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ preset: 'ehic', mode: 'cross-device' }),
    });
  expect(await health()).toEqual([200, 'UP']);
  const { notAfter } = parseCertificate(desk.certificate);
  desk.clock.now = notAfter;
  expect((await ask()).status).toBe(201);
  expect(await health()).toEqual([200, 'DEGRADED']);
  // Asked while it was not over yet, and fetched when it is.
  const { links } = await desk.ask();
  desk.clock.now = notAfter + 1;
  const answer = await ask();
  expect([answer.status, await answer.json()]).toMatchObject([
    503,
    { code: 'dependency-unavailable' },
  ]);
  expect((await desk.reach(requestUriOf(links[0] ?? ''))).status).toBe(503);
  expect(await health()).toEqual([200, 'DEGRADED']);
  expect(desk.told).toEqual(['desk-certificate-ending', 'desk-certificate-over']);
});

test('a network that floods the desk with questions keeps nobody of another one from asking', async () => {
  const askFrom = async (address: string) => {
    const answer = await desk.reach('/verifier/v1/presentations', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ preset: 'ehic', mode: 'same-device' }),
    });
    return Object(await answer.json()).transactionId;
  };
  const ward = await askFrom('192.0.2.9');
  const first = await askFrom('2001:db8:5:ff::1');
  // More than one address may, in the time of the test: a site of IPv6 has many networks that are counted apart.
  for (let no = 0; no < 1_000; no += 50) {
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => askFrom(`2001:db8:5:${(no + i) % 4}00::${no + i}`)),
    );
  }
  expect(await desk.result(first)).toMatchObject({ code: 'presentation-unknown' });
  expect(await desk.result(ward)).toMatchObject({ state: 'created' });
  expect(await desk.result(await askFrom('192.0.2.9'))).toMatchObject({ state: 'created' });
});
