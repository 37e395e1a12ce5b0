import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createAccessTokens, HttpError, type PrivateJwk } from '@prova/http';
import { codeMatchers, TEST_NOW } from '@prova/testing';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { eventToken } from '../../src/webhooks/event-token.ts';
import { createServiceKey } from '../../src/webhooks/service-key.ts';

expect.extend(codeMatchers);

const ISSUER = 'https://issuer.example';

// The worst case: somebody gave both one key.
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = createServiceKey(privateKey);
const tokens = createAccessTokens({
  issuer: ISSUER,
  key: privateKey.export({ format: 'jwk' }) as unknown as PrivateJwk,
  now: () => TEST_NOW,
  newId: randomUUID,
});
const thumbprint = 'A'.repeat(43);
const access = tokens.issue({
  clientId: 'portal',
  institutionId: 'BE:0120',
  scopes: ['read'],
  thumbprint,
});

test('an event is no access token, whatever it says', () => {
  const content = { client_id: 'portal', scope: 'issue', exp: TEST_NOW + 60, cnf: { jkt: 'x' } };
  const event = { eventId: randomUUID(), type: 'batch.completed', institutionId: 'BE:0120' };
  const context = { issuer: ISSUER, audience: ISSUER, key, now: TEST_NOW };
  const token = eventToken({ ...event, content, at: TEST_NOW }, context);
  expect(() => tokens.open(token)).toThrowWithCode(HttpError, 'invalid-access-token');
  expect(tokens.open(access).clientId).toBe('portal');
});

test('an access token is no event for a receiver that looks at the type, as RFC 8417 §2.3 asks', async () => {
  const keys = createLocalJWKSet({ keys: [{ ...key.jwk }] });
  const currentDate = new Date(TEST_NOW * 1000);
  await expect(jwtVerify(access, keys, { typ: 'at+jwt', currentDate })).resolves.toBeDefined();
  await expect(jwtVerify(access, keys, { typ: 'secevent+jwt', currentDate })).rejects.toThrow(
    /typ/,
  );
});
