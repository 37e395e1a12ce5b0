import { generateKeyPairSync } from 'node:crypto';
import {
  DEMO_CLAIMS,
  DEMO_PEOPLE,
  type DemoProvider,
  startDemoProvider,
} from '@prova/demo-provider';
import type { FetchBrowser, Shown } from '@prova/testing';
import type { ClientProof } from '../../src/index.ts';
import { DESK, type Desk, startDesk } from '../support/sign-in-desk.ts';

// A provider of somebody else's making, a service, and browsers: the whole way in and out, over HTTP.

const clientSecret = 'not-a-secret';
const CALLBACK = '/signIn/callback';

let provider: DemoProvider;
let desk: Desk;

function deskFor(clientId: string, proof: ClientProof) {
  const { issuerUrl } = provider;
  return startDesk({
    issuer: issuerUrl,
    clientId,
    ...proof,
    scopes: ['profile'],
    claims: DEMO_CLAIMS,
  });
}

beforeAll(async () => {
  provider = await startDemoProvider({
    host: '127.0.0.1',
    port: 0,
    clients: [{ clientId: 'desk', baseUrl: DESK, proof: { clientSecret } }],
    people: DEMO_PEOPLE,
    environment: 'test',
  });
  desk = await deskFor('desk', { clientSecret });
});
afterAll(async () => {
  await desk.close();
  await provider.close();
});

/** Goes to a page, chooses a person at the provider, and stops before `before`. */
async function signIn(browser: FetchBrowser, path = '/desk', before?: string): Promise<Shown> {
  const choice = await browser.visit(DESK + path);
  expect(choice.url).toContain('/interaction/');
  return browser.submit(choice, { person: 'demo-clara' }, before);
}

/** Signs in up to the address that leads back to us, which is not followed. */
async function callbackOf(browser: FetchBrowser): Promise<string> {
  return (await signIn(browser, '/desk', CALLBACK)).headers.get('location') ?? '';
}

const post = (path: string, headers: Record<string, string> = {}): [string, RequestInit] => [
  DESK + path,
  { method: 'POST', body: new URLSearchParams(), headers: { origin: DESK, ...headers } },
];

test('a stranger signs in, and is back where they were', async () => {
  const browser = desk.browser();
  const shown = await signIn(browser, '/desk?page=2');
  expect([shown.status, shown.url]).toEqual([200, `${DESK}/desk?page=2`]);
  expect(shown.text).toContain('Desk of Clara Clerk');
  expect(shown.text.replaceAll('&#34;', '"')).toContain(
    '"subject":"demo-clara","name":"Clara Clerk","roles":["clerk:BE:0120"],"organisation":"BE:0120"',
  );
  expect((await browser.ask(...post('/desk/stamps'))).status).toBe(204);
});

test('what goes to the provider is bound to this browser, and nothing of it twice', async () => {
  const sent = await Promise.all(
    [1, 2].map(async () => {
      const { headers } = await desk.browser().ask(`${DESK}/signIn`);
      return new URL(headers.get('location') ?? '').searchParams;
    }),
  );
  for (const params of sent) {
    expect(params.get('redirect_uri')).toBe(`${DESK}${CALLBACK}`);
    expect(params.get('code_challenge_method')).toBe('S256');
    expect(params.get('scope')).toBe('openid profile');
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(params.get(name)).toMatch(/^[\w-]{43}$/);
      expect(sent.filter((each) => each.get(name) === params.get(name))).toHaveLength(1);
    }
  }
});

test('the cookies are for this host alone, and no script reads them', async () => {
  const browser = desk.browser();
  const begun = await browser.ask(`${DESK}/signIn`);
  expect(begun.headers.get('set-cookie')).toMatch(
    /^__Host-prova-sign-in=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Lax; Secure$/,
  );
  const back = await browser.ask(await callbackOf(browser));
  expect(back.headers.get('set-cookie')).toMatch(
    /^__Host-prova-session=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/,
  );
});

test('whoever reads the store has no session', async () => {
  const browser = desk.browser();
  await signIn(browser);
  const kept = JSON.stringify([...desk.sessions.rows]);
  const values = [...(browser.cookies.get('desk.example')?.values() ?? [])];
  expect(values).toHaveLength(2);
  for (const value of values) expect(kept).not.toContain(value);
});

test('the log says that somebody signed in, and not who', async () => {
  const { lines } = desk;
  expect(lines.join('')).toContain('"operationId":"signInCallback"');
  expect(lines.join('')).not.toMatch(/Clara|demo-clara|BE:0120|code=|state=/);
});

test('signing out ends the session here and at the provider', async () => {
  const browser = desk.browser();
  const shown = await signIn(browser);
  const kept = new Map(browser.cookies.get('desk.example'));
  const out = await browser.submit(shown, {});
  expect([out.status, out.headers.get('set-cookie')]).toEqual([
    200,
    '__Host-prova-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
  ]);
  expect(out.text).toContain('You are signed out');

  // The token is worth nothing, also to who kept it.
  browser.cookies.set('desk.example', kept);
  expect((await browser.ask(`${DESK}/desk`)).status).toBe(303);
  expect((await browser.ask(...post('/desk/stamps'))).status).toBe(401);

  const onward = /^0; url=(.*)$/.exec(out.headers.get('refresh') ?? '')?.[1] ?? '';
  expect(onward).not.toContain('id_token');
  const asked = await browser.visit(onward);
  expect(asked.text).toContain('Sign out here too?');
  const back = await browser.submit(asked, { logout: 'yes' }, DESK);
  expect(back.headers.get('location')).toBe(`${DESK}/`);
  expect((await browser.visit(`${DESK}/desk`)).text).toContain('Who do you want to be?');
});

test('whoever is known at the provider comes back without being asked', async () => {
  const browser = desk.browser();
  await signIn(browser);
  await browser.ask(...post('/signOut'));
  expect((await browser.visit(`${DESK}/desk`)).text).toContain('Desk of Clara Clerk');
});

test('a session ends after half an hour without use, and after eight hours with', async () => {
  const browser = desk.browser();
  await signIn(browser);
  const isOpen = async () => (await browser.ask(`${DESK}/desk`)).status === 200;
  for (let minutes = 0; minutes < 8 * 60 - 29; minutes += 29) {
    expect(await isOpen()).toBe(true);
    desk.pass(29 * 60);
  }
  desk.pass(28 * 60);
  expect(await isOpen()).toBe(false);

  await browser.visit(`${DESK}/desk`);
  desk.pass(30 * 60 - 1);
  expect(await isOpen()).toBe(true);
  desk.pass(30 * 60);
  expect(await isOpen()).toBe(false);
});

test('who chooses nobody is not let in', async () => {
  const browser = desk.browser();
  const shown = await browser.submit(await browser.visit(`${DESK}/desk`), { person: '' });
  expect([shown.status, shown.url]).toMatchObject([403, expect.stringContaining(CALLBACK)]);
  expect(shown.text).toContain('sign-in-denied');
});

test('a page is answered to strangers by a way in, a form by a refusal', async () => {
  const page = await desk.browser().ask(`${DESK}/desk?a=%2F&b=1`);
  expect([page.status, page.headers.get('location')]).toEqual([
    303,
    '/signIn?returnTo=%2Fdesk%3Fa%3D%252F%26b%3D1',
  ]);
  const form = await desk.browser().ask(...post('/desk/stamps'));
  expect([form.status, JSON.parse(form.text).code]).toEqual([401, 'no-access-token']);
});

test.each([
  ['/desk?lang=fr', 'fr'],
  ['/desk?lang=fr-BE', 'fr-BE'],
  ['/desk', null],
  ['/desk?lang=fr%20nl%0A', null],
])('who chose the language of %s is asked for in %s, in and out', async (path, language) => {
  const browser = desk.browser();
  const signIn = await browser.ask(`${DESK}/signIn?returnTo=${encodeURIComponent(path)}`);
  const { searchParams } = new URL(signIn.headers.get('location') ?? '');
  expect(searchParams.get('ui_locales')).toBe(language);
  const out = await browser.ask(...post(`/signOut${new URL(path, DESK).search}`));
  const onward = new URL(/url=(.*)$/.exec(out.headers.get('refresh') ?? '')?.[1] ?? '');
  expect(onward.searchParams.get('ui_locales')).toBe(language);
});

test('a form of another site does nothing, neither in nor out', async () => {
  const browser = desk.browser();
  await signIn(browser);
  const foreign = [{ origin: 'https://other.example' }, { 'sec-fetch-site': 'same-site' }];
  for (const headers of foreign) {
    expect((await browser.ask(...post('/desk/stamps', headers))).status).toBe(403);
    expect((await browser.ask(...post('/signOut', headers))).status).toBe(403);
  }
  expect((await browser.ask(`${DESK}/desk`)).status).toBe(200);
});

async function expectUnknown(shown: Shown | Promise<Shown>): Promise<void> {
  const { status, text, headers } = await shown;
  expect([status, headers.get('set-cookie')]).toEqual([400, null]);
  expect(text).toContain('sign-in-unknown');
}

test('a callback with another state opens nothing, and burns the sign-in', async () => {
  const browser = desk.browser();
  const callback = await callbackOf(browser);
  const forged = new URL(callback);
  forged.searchParams.set('state', 'A'.repeat(43));
  await expectUnknown(browser.ask(forged.href));
  await expectUnknown(browser.ask(callback));
});

test('a callback without state is no callback', async () => {
  const browser = desk.browser();
  const callback = new URL(await callbackOf(browser));
  callback.searchParams.delete('state');
  expect((await browser.ask(callback.href)).status).toBe(400);
});

test('a callback counts once', async () => {
  const browser = desk.browser();
  const callback = await callbackOf(browser);
  const answers = await Promise.all([browser.ask(callback), browser.ask(callback)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 400]);
  await expectUnknown(browser.ask(callback));
});

test('the callback of another browser opens nothing: nobody is signed in as somebody else', async () => {
  const [attacker, victim] = [desk.browser(), desk.browser()];
  await expectUnknown(victim.ask(await callbackOf(attacker)));
  // Also where the victim is about to sign in.
  await victim.ask(`${DESK}/signIn`);
  await expectUnknown(victim.ask(await callbackOf(desk.browser())));
});

test('whoever is away for ten minutes begins again', async () => {
  const browser = desk.browser();
  const callback = await callbackOf(browser);
  desk.pass(600);
  await expectUnknown(browser.ask(callback));
});

test('another code than the one that was asked for opens nothing', async () => {
  const browser = desk.browser();
  const callback = new URL(await callbackOf(browser));
  const other = new URL(await callbackOf(desk.browser()));
  // PKCE: a code that was stolen from somebody else does not fit the verifier of this browser.
  callback.searchParams.set('code', other.searchParams.get('code') ?? '');
  const shown = await browser.ask(callback.href);
  expect([shown.status, shown.headers.get('set-cookie')]).toEqual([403, null]);
  expect(shown.text).toContain('sign-in-invalid');
});

test('what a provider adds to its answer is ignored, its name is not', async () => {
  const [one, other] = [desk.browser(), desk.browser()];
  const callback = await callbackOf(one);
  expect((await one.ask(`${callback}&session_state=x&authuser=0`)).status).toBe(303);

  // RFC 9207: an answer that another provider gave.
  const mixedUp = new URL(await callbackOf(other));
  mixedUp.searchParams.set('iss', 'https://other.example');
  expect((await other.ask(mixedUp.href)).text).toContain('sign-in-invalid');
});

test('a session that was put into the browser before is not the one that is opened', async () => {
  const [attacker, victim] = [desk.browser(), desk.browser()];
  await signIn(attacker);
  const planted = new Map(attacker.cookies.get('desk.example'));
  victim.cookies.set('desk.example', planted);
  const token = planted.get('__Host-prova-session');
  await victim.ask(await begin(victim));
  expect(victim.cookies.get('desk.example')?.get('__Host-prova-session')).not.toBe(token);
  expect((await attacker.ask(`${DESK}/desk`)).status).toBe(303);
});

/** As `callbackOf`, for a browser that may have a session here already. */
async function begin(browser: FetchBrowser): Promise<string> {
  const choice = await browser.visit(`${DESK}/signIn`);
  const { headers } = await browser.submit(choice, { person: 'demo-arthur' }, CALLBACK);
  return headers.get('location') ?? '';
}

test('a begun sign-in is no session, and a session no begun sign-in', async () => {
  const browser = desk.browser();
  const callback = await callbackOf(browser);
  const jar = browser.cookies.get('desk.example');
  jar?.set('__Host-prova-session', jar.get('__Host-prova-sign-in') ?? '');
  expect((await browser.ask(`${DESK}/desk`)).status).toBe(303);
  await browser.ask(callback);
  jar?.set('__Host-prova-sign-in', jar.get('__Host-prova-session') ?? '');
  await expectUnknown(browser.ask(callback));
});

test.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}=`, '../'.repeat(20), '%00'])(
  'the token %j is nobody',
  async (token) => {
    const browser = desk.browser();
    browser.cookies.set('desk.example', new Map([['__Host-prova-session', token]]));
    expect((await browser.ask(`${DESK}/desk`)).status).toBe(303);
  },
);

test.each([
  ['https://other.example/', '/'],
  ['//other.example/', '/'],
  ['/\\other.example/', '/'],
  ['/\t/other.example/', '/'],
  ['/.//other.example/', '/'],
  ['/x/..//other.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['desk', '/'],
  ['/desk\r\nset-cookie: a=b', '/deskset-cookie:%20a=b'],
  ['/ελένη?a=b#c', '/%CE%B5%CE%BB%CE%AD%CE%BD%CE%B7?a=b#c'],
])('the way back %j leads to %s', async (returnTo, expected) => {
  const browser = desk.browser();
  const choice = await browser.visit(`${DESK}/signIn?returnTo=${encodeURIComponent(returnTo)}`);
  const { headers } = await browser.submit(choice, { person: 'demo-clara' }, CALLBACK);
  const back = await browser.ask(headers.get('location') ?? '');
  expect([back.status, back.headers.get('location')]).toEqual([303, expected]);
});

test('a way back that is too long leads to the first page', async () => {
  const { status } = await desk.browser().ask(`${DESK}/signIn?returnTo=/${'x'.repeat(3_000)}`);
  expect(status).toBe(303);
  const begun = [...desk.sessions.rows.values()].at(-1)?.content ?? '';
  expect(JSON.parse(begun)).toMatchObject({ kind: 'begun', returnTo: '/' });
});

test.each([
  ['ES256', generateKeyPairSync('ec', { namedCurve: 'P-256' })],
  ['RS256', generateKeyPairSync('rsa', { modulusLength: 2_048 })],
] as const)(
  'the service proves itself by a key, %s',
  async (algorithm, { privateKey, publicKey }) => {
    const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: 'desk-1' };
    provider.register({
      clientId: algorithm,
      baseUrl: DESK,
      proof: { publicKey: publicJwk, algorithm },
    });
    const keyed = await deskFor(algorithm, { privateKey, kid: 'desk-1' });
    expect((await signIn(keyed.browser())).text).toContain('Desk of Clara Clerk');
    await keyed.close();
  },
);

test('a service with another secret signs nobody in', async () => {
  const wrong = await deskFor('desk', { clientSecret: 'another' });
  const shown = await signIn(wrong.browser());
  expect([shown.status, shown.text]).toMatchObject([
    403,
    expect.stringContaining('sign-in-invalid'),
  ]);
  await wrong.close();
});
