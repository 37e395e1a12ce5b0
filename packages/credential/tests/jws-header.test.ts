import { CredentialError, formatKid, parseHeaderAlgorithm, parseKid } from '../src/index.ts';

function codeOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test.each([
  [{ alg: 'ES256', kid: 'k' }, 'ES256'],
  [{ alg: 'RS256', typ: 'JWT' }, 'RS256'],
  [{ alg: 'none' }, 'jws-alg-not-allowed'],
  [{ alg: 'None' }, 'jws-alg-not-allowed'],
  [{ alg: '' }, 'jws-alg-not-allowed'],
  [{}, 'jws-alg-not-allowed'],
  [{ alg: ['ES256'] }, 'jws-alg-not-allowed'],
  ...['HS256', 'RS384', 'RS512', 'PS256', 'ES384', 'ES256K', 'EdDSA'].map((alg) => [
    { alg },
    'jws-alg-not-allowed',
  ]),
  [{ alg: 'ES256', crit: [] }, 'jws-crit'],
  [{ alg: 'ES256', crit: ['exp'] }, 'jws-crit'],
  [{ alg: 'ES256', b64: false }, 'jws-crit'],
  [{ alg: 'ES256', typ: 'statuslist+jwt' }, 'jws-typ'],
  [{ alg: 'ES256', typ: null }, 'jws-typ'],
  ...['jwk', 'x5c', 'jku', 'x5u', 'cty'].map((name) => [
    { alg: 'ES256', [name]: 'x' },
    'jws-header',
  ]),
] as [Record<string, unknown>, string][])('header %j: %s', (header, outcome) => {
  expect(codeOf(() => parseHeaderAlgorithm(header))).toBe(outcome);
});

const thumbprint = 'UJyXZT9g04u93bIuRAx_t_T0EkrS55GZP03BAkQCtZE';

test('a kid gives its thumbprint; the spelling of early test codes is marked', () => {
  const bytes = new Uint8Array(Buffer.from(thumbprint, 'base64url'));
  const kid = `EESSI:x5t#S256:${thumbprint}`;
  expect(parseKid(kid)).toEqual({ thumbprint: bytes, spelling: kid, canonical: true });
  const early = `EESSI:x5t#S256:${thumbprint.replaceAll('_', '/')}=`;
  expect(parseKid(early)).toEqual({ thumbprint: bytes, spelling: kid, canonical: false });
  expect(formatKid(bytes)).toBe(kid);
});

test.each([
  undefined,
  7,
  '',
  thumbprint,
  `eessi:x5t#s256:${thumbprint}`,
  `eessi:jkt:${thumbprint}`,
  `EESSI:x5t#S256:${thumbprint.slice(1)}`,
  `EESSI:x5t#S256:${thumbprint}A`,
  `EESSI:x5t#S256:${thumbprint.slice(0, -1)}F`,
  `EESSI:x5t#S256:${thumbprint}==`,
  'EESSI:x5t#S256:../../etc/passwd',
  `EESSI:x5t#S256:${'A'.repeat(10_000)}`,
])('kid %j is malformed', (kid) => {
  expect(codeOf(() => parseKid(kid))).toBe('kid-malformed');
});
