import { createHash } from 'node:crypto';
import type { Environment } from '@prova/credential';
import { codeMatchers } from '@prova/testing/to-reject-with';
import * as oauth from 'oauth4webapi';
import {
  DEMO_CLAIMS,
  DEMO_PEOPLE,
  type DemoProvider,
  DemoProviderError,
  startDemoProvider,
} from '../src/index.ts';

expect.extend(codeMatchers);

const BACK = 'https://desk.example/signIn/callback';
const VERIFIER = 'v'.repeat(43);
const clientSecret = 'not-a-secret';
const place = { host: '127.0.0.1', port: 0, people: DEMO_PEOPLE } as const;
const desk = { clientId: 'desk', baseUrl: 'https://desk.example', proof: { clientSecret } };

const written: unknown[] = [];
let provider: DemoProvider;
beforeAll(async () => {
  for (const name of ['log', 'info', 'warn', 'error'] as const) {
    console[name] = (...words: unknown[]) => written.push(words);
  }
  provider = await startDemoProvider({ ...place, clients: [desk], environment: 'test' });
});
afterAll(() => provider.close());

/** The address at which a service sends a browser here. */
function authUrl(changes: Readonly<Record<string, string>> = {}): string {
  const challenge = createHash('sha256').update(VERIFIER).digest('base64url');
  const params = new URLSearchParams({
    client_id: 'desk',
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'openid profile',
    state: 'state',
    nonce: 'nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  });
  return `${provider.issuerUrl}/auth?${params}`;
}

/** A browser that keeps every cookie, and follows nothing. */
function browser(base = provider.issuerUrl) {
  const cookies = new Map<string, string>();
  return async (url: string, body?: string, language = 'en') => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(new URL(url, base), {
      redirect: 'manual',
      headers: {
        ...{ cookie, 'accept-language': language },
        'content-type': 'application/x-www-form-urlencoded',
      },
      ...(body !== undefined && { method: 'POST', body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location') ?? '';
    return {
      status: response.status,
      headers: response.headers,
      location,
      text: await response.text(),
    };
  };
}

/** Chooses somebody; answers where the browser is sent back to. */
async function choose(subject: string): Promise<URL> {
  const ask = browser();
  const { location } = await ask(authUrl());
  const onward = await ask(location, `person=${subject}`);
  return new URL((await ask(onward.location)).location);
}

test('the people are told apart by what they have, and by nothing that nobody has', async () => {
  const holders = await startDemoProvider({
    ...place,
    clients: [desk],
    environment: 'test',
    people: [{ subject: 'an', name: 'An', roles: [], situation: 'Over seventy.' }],
  });
  const asked = async ({ issuerUrl }: DemoProvider) => {
    const ask = browser(issuerUrl);
    const { location } = await ask(authUrl().replace(provider.issuerUrl, issuerUrl));
    return (await ask(location)).text;
  };
  const [clerks, citizens] = [await asked(provider), await asked(holders)];
  expect(clerks).toMatch(/Organisation.*Roles/);
  expect(clerks).not.toContain('Situation');
  expect(citizens).toMatch(/Situation[\s\S]*Over seventy\./);
  expect(citizens).not.toMatch(/Organisation|Roles/);
  await holders.close();
});

test.each<Environment>(['prod', 'acc'])('there is none in environment %s', async (environment) => {
  await expect(startDemoProvider({ ...place, clients: [], environment })).toRejectWithCode(
    DemoProviderError,
    'environment-not-test',
  );
});

test('a port that is taken is said to be', async () => {
  const port = Number(new URL(provider.issuerUrl).port);
  await expect(
    startDemoProvider({ ...place, port, clients: [], environment: 'test' }),
  ).toRejectWithCode(DemoProviderError, 'listen-failed');
});

test('somebody else’s client signs a person in, and reads who it is', async () => {
  const options = { [oauth.allowInsecureRequests]: true };
  const issuer = new URL(provider.issuerUrl);
  const as = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, options),
  );
  expect(as.id_token_signing_alg_values_supported).toEqual(['ES256']);
  const client = { client_id: 'desk', id_token_signed_response_alg: 'ES256' };
  const params = oauth.validateAuthResponse(as, client, await choose('demo-konrad'), 'state');
  const proof = oauth.ClientSecretBasic(clientSecret);
  const response = await oauth.authorizationCodeGrantRequest(
    as,
    client,
    proof,
    params,
    BACK,
    VERIFIER,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(as, client, response, {
    expectedNonce: 'nonce',
    requireIdToken: true,
  });
  await oauth.validateApplicationLevelSignature(as, response, options);
  const { sub = '' } = oauth.getValidatedIdTokenClaims(tokens) ?? {};
  const info = await oauth.userInfoRequest(as, client, tokens.access_token, options);
  const claims = await oauth.processUserInfoResponse(as, client, sub, info);
  expect(claims).toEqual({
    sub: 'demo-konrad',
    [DEMO_CLAIMS.name]: 'Konrad Kassenwart',
    [DEMO_CLAIMS.organisation]: 'DE:BA82708',
    [DEMO_CLAIMS.roles]: ['clerk:DE:BA82708'],
  });
});

test('the page says TEST, names everybody, asks for no password and loads nothing from elsewhere', async () => {
  const ask = browser();
  const { status, headers, text } = await ask((await ask(authUrl())).location);
  expect(status).toBe(200);
  expect(text).toContain('aria-label="TEST"');
  for (const { name } of DEMO_PEOPLE) expect(text).toContain(name);
  expect(text).not.toMatch(/password"|https?:|<script|<style|style=/);
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none';style-src 'self';script-src 'self';form-action 'self' https://desk.example;frame-ancestors 'none';base-uri 'none'",
  );
  const look = await ask(/href="(\/assets\/[^"]+)"/.exec(text)?.[1] ?? '');
  expect([look.status, look.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
});

test.each([
  ['the service asks for it', 'fr', 'nl-BE', 'fr', 'Qui voulez-vous être'],
  ['of those that the service asks for it is there', 'pt de', 'nl', 'de', 'Wer möchten Sie sein?'],
  ['the browser asks for it, and the service for none', '', 'nl-BE,en;q=0.5', 'nl', 'Wie wilt u'],
  ['nobody asks for one that is there', 'pt', 'it', 'en', 'Who do you want to be?'],
])('in a language because %s', async (_, locales, browserLanguage, lang, title) => {
  const ask = browser();
  const { location } = await ask(authUrl({ ui_locales: locales }));
  const { text } = await ask(location, undefined, browserLanguage);
  expect(text).toContain(`<html lang="${lang}">`);
  expect(text).toContain(title);
  expect(text).toContain('aria-label="TEST"');
});

test('signing out, and what does not fit, is said in that language too', async () => {
  const ask = browser();
  const onward = await ask((await ask(authUrl())).location, 'person=demo-clara');
  await ask(onward.location);
  const out = `${provider.issuerUrl}/session/end?client_id=desk`;
  expect((await ask(`${out}&ui_locales=de`)).text).toContain('Auch hier abmelden?');
  expect((await ask(out, undefined, 'fr')).text).toContain('Vous déconnecter ici aussi');
  const wrong = authUrl({ client_id: 'other' });
  expect((await browser()(wrong, undefined, 'nl')).text).toContain('Dit kan niet.');
  expect((await browser()('/interaction/x', undefined, 'de')).text).toContain('Das geht nicht.');
});

test.each([
  ['another way back', { redirect_uri: `${BACK}/` }, 'invalid_redirect_uri'],
  ['an unknown service', { client_id: 'other' }, 'invalid_client'],
])('%s is answered by a page, and led nowhere', async (_what, changes, code) => {
  const { status, location, text } = await browser()(authUrl(changes));
  expect([status, location]).toEqual([400, '']);
  expect(text).toContain('aria-label="TEST"');
  expect(text).toContain(code);
});

test.each([
  ['no PKCE', { code_challenge: '', code_challenge_method: '' }],
  ['plain PKCE', { code_challenge_method: 'plain' }],
])('%s is refused', async (_what, changes) => {
  const { location } = await browser()(authUrl(changes));
  expect(new URL(location).searchParams.get('error')).toBe('invalid_request');
});

test('who is not on the list is nobody', async () => {
  for (const choice of ['', 'demo-zoe']) {
    expect((await choose(choice)).searchParams.get('error')).toBe('access_denied');
  }
});

test('a question is for the browser that was asked', async () => {
  const { location } = await browser()(authUrl());
  for (const path of [location, '/interaction/', '/interaction/x']) {
    expect((await browser()(path)).status).toBe(400);
    expect((await browser()(path, 'person=demo-clara')).status).toBe(400);
  }
});

test('a long answer is not read', async () => {
  const ask = browser();
  const { location } = await ask(authUrl());
  expect((await ask(location, `person=${'x'.repeat(5_000)}`)).status).toBe(413);
});

test('it says nothing on the console', () => {
  expect(written).toEqual([]);
});
