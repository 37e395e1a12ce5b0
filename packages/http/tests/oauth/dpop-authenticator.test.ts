import { randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK } from 'jose';
import {
  type AuthorizationHouse,
  askWho,
  type ClientKey,
  hashOf,
  ISSUER,
  jwt,
  newKey,
  startAuthorization,
  tokenOf,
  whoProof,
} from '../support/authorization.ts';
import { lines, rawRequest } from '../support/raw-request.ts';

let house: AuthorizationHouse;
let key: ClientKey;
let other: ClientKey;
let token: string;
beforeAll(async () => {
  [house, key, other] = await Promise.all([startAuthorization(), newKey(), newKey()]);
  token = await tokenOf(house, key);
});
afterAll(() => house.close());

const ALGS = 'algs="ES256"';

test('who has the token and its key is known', async () => {
  const { status, body } = await askWho(house, token, await whoProof(house, key, token));
  expect([status, body['clientId'], body['institutionId']]).toEqual([200, 'one', 'BE:0120']);
});

test('a token says what RFC 9068 asks for, bound to the key of the proof', async () => {
  const [header = '', claims = ''] = token.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  expect(read(header)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) });
  expect(read(claims)).toEqual({
    iss: ISSUER,
    aud: ISSUER,
    sub: 'one',
    client_id: 'one',
    scope: 'issue read',
    institution: 'BE:0120',
    iat: expect.any(Number),
    exp: read(claims).iat + 600,
    jti: expect.any(String),
    cnf: { jkt: await calculateJwkThumbprint(key.publicJwk) },
  });
});

test('no token, no answer; a bearer is not enough; a query is no place for one', async () => {
  const none = await askWho(house, undefined, undefined);
  expect([none.status, none.body['code']]).toEqual([401, 'no-access-token']);
  expect(none.headers.get('www-authenticate')).toBe(`DPoP ${ALGS}`);
  const headers = { authorization: `Bearer ${token}`, dpop: await whoProof(house, key, token) };
  const bearer = await fetch(`${house.url}/things`, { headers });
  expect([bearer.status, (await bearer.json()).code]).toEqual([401, 'no-access-token']);
  const query = await askWho(house, token, undefined, '/things?access_token=planted');
  expect([query.status, query.body['code']]).toEqual([400, 'token-in-query']);
});

test('a stranger is refused before the body is read', async () => {
  const head = ['POST /things HTTP/1.1', 'content-type: text/plain', 'content-length: 9999999'];
  const answer = await rawRequest(house.url, lines(...head, 'authorization: DPoP a.b.c'));
  expect(answer).toContain('401 Unauthorized');
  expect(answer).toContain('"invalid-access-token"');
  expect(answer).toContain(`DPoP error="invalid_token", ${ALGS}`);
});

test('a token that another key signed, for another house or of another kind is none', async () => {
  const claims = {
    iss: ISSUER,
    aud: ISSUER,
    sub: 'one',
    client_id: 'one',
    scope: 'issue',
    institution: 'BE:0120',
    exp: house.now() + 600,
    jti: randomUUID(),
    cnf: { jkt: await calculateJwkThumbprint(key.publicJwk) },
  };
  const kid = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid;
  const forged = [
    await jwt(other, { typ: 'at+jwt', kid }, claims),
    await jwt(other, { typ: 'at+jwt', kid, jwk: other.publicJwk }, claims),
    await jwt(other, { typ: 'at+jwt' }, claims),
    await whoProof(house, key, token),
  ];
  for (const text of forged) {
    const { status, body } = await askWho(house, text, await whoProof(house, key, text));
    expect([status, body['code']]).toEqual([401, 'invalid-access-token']);
  }
  const elsewhere = await startAuthorization();
  const theirs = await tokenOf(elsewhere, key);
  const answer = await askWho(house, theirs, await whoProof(house, key, theirs));
  expect(answer.body['code']).toBe('invalid-access-token');
  await elsewhere.close();
});

const PROOFS: [string, () => Promise<string | undefined>][] = [
  ['none', async () => undefined],
  ['no JWT', async () => 'planted'],
  ['two', async () => `${await whoProof(house, key, token)},${await whoProof(house, key, token)}`],
  ['another type', () => whoProof(house, key, token, {}, { typ: 'JWT' })],
  ['no type', () => whoProof(house, key, token, {}, { typ: undefined })],
  ['another key than the token', () => whoProof(house, other, token)],
  ['another key than its own', () => whoProof(house, other, token, {}, { jwk: key.publicJwk })],
  ['no key', () => whoProof(house, key, token, {}, { jwk: undefined })],
  [
    'its private key',
    async () => whoProof(house, key, token, {}, { jwk: await exportJWK(key.privateKey) }),
  ],
  [
    'a key that is no point',
    () => whoProof(house, key, token, {}, { jwk: { ...key.publicJwk, x: key.publicJwk.y } }),
  ],
  ['a symmetric key', () => whoProof(house, key, token, {}, { jwk: { kty: 'oct', k: 'AAAA' } })],
  ['another method', () => whoProof(house, key, token, { htm: 'POST' })],
  ['a method in small letters', () => whoProof(house, key, token, { htm: 'get' })],
  ['another path', () => whoProof(house, key, token, { htu: `${ISSUER}/other` })],
  ['another host', () => whoProof(house, key, token, { htu: 'https://evil.example/things' })],
  ['a query', () => whoProof(house, key, token, { htu: `${ISSUER}/things?a=b` })],
  ['no URL', () => whoProof(house, key, token, { htu: 'things' })],
  ['an old time', () => whoProof(house, key, token, { iat: house.now() - 61 })],
  ['a time ahead', () => whoProof(house, key, token, { iat: house.now() + 61 })],
  ['no time', () => whoProof(house, key, token, { iat: undefined })],
  ['no id', () => whoProof(house, key, token, { jti: undefined })],
  ['no token hash', () => whoProof(house, key, token, { ath: undefined })],
  ['the hash of another token', () => whoProof(house, key, token, { ath: hashOf('other') })],
];

test.each(PROOFS)('a proof with %s proves nothing', async (_, make) => {
  const before = house.used.size;
  const { status, headers, body } = await askWho(house, token, await make());
  expect([status, body['code']]).toEqual([401, 'invalid-dpop-proof']);
  expect(headers.get('www-authenticate')).toBe(`DPoP error="invalid_dpop_proof", ${ALGS}`);
  expect(house.used.size).toBe(before);
});

test('a query of the request is no matter of the proof', async () => {
  const proof = await whoProof(house, key, token);
  expect((await askWho(house, token, proof, '/things?x=1')).body['code']).toBe('invalid-input');
});

test('a proof is used once', async () => {
  const proof = await whoProof(house, key, token);
  expect((await askWho(house, token, proof)).status).toBe(200);
  const { status, body } = await askWho(house, token, proof);
  expect([status, body['code']]).toEqual([401, 'invalid-dpop-proof']);
});

test('a client that was withdrawn, or lost a scope, stops at once', async () => {
  const client = house.clients.get('one');
  if (!client) throw new Error('There is such a client.');
  const ask = async () => askWho(house, token, await whoProof(house, key, token));
  house.clients.set('one', { ...client, scopes: ['read'] });
  expect((await ask()).body['scopes']).toEqual(['read']);
  house.clients.set('one', { ...client, institutionId: 'BE:0130' });
  expect((await ask()).body['code']).toBe('invalid-access-token');
  house.clients.delete('one');
  expect((await ask()).body['code']).toBe('invalid-access-token');
  house.clients.set('one', client);
  expect((await ask()).status).toBe(200);
});

test('without its scope an operation is not for this token', async () => {
  const readOnly = await tokenOf(house, key, 'one', 'read');
  const proof = await whoProof(house, key, readOnly, { htm: 'POST' });
  const headers = { authorization: `DPoP ${readOnly}`, dpop: proof };
  const response = await fetch(`${house.url}/things`, { method: 'POST', headers });
  expect([response.status, (await response.json()).code]).toEqual([403, 'missing-permission']);
  expect(response.headers.get('www-authenticate')).toBe(
    `DPoP error="insufficient_scope", scope="issue", ${ALGS}`,
  );
});

test('a token ends after ten minutes', async () => {
  const short = await startAuthorization();
  const own = await tokenOf(short, key);
  short.wait(599);
  expect((await askWho(short, own, await whoProof(short, key, own))).status).toBe(200);
  short.wait(1);
  const over = await askWho(short, own, await whoProof(short, key, own));
  expect([over.status, over.body['code']]).toEqual([401, 'invalid-access-token']);
  await short.close();
});

test('where nonces are wanted, an old one, another’s or none is answered with a fresh one', async () => {
  const strict = await startAuthorization({ withNonces: true });
  const own = await strictToken(strict);
  const ask = async (nonce?: string) =>
    askWho(strict, own.token, await whoProof(strict, key, own.token, { nonce }));
  const refused = await ask();
  expect([refused.status, refused.body['code']]).toEqual([401, 'use-dpop-nonce']);
  expect(refused.headers.get('www-authenticate')).toBe(`DPoP error="use_dpop_nonce", ${ALGS}`);
  const nonce = refused.headers.get('dpop-nonce') ?? '';
  expect((await ask(nonce)).status).toBe(200);
  expect((await ask('planted')).body['code']).toBe('use-dpop-nonce');
  strict.wait(599);
  const late = await ask(nonce);
  expect([late.body['code'], late.headers.get('dpop-nonce') === nonce]).toEqual([
    'use-dpop-nonce',
    false,
  ]);
  await strict.close();
});

test('nothing of it is in the log', () => {
  expect(house.lines.join('')).not.toMatch(/eyJ|planted|BE:0120/);
});

async function strictToken(strict: AuthorizationHouse) {
  const { askToken, assertionOf, proofOf } = await import('../support/authorization.ts');
  const get = async (nonce?: string) =>
    askToken(strict, await proofOf(strict, key, { nonce }), {
      client_assertion: await assertionOf(strict),
    });
  const told = await get();
  expect([told.status, told.body['error']]).toEqual([400, 'use_dpop_nonce']);
  const { body } = await get(told.headers.get('dpop-nonce') ?? '');
  return { token: String(body['access_token']) };
}
