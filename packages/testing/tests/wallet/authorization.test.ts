import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { clientAuthenticationNone } from '@openid4vc/oauth2';
import { DEMO_HOLDER_CLAIMS, type DemoProvider, startDemoProvider } from '@prova/demo-provider';
import { nodePlatform } from '@prova/platform-node';
import { createReferenceWallet } from '@prova/reference-wallet';
import { diagnose } from '@prova/wallet-doctor';
import { calculateJwkThumbprint } from 'jose';
import { fetchBrowser } from '../../src/fetch-browser.ts';
import { ISSUER_URL } from '../../src/issuer/issuer-order.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { hashOf, publicJwkOf } from '../../src/issuer/test-jwt.ts';
import { ATTESTATIONS, issue, recordOf } from '../../src/issuer/test-records.ts';
import { createRawWallet } from '../../src/wallet/raw-wallet.ts';
import { createTestWallet, redirected, type TestWallet } from '../../src/wallet/test-wallet.ts';

const REGISTRATION = { format: 'registration_cert', data: 'ey.J0.eXA' };
const CLIENT = 'https://wallet.example';
const BACK = 'eudi-openid4ci://authorize';
const NUMBER = '54072002197';
const PEOPLE = [
  { subject: 'marie', name: 'Marie', roles: [], personalNumber: NUMBER },
  { subject: 'paul', name: 'Paul', roles: [], personalNumber: '19010100001' },
  { subject: 'nemo', name: 'Nemo', roles: [] },
  { subject: 'isi', name: 'Isi', roles: [], personalNumber: '85613000150' },
  { subject: 'brief', name: 'Brief', roles: [], personalNumber: '123' },
] as const;

let issuer: TestIssuer;
let provider: DemoProvider;
let wallet: TestWallet;
let second: string;
beforeAll(async () => {
  const clientSecret = randomBytes(32).toString('base64url');
  provider = await startDemoProvider({
    environment: 'test',
    host: '127.0.0.1',
    port: 0,
    people: PEOPLE,
    clients: [
      {
        clientId: 'issuer',
        baseUrl: ISSUER_URL,
        callbackPath: '/authorize/callback',
        proof: { clientSecret },
      },
    ],
  });
  issuer = await createTestIssuer({
    competences: ['EHIC', 'ISIPLUS'],
    issuerInfos: { 'BE:0120': [REGISTRATION] },
    holders: {
      country: 'BE',
      wallets: [
        { clientId: CLIENT, redirectUris: [BACK] },
        { clientId: 'https://other.example', redirectUris: [BACK] },
      ],
      signIn: {
        issuer: provider.issuerUrl,
        clientId: 'issuer',
        clientSecret,
        scopes: ['profile'],
        claims: DEMO_HOLDER_CLAIMS,
      },
    },
  });
  wallet = createTestWallet({
    issuer: ISSUER_URL,
    url: issuer.url,
    now: issuer.clock.now,
    clientAuthentication: clientAuthenticationNone({ clientId: CLIENT }),
  });
  await issue(issuer.portal, { id: 'first' });
  second = (await issue(issuer.portal, { id: 'second', ed: '2027-01-20' })).body.jti;
});
afterAll(async () => {
  await issuer.close();
  await provider.close();
});

/** A holder at the provider; answers where the browser is sent back to. */
async function signIn(address: string, person: string): Promise<URL> {
  const browser = fetchBrowser({ [ISSUER_URL]: issuer.url() });
  const asked = await browser.visit(address);
  const back = await browser.submit(asked, { person }, BACK);
  return new URL(back.headers.get('location') ?? '');
}

const SCOPE = 'BE-0120/prc-sd-jwt-vc';

async function authorize(person = 'marie') {
  const issuerMetadata = await wallet.client.resolveIssuerMetadata(`${ISSUER_URL}/wallet/BE-0120`);
  const credentialOffer = {
    credential_issuer: issuerMetadata.credentialIssuer.credential_issuer,
    credential_configuration_ids: ['prc-sd-jwt-vc'],
    grants: { authorization_code: {} },
  };
  const asked = await wallet.client.createAuthorizationRequestUrlFromOffer({
    issuerMetadata,
    credentialOffer,
    clientId: CLIENT,
    redirectUri: BACK,
    scope: SCOPE,
    dpop: { signer: wallet.newKey().signer },
  });
  const location = await signIn(asked.authorizationRequestUrl, person);
  return { issuerMetadata, credentialOffer, asked, location };
}

test('a holder signs in, and their wallet fetches what they have', async () => {
  const { issuerMetadata, credentialOffer, asked, location } = await authorize();
  expect(location.href.startsWith(`${BACK}?`)).toBe(true);
  const [authorizationServerMetadata] = issuerMetadata.authorizationServers;
  if (!authorizationServerMetadata || !asked.dpop) throw new Error('Nobody to ask.');
  const answer = wallet.client.parseAndVerifyAuthorizationResponseRedirectUrl({
    url: location.href,
    authorizationServerMetadata,
  });
  const redeem = () =>
    wallet.client.retrieveAuthorizationCodeAccessTokenFromOffer({
      issuerMetadata,
      credentialOffer,
      authorizationCode: answer.code ?? '',
      pkceCodeVerifier: asked.pkce?.codeVerifier ?? '',
      redirectUri: BACK,
      ...(asked.dpop && { dpop: asked.dpop }),
    });
  const { accessTokenResponse, dpop } = await redeem();
  expect(accessTokenResponse).not.toHaveProperty('c_nonce');
  const session = {
    metadata: issuerMetadata,
    configurationIds: ['prc-sd-jwt-vc'],
    accessToken: accessTokenResponse.access_token,
    dpop: dpop ?? asked.dpop,
  };
  const { credentialResponse } = await wallet.fetchCredentials(session, 'prc-sd-jwt-vc', [
    wallet.newKey(),
  ]);
  expect(credentialResponse.credentials).toHaveLength(1);
  await expect(redeem()).rejects.toMatchObject({ errorResponse: { error: 'invalid_grant' } });
});

describe('the reference wallet', () => {
  const holder = (clientId = CLIENT) =>
    createReferenceWallet({
      now: issuer.clock.now,
      fetch: redirected({ issuer: ISSUER_URL, url: issuer.url }),
      clientAuthentication: clientAuthenticationNone({ clientId }),
    });
  const asked = (person: string) => ({
    issuer: `${ISSUER_URL}/wallet/BE-0120`,
    configurationId: 'prc-mdoc',
    clientId: CLIENT,
    redirectUri: BACK,
    visit: async (address: string) => (await signIn(address, person)).href,
  });

  test('has its holder sign in, and keeps as many copies as were asked for of that alone', async () => {
    const mine = holder();
    const { credentials, deferred } = await mine.authorize({ ...asked('marie'), copies: 2 });
    expect(deferred).toEqual([]);
    expect(credentials.map(({ format }) => format)).toEqual(['mso_mdoc', 'mso_mdoc']);
    expect(new Set(credentials.map(({ key }) => key.x)).size).toBe(2);
    expect(await mine.credentials()).toEqual(credentials);
  });

  test('says that its holder was not let through, whoever is at fault, and keeps nothing', async () => {
    const mine = holder();
    const refused = (changes: object, by = mine) =>
      expect(by.authorize({ ...asked('marie'), ...changes })).rejects.toMatchObject({
        code: 'issuer-refused',
      });
    await refused(asked('paul'));
    await refused({ redirectUri: 'https://evil.example' });
    await refused({}, holder('https://unknown.example'));
    // An answer of another server, and one with a code that is none (RFC 9207, RFC 6749 §4.1.2).
    for (const [name, value] of [
      ['iss', 'https://evil.example'],
      ['code', 'planted'],
    ] as const) {
      await refused({
        visit: async (address: string) => {
          const back = await signIn(address, 'marie');
          back.searchParams.set(name, value);
          return back.href;
        },
      });
    }
    expect(await mine.credentials()).toEqual([]);
  });
});

const OFFERS = '/issuer/v1/credentialOffers';

test('an offer for whoever signs in: its holder gets that document, others nothing, and it is redeemed once', async () => {
  const asked = { institution: 'BE:0120', attestation: second, handover: 'sign-in' };
  const made = await issuer.portal.call('POST', OFFERS, { body: asked, key: randomUUID() });
  const { uri, id, txCode } = made.body;
  expect(txCode).toBeUndefined();
  const shown = await wallet.client.resolveCredentialOffer(uri);
  const issuerState = `BE-0120.${id}`;
  expect(shown.grants).toEqual({ authorization_code: { issuer_state: issuerState } });
  const codeOf = async (person: string) => {
    const { body } = await push({ issuer_state: issuerState });
    return (await signIn(authorizeAddress(body.request_uri), person)).searchParams.get('code');
  };
  expect(await codeOf('paul')).toBeNull();
  const [code, twin] = [await codeOf('marie'), await codeOf('marie')];
  const redeem = (text: string | null) => rawWallet().askToken(redemption(text ?? ''));
  expect((await redeem(code)).status).toBe(200);
  const noted = `select object_id from issuer.audit where action = 'wallet.redeemed'`;
  expect(await issuer.owner.query(noted)).toEqual([{ object_id: second }]);
  const grants = await issuer.owner.query(
    'select jtis from issuer.wallet_grant order by granted_at',
  );
  expect(grants.at(-1)).toEqual({ jtis: [second] });
  expect((await redeem(twin)).body.error).toBe('invalid_grant');
  expect(await codeOf('marie')).toBeNull();
  const { body } = await issuer.portal.call('GET', `${OFFERS}/${id}`);
  expect(body.state).toBe('redeemed');
});

test('an offer of an ISI+ card for whoever signs in: its copies say what they are to the person on it', async () => {
  const record = {
    ...{ id: 'isi', fn: 'GEPLANTENAAM', gn: 'MIA', dob: '1985-01-30', in: 'OFN' },
    ...{ hi: '85613000150', ci: 'DEMO-0001' },
  };
  const asked = { institution: 'BE:0120', type: 'isiplus', record, handover: 'sign-in' };
  const offer = (relation: string) => {
    const body = { ...asked, holder: { name: 'holder-1', relation } };
    return issuer.portal.call('POST', OFFERS, { body, key: randomUUID() });
  };
  const parent = await offer('parent');
  expect([parent.status, parent.body.code]).toEqual([422, 'holder-not-apart']);
  const { status, body: made } = await offer('self');
  expect(status).toBe(201);
  const scope = 'BE-0120/isiplus-sd-jwt-vc';
  const { body } = await push({ issuer_state: `BE-0120.${made.id}`, scope });
  const location = await signIn(authorizeAddress(body.request_uri), 'isi');
  const raw = rawWallet();
  const redeemed = await raw.askToken(redemption(location.searchParams.get('code') ?? ''));
  raw.token = redeemed.body.access_token;
  const proofs = { jwt: [await raw.prove({ claims: { iss: CLIENT } })] };
  const order = { credential_configuration_id: 'isiplus-sd-jwt-vc', proofs };
  const fetched = await raw.post('/credential', { body: order });
  expect(fetched.status).toBe(200);
  const [, ...disclosures] = String(fetched.body.credentials[0].credential).split('~');
  const said = disclosures.filter(Boolean).map((each) => {
    const [, name, value] = JSON.parse(Buffer.from(each, 'base64url').toString());
    return [name, value];
  });
  expect(said).toContainEqual(['holder_relation', 'self']);
  // What they lose, they lose as whoever redeemed a code does.
  const lost = `${ATTESTATIONS}/${made.attestation}/holders/holder-1/revoke`;
  expect((await issuer.portal.call('POST', lost)).body).toMatchObject({ copies: 1 });
  const again = { ...order, proofs: { jwt: [await raw.prove({ claims: { iss: CLIENT } })] } };
  expect((await raw.post('/credential', { body: again })).status).toBe(401);
});

test('the wallet doctor finds the code flow as HAIP has it', async () => {
  const reach: typeof fetch = (input, init) =>
    fetch(String(input).replace(ISSUER_URL, issuer.url()), init);
  const order = { fetch: reach, now: issuer.clock.now(), platform: nodePlatform };
  const { findings } = await diagnose(`${ISSUER_URL}/wallet/BE-0120`, order);
  const flow = ['authorization-endpoint', 'pushed-authorization-requests', 'pkce', 'dpop'];
  const results = findings.filter(({ check }) => flow.includes(check)).map((each) => each.result);
  expect(results).toEqual(['PASSED', 'PASSED', 'PASSED', 'PASSED']);
});

test('what a registrar said of an institution is in its metadata, signed or not, and of no other', async () => {
  const at = (id: string, accept: string) =>
    fetch(`${issuer.url()}/.well-known/openid-credential-issuer/wallet/${id}`, {
      headers: { accept },
    });
  const plain = await (await at('BE-0120', 'application/json')).json();
  expect(plain.issuer_info).toEqual([REGISTRATION]);
  const [, payload = ''] = (await (await at('BE-0120', 'application/jwt')).text()).split('.');
  const signed = JSON.parse(Buffer.from(payload, 'base64url').toString());
  expect(signed.issuer_info).toEqual([REGISTRATION]);
  expect(await (await at('BE-0130', 'application/json')).json()).not.toHaveProperty('issuer_info');
});

test('an offer of another institution, or none, is not followed', async () => {
  for (const issuer_state of [
    `BE-0130.${randomUUID()}`,
    'BE-0120.none',
    'planted',
    `BE-0120.${'a'.repeat(43)}`,
  ]) {
    const { status, body } = await push({ issuer_state });
    expect([status, body.error]).toEqual([400, 'invalid_request']);
  }
  const { body } = await push({ issuer_state: `BE-0120.${randomUUID()}` });
  const location = await signIn(authorizeAddress(body.request_uri), 'marie');
  expect(location.searchParams.get('error')).toBe('access_denied');
});

test('a code that comes again ends what was granted for it (RFC 6749 §4.1.2)', async () => {
  const { body } = await push();
  const location = await signIn(authorizeAddress(body.request_uri), 'marie');
  const code = location.searchParams.get('code') ?? '';
  const raw = rawWallet();
  const first = await raw.askToken(redemption(code));
  raw.token = first.body.access_token;
  const fetchOne = async () => {
    const proofs = { jwt: [await raw.prove({ claims: { iss: CLIENT } })] };
    const asked = { credential_configuration_id: 'prc-sd-jwt-vc', proofs };
    return raw.post('/credential', { body: asked });
  };
  expect((await fetchOne()).status).toBe(200);
  expect((await rawWallet().askToken(redemption(code))).body.error).toBe('invalid_grant');
  const after = await fetchOne();
  expect([after.status, after.body.error]).toEqual([401, 'invalid_token']);
});

test('of several who bring a code at one moment one is first, and has nothing by it either', async () => {
  const asked = { institution: 'BE:0120', attestation: second, handover: 'sign-in' };
  const made = await issuer.portal.call('POST', OFFERS, { body: asked, key: randomUUID() });
  for (const followed of [{}, { issuer_state: `BE-0120.${made.body.id}` }]) {
    const { body } = await push(followed);
    const location = await signIn(authorizeAddress(body.request_uri), 'marie');
    const fields = redemption(location.searchParams.get('code') ?? '');
    const wallets = Array.from({ length: 6 }, rawWallet);
    const answers = await Promise.all(
      wallets.map(async (each) => {
        const answer = await each.askToken(fields);
        each.token = answer.body.access_token ?? '';
        return answer.body.error ?? 'granted';
      }),
    );
    expect(answers.filter((each) => each !== 'invalid_grant')).toEqual(['granted']);
    const first = wallets.find(({ token }) => token !== '');
    const order = { credential_configuration_id: 'prc-sd-jwt-vc', proofs: { jwt: ['a.b.c'] } };
    expect((await first?.post('/credential', { body: order }))?.status).toBe(401);
  }
});

test.each(['paul', 'nemo'])(
  '%s has nothing, and the wallet is told no more than that',
  async (who) => {
    const { location } = await authorize(who);
    expect(Object.fromEntries(location.searchParams)).toEqual({
      error: 'access_denied',
      iss: ISSUER_URL,
    });
  },
);

// By hand, for what a library does not do wrong.

const VERIFIER = randomBytes(32).toString('base64url');
const FIELDS = {
  response_type: 'code',
  client_id: CLIENT,
  redirect_uri: BACK,
  scope: SCOPE,
  state: 's-1',
  code_challenge: hashOf(VERIFIER),
  code_challenge_method: 'S256',
};

const redemption = (code: string) => ({
  grant_type: 'authorization_code',
  code,
  redirect_uri: BACK,
  client_id: CLIENT,
  code_verifier: VERIFIER,
});

async function push(
  changes: Readonly<Record<string, string | undefined>> = {},
  headers: Readonly<Record<string, string>> = {},
) {
  const fields = Object.entries({ ...FIELDS, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const body = new URLSearchParams(fields);
  const response = await fetch(`${issuer.url()}/par`, { method: 'POST', body, headers });
  return { status: response.status, body: Object(await response.json()) };
}

/** Asks by `authorization_details` for these. */
const detailed = (...ids: string[]) => ({
  scope: undefined,
  resource: `${ISSUER_URL}/wallet/BE-0120`,
  authorization_details: JSON.stringify(
    ids.map((id) => ({ type: 'openid_credential', credential_configuration_id: id })),
  ),
});

const authorizeAddress = (uri: string, clientId = CLIENT) =>
  `${ISSUER_URL}/authorize?${new URLSearchParams({ client_id: clientId, request_uri: uri })}`;

const rawWallet = () =>
  createRawWallet({
    issuer: ISSUER_URL,
    url: issuer.url,
    now: issuer.clock.now,
    credentialIssuer: `${ISSUER_URL}/wallet/BE-0120`,
  });

test.each([
  ['without PKCE', { code_challenge: undefined }, 'invalid_request'],
  ['with a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['without a method', { code_challenge_method: undefined }, 'invalid_request'],
  ['back to somebody else', { redirect_uri: 'https://evil.example' }, 'invalid_request'],
  ['back to nearly the same', { redirect_uri: `${BACK}/` }, 'invalid_request'],
  ['for a token', { response_type: 'token' }, 'invalid_request'],
  ['that names another', { request_uri: 'urn:planted' }, 'invalid_request'],
  ['for nothing', { scope: undefined }, 'invalid_scope'],
  ['for what there is not', { scope: 'BE-0120/planted' }, 'invalid_scope'],
  ['of another state’s institution', { scope: 'NL-0120/prc-sd-jwt-vc' }, 'invalid_scope'],
  ['of two institutions', { scope: `${SCOPE} BE-0130/prc-mdoc` }, 'invalid_scope'],
  ['in detail of no institution', { ...detailed('prc-mdoc'), resource: CLIENT }, 'invalid_scope'],
  ['in detail for nothing', detailed(), 'invalid_authorization_details'],
  ['in detail for what there is not', detailed('planted'), 'invalid_authorization_details'],
  [
    'in detail for something else',
    { ...detailed(), authorization_details: '[{"type":"payment"}]' },
    'invalid_authorization_details',
  ],
  [
    'in detail that is no JSON',
    { ...detailed(), authorization_details: '[' },
    'invalid_authorization_details',
  ],
])('O10: a request %s', async (_, changes, error) => {
  const { status, body } = await push(changes);
  expect([status, body.error]).toEqual([400, error]);
});

test('O10: a request that names one key, and shows another', async () => {
  const other = createHash('sha256').update('another').digest('base64url');
  const raw = rawWallet();
  const { status, body } = await push(
    { dpop_jkt: other },
    { dpop: await raw.dpop('/par', { ath: undefined }) },
  );
  expect([status, body.error]).toEqual([400, 'invalid_request']);
});

test('O10: a code that is bound to a key is redeemed with that key alone', async () => {
  const [own, thief] = [rawWallet(), rawWallet()];
  const bindings = [
    async () => push({}, { dpop: await own.dpop('/par', { ath: undefined }) }),
    async () => push({ dpop_jkt: await calculateJwkThumbprint(publicJwkOf(own.key)) }),
  ];
  for (const pushed of bindings) {
    const location = await signIn(authorizeAddress((await pushed()).body.request_uri), 'marie');
    const fields = redemption(location.searchParams.get('code') ?? '');
    expect((await thief.askToken(fields)).body.error).toBe('invalid_grant');
    expect((await own.askToken(fields)).status).toBe(200);
  }
});

test('O10: a wallet that nobody knows', async () => {
  const { status, body } = await push({ client_id: 'https://unknown.example' });
  expect([status, body.error]).toEqual([401, 'invalid_client']);
});

test('O10: a request that was not pushed, is of another wallet, was used, or is over', async () => {
  const at = (address: string) =>
    fetch(address.replace(ISSUER_URL, issuer.url()), { redirect: 'manual' });
  const refused = async (address: string) => {
    const response = await at(address);
    return [response.status, Object(await response.json()).error];
  };
  const plain = `${ISSUER_URL}/authorize?${new URLSearchParams(FIELDS)}`;
  expect(await refused(plain)).toEqual([400, 'invalid_request']);
  const { body } = await push();
  const address = authorizeAddress(body.request_uri);
  expect((await at(address)).status).toBe(303);
  expect(await refused(address)).toEqual([400, 'invalid_request']);
  const other = await push();
  expect(await refused(authorizeAddress(other.body.request_uri, 'https://other.example'))).toEqual([
    400,
    'invalid_request',
  ]);
  const late = await push();
  issuer.clock.pass(91);
  expect(await refused(authorizeAddress(late.body.request_uri))).toEqual([400, 'invalid_request']);
});

test('O08, O10: a code of another wallet, another address, another verifier or none; and too late', async () => {
  const { body } = await push();
  const location = await signIn(authorizeAddress(body.request_uri), 'marie');
  expect(location.searchParams.get('state')).toBe('s-1');
  const code = location.searchParams.get('code') ?? '';
  const honest = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: BACK,
    client_id: CLIENT,
    code_verifier: VERIFIER,
  };
  const { code_verifier: _, ...without } = honest;
  const wrong: [Record<string, string>, string][] = [
    [{ ...honest, client_id: 'https://other.example' }, 'invalid_grant'],
    [{ ...honest, redirect_uri: 'https://evil.example' }, 'invalid_grant'],
    [{ ...honest, code_verifier: `${VERIFIER}A` }, 'invalid_grant'],
    [{ ...honest, code: randomBytes(32).toString('base64url') }, 'invalid_grant'],
    [{ ...honest, code: 'planted' }, 'invalid_grant'],
    [without, 'invalid_request'],
  ];
  for (const [fields, error] of wrong) {
    const answer = await rawWallet().askToken(fields);
    expect([answer.status, answer.body.error]).toEqual([400, error]);
  }
  issuer.clock.pass(61);
  expect((await rawWallet().askToken(honest)).body.error).toBe('invalid_grant');
});

/** Of what a wallet asks for, what it is granted, and what it can have with that. */
async function granted(person: string, asked: Readonly<Record<string, string | undefined>>) {
  const { body } = await push(asked);
  const location = await signIn(authorizeAddress(body.request_uri), person);
  const code = location.searchParams.get('code');
  if (code === null) return { error: location.searchParams.get('error') };
  const raw = rawWallet();
  const answer = await raw.askToken(redemption(code));
  raw.token = answer.body.access_token;
  const ask = async (wanted: object) => {
    const proofs = { jwt: [await raw.prove({ claims: { iss: CLIENT } })] };
    const { status, body: got } = await raw.post('/credential', { body: { ...wanted, proofs } });
    return status === 200 ? status : [status, got.error];
  };
  return { answer: answer.body, ask };
}

describe('who is let in for one thing gets no other', () => {
  const both = 'BE-0120/ehic-sd-jwt-vc BE-0120/prc-sd-jwt-vc';

  test('asked for a card too, who has certificates alone is granted those, by scope', async () => {
    const { answer, ask } = await granted('marie', { scope: both });
    expect(answer.scope).toBe(SCOPE);
    expect(await ask?.({ credential_configuration_id: 'ehic-sd-jwt-vc' })).toEqual([
      400,
      'unknown_credential_configuration',
    ]);
    expect(await ask?.({ credential_identifier: `ehic-sd-jwt-vc.${second}` })).toEqual([
      400,
      'unknown_credential_identifier',
    ]);
    expect(await ask?.({ credential_configuration_id: 'prc-mdoc' })).toEqual([
      400,
      'unknown_credential_configuration',
    ]);
    expect(await ask?.({ credential_configuration_id: 'prc-sd-jwt-vc' })).toBe(200);
  });

  test('and by details, which name no card', async () => {
    const { answer } = await granted('marie', detailed('ehic-sd-jwt-vc', 'prc-sd-jwt-vc'));
    expect(answer.authorization_details).toMatchObject([
      { credential_configuration_id: 'prc-sd-jwt-vc' },
    ]);
  });

  test('a card alone, which they have not: nothing', async () => {
    for (const asked of [{ scope: 'BE-0120/ehic-mdoc' }, detailed('ehic-mdoc', 'pda1-mdoc')]) {
      expect(await granted('marie', asked)).toEqual({ error: 'access_denied' });
    }
  });

  test('a certificate that was withdrawn, or has ended, alone: nothing', async () => {
    const withdrawn = await issue(issuer.portal, { id: 'gone', hi: '19010100001' });
    const path = `${ATTESTATIONS}/${withdrawn.body.jti}/revoke`;
    await issuer.portal.call('POST', path, { body: { reason: 'data-wrong' } });
    const short = { id: 'ended', hi: '19010100001', ed: '2026-11-24' };
    expect((await issue(issuer.portal, short)).status).toBe(201);
    expect((await granted('paul', { scope: SCOPE })).answer.scope).toBe(SCOPE);
    issuer.clock.pass(86_400);
    expect(await granted('paul', { scope: SCOPE })).toEqual({ error: 'access_denied' });
  });

  test('a card that says too little for a wallet: nothing', async () => {
    const days = { sd: undefined, ed: undefined, xd: '2028-11-24' };
    const card = { ...recordOf({ id: 'brief', hi: '123', ci: '80056001200012345678' }), ...days };
    const body = { institution: 'BE:0120', type: 'ehic', record: card };
    const issued = await issuer.portal.call('POST', ATTESTATIONS, { body, key: randomUUID() });
    expect(issued.status).toBe(201);
    expect(await granted('brief', { scope: 'BE-0120/ehic-sd-jwt-vc' })).toEqual({
      error: 'access_denied',
    });
  });
});

test('somebody with two documents of one type fetches each by its identifier', async () => {
  const { body } = await push(detailed('prc-sd-jwt-vc'));
  const location = await signIn(authorizeAddress(body.request_uri), 'marie');
  const raw = rawWallet();
  const answer = await raw.askToken({
    grant_type: 'authorization_code',
    code: location.searchParams.get('code') ?? '',
    redirect_uri: BACK,
    client_id: CLIENT,
    code_verifier: VERIFIER,
  });
  const [{ credential_identifiers: identifiers }] = answer.body.authorization_details;
  expect(identifiers).toHaveLength(2);
  raw.token = answer.body.access_token;
  const ends = new Set<string>();
  for (const credential_identifier of identifiers) {
    const proofs = { jwt: [await raw.prove({ claims: { iss: CLIENT } })] };
    const fetched = await raw.post('/credential', { body: { credential_identifier, proofs } });
    const [payload] = fetched.body.credentials.map((each: { credential: string }) =>
      JSON.parse(Buffer.from(each.credential.split('.')[1] ?? '', 'base64url').toString()),
    );
    ends.add(payload.ending_date);
  }
  expect([...ends].sort()).toEqual(['2027-01-20', '2027-02-20']);
});

test('of several documents of a type the newest that counts is given, and no newer one that was withdrawn', async () => {
  const later = async (id: string, ed: string): Promise<string> => {
    issuer.clock.pass(1);
    return (await issue(issuer.portal, { id, ed })).body.jti;
  };
  const older = await later('third', '2027-01-10');
  const newest = await later('fourth', '2027-01-11');
  const { body } = await push();
  const location = await signIn(authorizeAddress(body.request_uri), 'marie');
  const raw = rawWallet();
  const answer = await raw.askToken(redemption(location.searchParams.get('code') ?? ''));
  raw.token = answer.body.access_token;
  const fetched = async () => {
    const proofs = { jwt: [await raw.prove({ claims: { iss: CLIENT } })] };
    const asked = { credential_configuration_id: 'prc-sd-jwt-vc', proofs };
    const { body: copies } = await raw.post('/credential', { body: asked });
    const delivery = 'select jti from issuer.wallet_copy where delivery_id = $1';
    return issuer.owner.query(delivery, [copies.notification_id]);
  };
  expect(await fetched()).toEqual([{ jti: newest }]);
  const revoke = { body: { reason: 'data-wrong' } };
  await issuer.portal.call('POST', `${ATTESTATIONS}/${newest}/revoke`, revoke);
  expect(await fetched()).toEqual([{ jti: older }]);
});
