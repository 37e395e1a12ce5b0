import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import {
  type AuthorizationHouse,
  askToken,
  assertionOf,
  type ClientKey,
  ISSUER,
  jwt,
  newKey,
  proofOf,
  startAuthorization,
} from '../support/authorization.ts';

let house: AuthorizationHouse;
let key: ClientKey;
let other: ClientKey;
beforeAll(async () => {
  [house, key, other] = await Promise.all([startAuthorization(), newKey(), newKey()]);
});
afterAll(() => house.close());

const ask = async (client_assertion: string, more: Record<string, string | undefined> = {}) =>
  askToken(house, await proofOf(house, key), { client_assertion, ...more });

test('a token is answered as OAuth has it, and nobody keeps it', async () => {
  const { status, headers, body } = await ask(await assertionOf(house), { unknown: 'ignored' });
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toEqual({
    access_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    token_type: 'DPoP',
    expires_in: 600,
    scope: 'issue read',
  });
});

test('the audience may be the issuer or the token endpoint', async () => {
  for (const aud of [ISSUER, `${ISSUER}/token`, [ISSUER]]) {
    expect((await ask(await assertionOf(house, { aud }))).status).toBe(200);
  }
});

const CLAIMS: [string, (now: number) => Record<string, unknown>][] = [
  ['of another subject', () => ({ sub: 'two' })],
  ['of nobody', () => ({ iss: undefined, sub: undefined })],
  ['of an unknown client', () => ({ iss: 'three', sub: 'three' })],
  ['for somebody else', () => ({ aud: 'https://other.example' })],
  ['for several', () => ({ aud: [ISSUER, 'https://other.example'] })],
  ['for the issuer with a slash', () => ({ aud: `${ISSUER}/` })],
  ['that is over', (now) => ({ exp: now - 60 })],
  ['for too long', (now) => ({ exp: now + 400 })],
  ['without an end', () => ({ exp: undefined })],
  ['that ends as a text', (now) => ({ exp: String(now + 60) })],
  ['not yet valid', (now) => ({ nbf: now + 60 })],
  ['made tomorrow', (now) => ({ iat: now + 86_400 })],
  ['without an id', () => ({ jti: undefined })],
  ['with a number for an id', () => ({ jti: 7 })],
];

test.each(CLAIMS)('an assertion %s is nobody’s', async (_, claims) => {
  const before = house.used.size;
  const { status, body } = await ask(await assertionOf(house, claims(house.now())));
  expect([status, body['error']]).toEqual([401, 'invalid_client']);
  // Of strangers nothing is remembered.
  expect(house.used.size).toBe(before);
});

test('an assertion of another type, key or algorithm is nobody’s', async () => {
  const claims = { iss: 'one', sub: 'one', aud: ISSUER, exp: house.now() + 60, jti: randomUUID() };
  const secret = new TextEncoder().encode(JSON.stringify(house.clientKey.publicJwk));
  const none = (await assertionOf(house)).split('.')[1];
  const wrong = [
    await jwt(other, {}, claims),
    await jwt(other, { jwk: other.publicJwk }, claims),
    await jwt(house.clientKey, { typ: 'dpop+jwt' }, claims),
    await jwt(house.clientKey, { kid: 'unknown' }, claims),
    await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(secret),
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${none}.`,
    'planted',
    '',
  ];
  for (const assertion of wrong) {
    const { status, body } = await ask(assertion);
    expect([400, 401]).toContain(status);
    expect(['invalid_client', 'invalid_request']).toContain(body['error']);
    expect(JSON.stringify(body)).not.toContain('planted');
  }
  const type = {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:saml2-bearer',
  };
  expect((await ask(await assertionOf(house), type)).body['error']).toBe('invalid_client');
  expect((await ask(await assertionOf(house), { client_id: 'two' })).body['error']).toBe(
    'invalid_client',
  );
  const none2 = await askToken(house, await proofOf(house, key), { client_id: 'one' });
  expect(none2.body['error']).toBe('invalid_client');
});

test('an assertion and a proof are used once', async () => {
  const [assertion, proof] = [await assertionOf(house), await proofOf(house, key)];
  expect((await askToken(house, proof, { client_assertion: assertion })).status).toBe(200);
  expect((await ask(assertion)).body['error']).toBe('invalid_client');
  const again = await askToken(house, proof, { client_assertion: await assertionOf(house) });
  expect([again.status, again.body['error']]).toEqual([400, 'invalid_dpop_proof']);
});

test('without a proof, or with one for another request, there is no token', async () => {
  const proofs = [
    undefined,
    'planted',
    await proofOf(house, key, { htu: `${ISSUER}/things` }),
    await proofOf(house, key, { htm: 'GET' }),
    `${await proofOf(house, key)}, ${await proofOf(house, key)}`,
  ];
  for (const proof of proofs) {
    const { status, body } = await askToken(house, proof, {
      client_assertion: await assertionOf(house),
    });
    expect([status, body['error']]).toEqual([400, 'invalid_dpop_proof']);
  }
});

test('other grants, other forms and other bodies are refused as OAuth does', async () => {
  const grant = await ask(await assertionOf(house), { grant_type: 'password' });
  expect([grant.status, grant.body['error']]).toEqual([400, 'unsupported_grant_type']);
  const post = async (body: string, type = 'application/x-www-form-urlencoded') => {
    const init = { method: 'POST', body, headers: { 'content-type': type } };
    const response = await fetch(`${house.url}/token`, init);
    expect(response.headers.get('cache-control')).toBe('no-store');
    return [response.status, (await response.json()).error];
  };
  expect(await post('scope=read')).toEqual([400, 'invalid_request']);
  expect(await post('grant_type=a&grant_type=b')).toEqual([400, 'invalid_request']);
  expect(await post('{}', 'application/json')).toEqual([415, 'invalid_request']);
  const inQuery = await fetch(`${house.url}/token?client_assertion=planted`, { method: 'POST' });
  expect(inQuery.status).toBe(400);
});

test('scopes are those that were asked for, if the client has them', async () => {
  const some = await ask(await assertionOf(house), { scope: 'read' });
  expect(some.body['scope']).toBe('read');
  for (const scope of ['revoke', 'read  issue', 'READ']) {
    const { status, body } = await ask(await assertionOf(house), { scope });
    expect([status, body['error']]).toEqual([400, 'invalid_scope']);
  }
});

test('who asks too often, or while something is away, is told so as OAuth does', async () => {
  const limited = await startAuthorization({ tokenLimit: { requests: 1, seconds: 600 } });
  await askToken(limited, undefined, {});
  const { status, headers, body } = await askToken(limited, undefined, {});
  expect([status, body['error']]).toEqual([429, 'temporarily_unavailable']);
  expect(headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
  await limited.close();
});

test('no assertion, proof or token is in the log', () => {
  const log = house.lines.join('');
  expect(log).toContain('"operationId":"getAccessToken"');
  expect(log).not.toMatch(/eyJ|planted|BE:0120/);
});
