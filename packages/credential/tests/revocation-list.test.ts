import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { compactVerify, importSPKI } from 'jose';
import {
  assembleCompactJws,
  CredentialError,
  formatKid,
  parseRevocationList,
  revocationListSigningInput,
} from '../src/index.ts';
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

describe('a list that is made here', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const thumbprint = new Uint8Array(32).fill(7);
  const order = {
    rid: good.rid,
    issuedAt: 1000,
    expiresAt: 2000,
    algorithm: 'ES256',
    thumbprint,
  } as const;
  const listed = (revoked: Iterable<string>) => {
    const input = revocationListSigningInput({ ...order, revoked });
    const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return assembleCompactJws(input, sign('sha256', Buffer.from(input), key));
  };

  test('is verified by jose, and says its ids in an order that tells nothing', async () => {
    const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const { payload, protectedHeader } = await compactVerify(
      listed(['C', 'A', 'B']),
      await importSPKI(pem, 'ES256'),
    );
    expect(protectedHeader).toEqual({ alg: 'ES256', kid });
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({
      ...{ rid: good.rid, iat: 1000, exp: 2000 },
      revoked: ['A', 'B', 'C'],
    });
  });

  test('is read here', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (revoked) => {
        expect(parseRevocationList(listed(revoked))).toMatchObject({
          ...{ rid: good.rid, issuedAt: 1000, expiresAt: 2000, algorithm: 'ES256' },
          revoked: new Set(revoked),
        });
      }),
    );
  });

  test('of a hundred thousand ids stays below the limit', () => {
    const ids = Array.from({ length: 100_000 }, (_, n) => String(n).padStart(16, '0'));
    expect(parseRevocationList(listed(ids)).revoked.size).toBe(100_000);
  });

  test('random text never passes the door', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(codeOf(text)).not.toBe('parsed')));
  });
});
