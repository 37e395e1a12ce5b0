import { createPrivateKey, randomUUID } from 'node:crypto';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { makeJwt } from '../../src/issuer/test-jwt.ts';
import { ATTESTATIONS, issueBody } from '../../src/issuer/test-records.ts';
import { auditOf } from './ledger.ts';

// Who may ask the issuer, and how often.

let issuer: TestIssuer;
let portal: TestClient;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
});
afterAll(() => issuer.close());

/** Sends what is no JSON: who gets past the door hears of it. */
async function knock(headers: Record<string, string>, path = ATTESTATIONS) {
  const response = await fetch(issuer.url() + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    body: '{',
  });
  const { code }: { code?: string } = Object(await response.json());
  return { status: response.status, code };
}

describe('A01: who has no good token is refused before the body is looked at', () => {
  test('who is let in hears of the body', async () => {
    const headers = await portal.headers('POST', ATTESTATIONS);
    expect(await knock(headers)).toEqual({ status: 400, code: 'malformed-json' });
  });

  test('no token, or a bearer', async () => {
    const bearer = { authorization: `Bearer ${await portal.token()}` };
    for (const headers of [{}, bearer]) {
      expect(await knock(headers)).toEqual({ status: 401, code: 'no-access-token' });
    }
  });

  test.each([
    ['expired', { exp: -1 }],
    ['for another audience', { aud: 'https://registry.example' }],
    ['of another issuer', { iss: 'https://other.example' }],
  ])('a token that is %s', async (_, changes: { exp?: number; aud?: string; iss?: string }) => {
    const { payload, header } = parts(await portal.token());
    const exp = changes.exp === undefined ? payload.exp : issuer.clock.now() + changes.exp;
    const tokenKey = createPrivateKey({ key: { ...issuer.place.tokenKey }, format: 'jwk' });
    const token = makeJwt(tokenKey, header, { ...payload, ...changes, exp });
    expect(await knock(await portal.headers('POST', ATTESTATIONS, token))).toEqual({
      status: 401,
      code: 'invalid-access-token',
    });
  });

  test('a token that somebody else signed', async () => {
    const { payload, header } = parts(await portal.token());
    const token = makeJwt(portal.key, header, payload);
    expect(await knock(await portal.headers('POST', ATTESTATIONS, token))).toEqual({
      status: 401,
      code: 'invalid-access-token',
    });
  });

  test('a token whose client was ended', async () => {
    const former = await issuer.client({ clientId: 'former' });
    await former.token();
    await issuer.owner.query('update issuer.client set ended_at = since where client_id = $1', [
      'former',
    ]);
    expect(await knock(await former.headers('POST', ATTESTATIONS))).toEqual({
      status: 401,
      code: 'invalid-access-token',
    });
  });

  test('a proof that was used before', async () => {
    const headers = await portal.headers('POST', ATTESTATIONS);
    await knock(headers);
    expect(await knock(headers)).toEqual({ status: 401, code: 'invalid-dpop-proof' });
  });
});

test('A02: a client of one institution issues nothing for another, and its own log says that it tried', async () => {
  const before = (await auditOf(issuer, 'BE:0120')).length;
  const answer = await portal.call('POST', ATTESTATIONS, {
    body: issueBody({}, 'BE:0130'),
    key: randomUUID(),
  });
  expect(answer).toMatchObject({ status: 403, body: { code: 'institution-mismatch' } });
  expect((await auditOf(issuer, 'BE:0120')).slice(before)).toEqual([
    expect.objectContaining({ action: 'request.institution-mismatch', actor: 'client:portal' }),
  ]);
});

test('A02: documents of another institution are not there', async () => {
  const other = await issuer.client({ clientId: 'other', institution: 'BE:0130' });
  const { body } = await portal.call('POST', ATTESTATIONS, {
    body: issueBody(),
    key: randomUUID(),
  });
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/token'],
    ['GET', '/pdf'],
  ] as const) {
    expect(await other.call(method, `${ATTESTATIONS}/${body.id}${path}`)).toMatchObject({
      status: 404,
      body: { code: 'attestation-unknown' },
    });
  }
});

test('A03: a token in the query is refused, and not in the log', async () => {
  const path = `${ATTESTATIONS}?access_token=planted-token`;
  expect(await knock({}, path)).toEqual({ status: 400, code: 'token-in-query' });
  expect(issuer.lines.join('')).not.toContain('planted-token');
});

test('a client may do what its scopes say', async () => {
  const reader = await issuer.client({ clientId: 'reader', scopes: ['read'] });
  const answer = await reader.call('POST', ATTESTATIONS, { body: issueBody(), key: randomUUID() });
  expect(answer).toMatchObject({ status: 403, body: { code: 'missing-permission' } });
});

function parts(token: string) {
  const [header = '', payload = ''] = token.split('.');
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  return { header: read(header), payload: read(payload) };
}
