import { CredentialError, formatKid, parseRevocationList } from '../src/index.ts';
import { object, parseAs, texts } from '../src/schema.ts';

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const kid = formatKid(new Uint8Array(32).fill(7));
const good = { rid: 'https://r.example/26a', iat: 1000, exp: 2000, revoked: ['A', 'B', 'A'] };

const listOf = (payload: unknown, header: unknown = { alg: 'ES256', kid }) =>
  `${base64url(header)}.${base64url(payload)}.AAAA`;

function codeOf(text: string): string {
  try {
    parseRevocationList(text);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test('reads what an institution publishes', () => {
  expect(parseRevocationList(listOf(good))).toMatchObject({
    rid: good.rid,
    issuedAt: 1000,
    expiresAt: 2000,
    revoked: new Set(['A', 'B']),
    algorithm: 'ES256',
  });
});

test.each<[string, string, string]>([
  ['no JWS', 'A.B', 'jws-malformed'],
  ['more than 4 MB', 'A'.repeat(4 * 1024 * 1024 + 1), 'too-large'],
  ['an attestation', listOf({ sid: 'eessi:prc:1.0', prc: {} }), 'revocation-list-invalid'],
  ['a time in text', listOf({ ...good, exp: '2000' }), 'revocation-list-invalid'],
  ['a time with a fraction', listOf({ ...good, iat: 0.5 }), 'revocation-list-invalid'],
  ['a list that is none', listOf({ ...good, revoked: { 0: 'A' } }), 'revocation-list-invalid'],
  ['an id that is a number', listOf({ ...good, revoked: ['A', 1] }), 'revocation-list-invalid'],
  ['another algorithm', listOf(good, { alg: 'none', kid }), 'jws-alg-not-allowed'],
  ['a key in the header', listOf(good, { alg: 'ES256', kid, jwk: {} }), 'jws-header'],
  ['no key identifier', listOf(good, { alg: 'ES256' }), 'kid-malformed'],
])('refuses %s', (_, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('a million faults in a list are one', () => {
  const outcome = parseAs(object({ revoked: texts }), { revoked: Array(1_000_000).fill(1) });
  expect(outcome).toEqual({ outcome: 'invalid', fields: ['revoked'] });
});
