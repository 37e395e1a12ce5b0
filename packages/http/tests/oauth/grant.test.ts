import { HttpError } from '../../src/errors.ts';
import type { Grant } from '../../src/oauth/grant.ts';
import {
  type AuthorizationHouse,
  askToken,
  askWho,
  type ClientKey,
  ISSUER,
  newKey,
  proofOf,
  startAuthorization,
  tokenOf,
  whoProof,
} from '../support/authorization.ts';

const codes = new Set(['c-1', 'c-2', 'c-3']);
const bound: string[] = [];

const CODES: Grant = {
  name: 'urn:example:code',
  fields: ['code'],
  grant: async (fields, { thumbprint }) => {
    const code = fields['code'] ?? '';
    if (!codes.has(code)) throw new HttpError('invalid-grant', 'There is no such code.');
    bound.push(thumbprint);
    return {
      clientId: 'holder:anonymous',
      institutionId: 'BE:0120',
      scopes: ['card'],
      grantId: `g-${code}`,
      details: [{ type: 'card' }],
      redeem: async () => {
        if (!codes.delete(code)) throw new HttpError('invalid-grant', 'The code was used.');
      },
    };
  },
};

let house: AuthorizationHouse;
let key: ClientKey;
beforeAll(async () => {
  [house, key] = await Promise.all([startAuthorization({ grants: [CODES] }), newKey()]);
});
afterAll(() => house.close());

const redeem = (proof: string | undefined, code?: string) =>
  askToken(house, proof, {
    grant_type: 'urn:example:code',
    client_assertion_type: undefined,
    code,
  });

const askGranted = async (token: string) => {
  const htu = `${ISSUER}/granted`;
  return askWho(house, token, await whoProof(house, key, token, { htu }), '/granted');
};

test('another grant reads its own fields, and answers what was granted', async () => {
  const { status, headers, body } = await redeem(await proofOf(house, key), 'c-1');
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(body).toEqual({
    access_token: expect.any(String),
    token_type: 'DPoP',
    expires_in: 600,
    scope: 'card',
    authorization_details: [{ type: 'card' }],
  });
  expect(bound.at(-1)).toMatch(/^[\w-]{43}$/);
  const granted = await askGranted(String(body['access_token']));
  expect(granted.body).toMatchObject({ grantId: 'g-c-1', institutionId: 'BE:0120' });
});

test('what was shown is used once, and not by who is refused', async () => {
  const proof = await proofOf(house, key);
  expect((await redeem(undefined, 'c-2')).body['error']).toBe('invalid_dpop_proof');
  expect((await redeem(proof, 'none')).body['error']).toBe('invalid_grant');
  expect((await redeem(proof, 'c-2')).status).toBe(200);
  // The proof was used; the code that came with it was not.
  expect((await redeem(proof, 'c-3')).body['error']).toBe('invalid_dpop_proof');
  expect(codes.has('c-3')).toBe(true);
  const again = await redeem(await proofOf(house, key), 'c-2');
  expect([again.status, again.body['error']]).toEqual([400, 'invalid_grant']);
});

test('a token of a program is none of a grant, and the reverse', async () => {
  const program = await tokenOf(house, key);
  const refused = await askGranted(program);
  expect(refused.status).toBe(401);
  expect(refused.headers.get('www-authenticate')).toBe('DPoP error="invalid_token", algs="ES256"');
  const { body } = await redeem(await proofOf(house, key), 'c-3');
  const token = String(body['access_token']);
  expect((await askWho(house, token, await whoProof(house, key, token))).status).toBe(401);
});

test('with one grant one asks so often and no more', async () => {
  codes.add('c-4');
  const { body } = await redeem(await proofOf(house, key), 'c-4');
  const token = String(body['access_token']);
  const asked = [];
  for (let n = 0; n < 6; n++) asked.push((await askGranted(token)).status);
  expect(asked).toEqual([200, 200, 200, 200, 200, 429]);
});
