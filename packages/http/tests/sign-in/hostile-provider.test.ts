import { createHmac } from 'node:crypto';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';
import { type Keys, type Lie, signed, startHostileProvider } from '../support/hostile-provider.ts';
import { DESK, type Desk, startDesk } from '../support/sign-in-desk.ts';

// A provider that lies, over real HTTP: whatever it says, nobody is signed in whom it may not vouch for.

const clientSecret = 'not-a-secret';

let provider: Awaited<ReturnType<typeof startHostileProvider>>;
let desk: Desk;
beforeAll(async () => {
  provider = await startHostileProvider();
  desk = await startDesk({
    issuer: provider.issuer,
    clientId: 'desk',
    clientSecret,
    scopes: [],
    claims: { name: 'name', organisation: 'organisation', roles: 'roles' },
  });
});
afterAll(async () => {
  await desk.close();
  await provider.close();
});

async function told(lie: Lie) {
  provider.tell(lie);
  const browser = desk.browser();
  const shown = await browser.visit(`${DESK}/desk`);
  return { ...shown, isIn: browser.cookies.get('desk.example')?.has('__Host-prova-session') };
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

test('what is as it should be is believed', async () => {
  const shown = await told({});
  expect([shown.status, shown.isIn]).toEqual([200, true]);
  expect(shown.text).toContain('Desk of Planted Name');
});

test.each<[string, Lie]>([
  ['no signature', { idToken: (claims) => `${encoded({ alg: 'none' })}.${encoded(claims)}.` }],
  [
    'none, spelt otherwise',
    { idToken: (claims) => `${encoded({ alg: 'None' })}.${encoded(claims)}.` },
  ],
  [
    'no signature under ES256',
    { idToken: (claims) => `${encoded({ alg: 'ES256', kid: 'ours' })}.${encoded(claims)}.` },
  ],
  ['a secret that both know', { idToken: (claims) => hmac(claims, clientSecret) }],
  ['the public key as a secret', { idToken: publicKeyAsSecret }],
  ['another key', { idToken: (claims, { other }) => signed(claims, other) }],
  ['a key that the token brings', { idToken: withOwnKey }],
  [
    'a key that is not published',
    { idToken: (claims, { other }) => signed(claims, other, { kid: 'other' }) },
  ],
  ['an algorithm that was not offered', { idToken: byRsa }],
  [
    'a critical header',
    { idToken: (claims, { ours }) => signed(claims, ours, { crit: ['x'], x: 1 }) },
  ],
  ['another issuer', { claims: { iss: 'https://other.example' } }],
  ['no issuer', { claims: { iss: undefined } }],
  ['another audience', { claims: { aud: 'other' } }],
  ['several audiences and no authorised party', { claims: { aud: ['desk', 'other'] } }],
  ['another authorised party', { claims: { aud: ['desk', 'other'], azp: 'other' } }],
  ['another nonce', { claims: { nonce: 'A'.repeat(43) } }],
  ['no nonce', { claims: { nonce: undefined } }],
  ['its end passed', { claims: { iat: now() - 7_200, exp: now() - 3_600 } }],
  ['no end', { claims: { exp: undefined } }],
  ['not begun', { claims: { nbf: now() + 3_600 } }],
  ['no subject', { claims: { sub: undefined } }],
  ['an empty subject', { claims: { sub: '' } }],
  ['a subject that is a number', { claims: { sub: 7 } }],
  ['no name', { claims: { name: undefined } }],
  ['a name that is an object', { claims: { name: { first: 'Planted' } } }],
  ['a name with a line break', { claims: { name: 'Planted\nName' } }],
  ['a name of 300 characters', { claims: { name: 'x'.repeat(300) } }],
  ['roles that are numbers', { claims: { roles: [1] } }],
  [
    'the UserInfo of somebody else',
    { claims: { name: undefined }, userInfo: { sub: 'else', name: 'Planted' } },
  ],
  [
    'no ID token',
    { tokenAnswer: [200, 'application/json', '{"access_token":"a","token_type":"Bearer"}'] },
  ],
  ['an ID token that is none', { idToken: () => 'a.b.c' }],
  ['an ID token of five parts', { idToken: () => 'a.b.c.d.e' }],
  [
    'an error of the token endpoint',
    { tokenAnswer: [400, 'application/json', '{"error":"invalid_grant"}'] },
  ],
])('%s: nobody is signed in', async (_what, lie) => {
  const shown = await told(lie);
  expect([shown.status, shown.isIn]).toEqual([403, false]);
  expect(shown.text).toContain('sign-in-invalid');
  expect(shown.text).not.toMatch(/Planted|somebody|invalid_grant/);
});

test.each<[string, Lie]>([
  ['500', { tokenAnswer: [500, 'text/plain', 'oops'] }],
  [
    '500 that is told as an error',
    { tokenAnswer: [503, 'application/json', '{"error":"server_error"}'] },
  ],
  ['a page', { tokenAnswer: [200, 'text/html', '<h1>Planted</h1>'] }],
  ['a redirection', { tokenAnswer: [302, 'text/plain', ''] }],
])('a token endpoint that answers %s is away', async (_what, lie) => {
  const shown = await told(lie);
  expect([shown.status, shown.headers.get('retry-after'), shown.isIn]).toEqual([503, '5', false]);
  expect(shown.text).toContain('dependency-unavailable');
});

test('one role is a list of one, none is none, and what the UserInfo adds counts', async () => {
  const asOne = await told({ claims: { roles: 'clerk:BE:0120', organisation: undefined } });
  expect(asOne.text).toContain('[&#34;clerk:BE:0120&#34;]');
  expect(asOne.text).not.toContain('organisation');
  const none = await told({ claims: { roles: null, organisation: undefined } });
  expect(none.text).toContain('&#34;roles&#34;:[]');
  const added = await told({
    claims: { roles: undefined },
    userInfo: { roles: ['clerk:DE:BA82708'], name: 'Other Name' },
  });
  expect(added.text).toContain('clerk:DE:BA82708');
  expect(added.text).toContain('Desk of Planted Name');
});

test('nothing that a provider says is in the log', () => {
  expect(desk.lines.join('')).not.toMatch(/Planted|somebody|BE:0120|oops|invalid_grant/);
});

function hmac(claims: JWTPayload, secret: string): string {
  const input = `${encoded({ alg: 'HS256' })}.${encoded(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

function publicKeyAsSecret(claims: JWTPayload, { ours }: Keys): string {
  return hmac(claims, ours.publicKey.export({ type: 'spki', format: 'pem' }).toString());
}

async function withOwnKey(claims: JWTPayload, { other }: Keys): Promise<string> {
  return signed(claims, other, { jwk: await exportJWK(other.publicKey) });
}

/** By a key that is published, in a way that the provider did not say it would use. */
function byRsa(claims: JWTPayload, { rsa }: Keys): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'rsa' }).sign(rsa.privateKey);
}
