import { createHash, randomUUID } from 'node:crypto';
import { codeMatchers } from '@prova/testing/to-reject-with';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { type AccessTokensOrder, createAccessTokens, HttpError } from '../../src/index.ts';
import { ISSUER, newTokenKey } from '../support/authorization.ts';

expect.extend(codeMatchers);

const NOW = 1_795_521_600;
const GRANT = {
  clientId: 'one',
  institutionId: 'BE:0120',
  scopes: ['issue', 'read'],
  thumbprint: 'x'.repeat(43),
};

const tokens = (order: Pick<AccessTokensOrder, 'key'> & Partial<AccessTokensOrder>) =>
  createAccessTokens({ issuer: ISSUER, now: () => NOW, newId: randomUUID, ...order });

test('what is issued is opened, and somebody else’s library says the same', async () => {
  const { issue, open, keys } = tokens({ key: await newTokenKey() });
  const text = issue(GRANT);
  const tokenId = expect.any(String);
  const hash = createHash('sha256').update(text).digest('base64url');
  expect(open(text)).toEqual({ ...GRANT, tokenId, hash, expiresAt: NOW + 600 });
  const set = createLocalJWKSet({ keys: keys.keys.map((key) => ({ kty: 'EC', ...key })) });
  const { payload } = await jwtVerify(text, set, {
    issuer: ISSUER,
    audience: ISSUER,
    typ: 'at+jwt',
    algorithms: ['ES256'],
    currentDate: new Date(NOW * 1000),
  });
  expect(payload['cnf']).toEqual({ jkt: GRANT.thumbprint });
});

test('tokens of a key that was replaced are good until they end', async () => {
  const [former, key] = [await newTokenKey(), await newTokenKey()];
  const old = tokens({ key: former }).issue(GRANT);
  const { d: _, ...formerPublic } = former;
  const now = tokens({ key, formerKeys: [formerPublic] });
  expect(now.open(old)).toMatchObject({ clientId: 'one' });
  expect(now.keys.keys).toHaveLength(2);
  expect(JSON.stringify(now.keys)).not.toContain(former.d);
  expect(() => tokens({ key }).open(old)).toThrowWithCode(HttpError, 'invalid-access-token');
});

test('a token for another service, though of our key, is none', async () => {
  const key = await newTokenKey();
  const elsewhere = tokens({ key, issuer: 'https://other.example' }).issue(GRANT);
  expect(() => tokens({ key }).open(elsewhere)).toThrowWithCode(HttpError, 'invalid-access-token');
});

test('a key that is none signs no token', async () => {
  const key = await newTokenKey();
  for (const wrong of [
    { ...key, d: 'AAAA' },
    { ...key, x: key.y },
    { ...key, y: `${key.y}=` },
  ]) {
    expect(() => tokens({ key: wrong })).toThrowWithCode(HttpError, 'token-key-unusable');
  }
});
