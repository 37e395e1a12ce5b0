import { generateKeyPairSync } from 'node:crypto';
import { codeMatchers } from '@prova/testing';
import fc from 'fast-check';
import { StatusError } from '../../src/errors.ts';
import { parsePartners } from '../../src/query/partners-file.ts';

expect.extend(codeMatchers);

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = publicKey.export({ format: 'jwk' });
const partner = {
  clientId: 'pensions-1',
  enterpriseNumber: '0000001285',
  keys: [jwk],
  scopes: ['entitlements'],
};

test('a partner has its keys, its number and its scopes', () => {
  expect(parsePartners(JSON.stringify([partner]))).toEqual([
    {
      clientId: 'pensions-1',
      institutionId: '0000001285',
      keys: { keys: [jwk] },
      scopes: ['entitlements'],
    },
  ]);
});

test.each<[string, unknown]>([
  ['no list', partner],
  ['an id twice', [partner, partner]],
  ['a private key', [{ ...partner, keys: [privateKey.export({ format: 'jwk' })] }]],
  ['no key', [{ ...partner, keys: [] }]],
  ['a scope that there is not', [{ ...partner, scopes: ['everything'] }]],
  ['a member that is not known', [{ ...partner, admin: true }]],
])('%s is no file of partners', (_, value) => {
  expect(() => parsePartners(JSON.stringify(value))).toThrowWithCode(
    StatusError,
    'partners-malformed',
  );
});

test('whatever stands in it, nothing else is thrown', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      if (text.trim() === '[]') return;
      expect(() => parsePartners(text)).toThrowWithCode(StatusError, 'partners-malformed');
    }),
  );
});
