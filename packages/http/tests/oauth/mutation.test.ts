import fc from 'fast-check';
import {
  type AuthorizationHouse,
  askToken,
  askWho,
  assertionOf,
  type ClientKey,
  newKey,
  proofOf,
  startAuthorization,
  tokenOf,
  whoProof,
} from '../support/authorization.ts';

// Whatever is changed in a token, a proof or an assertion, to however near a neighbour, it is refused.

let house: AuthorizationHouse;
let key: ClientKey;
beforeAll(async () => {
  [house, key] = await Promise.all([startAuthorization(), newKey()]);
});
afterAll(() => house.close());

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';

/** Where, and by which sign: the last of each part, whose spare bits say nothing, more often than others. */
const change = fc.record({
  place: fc.oneof(fc.nat(), fc.constantFrom('header', 'claims', 'signature')),
  sign: fc.constantFrom(...ALPHABET),
});

function changed(text: string, { place, sign }: { place: number | string; sign: string }) {
  const [header = '', claims = ''] = text.split('.');
  const ends = { header: header.length - 1, claims: header.length + claims.length };
  const named = place === 'header' ? ends.header : place === 'claims' ? ends.claims : -1;
  const at = typeof place === 'number' ? place % text.length : named < 0 ? text.length - 1 : named;
  return text.slice(0, at) + sign + text.slice(at + 1);
}

const RUNS = { numRuns: 60 };

test('an assertion', async () => {
  await fc.assert(
    fc.asyncProperty(change, async (at) => {
      const assertion = await assertionOf(house);
      const other = changed(assertion, at);
      fc.pre(other !== assertion);
      const answer = await askToken(house, await proofOf(house, key), { client_assertion: other });
      expect([answer.status, answer.body['error']]).toEqual([401, 'invalid_client']);
    }),
    RUNS,
  );
});

test('a token', async () => {
  const token = await tokenOf(house, key);
  expect((await askWho(house, token, await whoProof(house, key, token))).status).toBe(200);
  await fc.assert(
    fc.asyncProperty(change, async (at) => {
      const other = changed(token, at);
      fc.pre(other !== token);
      const answer = await askWho(house, other, await whoProof(house, key, other));
      expect([answer.status, answer.body['code']]).toEqual([401, 'invalid-access-token']);
    }),
    RUNS,
  );
});

test('a proof', async () => {
  const token = await tokenOf(house, key);
  await fc.assert(
    fc.asyncProperty(change, async (at) => {
      const proof = await whoProof(house, key, token);
      const other = changed(proof, at);
      fc.pre(other !== proof);
      const answer = await askWho(house, token, other);
      expect([answer.status, answer.body['code']]).toEqual([401, 'invalid-dpop-proof']);
    }),
    RUNS,
  );
});
