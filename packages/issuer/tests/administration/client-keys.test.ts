import { generateKeyPairSync } from 'node:crypto';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { calculateJwkThumbprint, importJWK } from 'jose';
import { parseClientKeys } from '../../src/administration/client-keys.ts';
import { IssuerError } from '../../src/errors.ts';

expect.extend(codeMatchers);

const pair = (namedCurve = 'P-256') => generateKeyPairSync('ec', { namedCurve });
const { publicKey, privateKey } = pair();
const jwk = publicKey.export({ format: 'jwk' });
const other = pair().publicKey.export({ format: 'jwk' });
const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

const setOf = (...keys: readonly object[]) => JSON.stringify({ keys });

test.each([
  ['a set', setOf(jwk)],
  ['one key', JSON.stringify(jwk)],
  ['PEM', pem],
  ['more than the key', JSON.stringify({ ...jwk, alg: 'ES256', use: 'sig', x5t: 'x', note: 'y' })],
])('%s: jose imports what comes out, and names it alike', async (_what, text) => {
  const [key, ...more] = parseClientKeys(text);
  expect(more).toEqual([]);
  const kid = await calculateJwkThumbprint(jwk);
  expect(key).toEqual({ ...jwk, kid, alg: 'ES256', use: 'sig' });
  await expect(importJWK({ ...key }, 'ES256')).resolves.toBeDefined();
});

test('a key keeps the name that its owner gave it', () => {
  const keys = parseClientKeys(setOf({ ...jwk, kid: '2026' }, { ...other, kid: '2027' }));
  expect(keys.map(({ kid }) => kid)).toEqual(['2026', '2027']);
});

test.each([
  ['a private JWK', JSON.stringify(privateKey.export({ format: 'jwk' }))],
  ['a private JWK among public ones', setOf(jwk, privateKey.export({ format: 'jwk' }))],
  ['a private RSA key', JSON.stringify(rsa.privateKey.export({ format: 'jwk' }))],
  ['a secret', setOf({ kty: 'oct', k: 'AAAA' })],
  ['private PEM', privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()],
  ['private PEM of old', privateKey.export({ format: 'pem', type: 'sec1' }).toString()],
])('%s is given back', (_what, text) => {
  expect(() => parseClientKeys(text)).toThrowWithCode(IssuerError, 'client-key-private');
});

test.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['a number', '7'],
  ['no key', setOf()],
  [
    'too many keys',
    setOf(...Array.from({ length: 9 }, () => pair().publicKey.export({ format: 'jwk' }))),
  ],
  ['keys that are none', '{"keys": 7}'],
  ['a member twice', `{"kty":"EC",${JSON.stringify(jwk).slice(1)}`],
  ['RSA', setOf(rsa.publicKey.export({ format: 'jwk' }))],
  ['RSA in PEM', rsa.publicKey.export({ format: 'pem', type: 'spki' }).toString()],
  ['another curve', setOf(pair('P-384').publicKey.export({ format: 'jwk' }))],
  [
    'another curve in PEM',
    pair('P-384').publicKey.export({ format: 'pem', type: 'spki' }).toString(),
  ],
  ['a point beside the curve', JSON.stringify({ ...jwk, y: jwk.x })],
  ['a key for something else', JSON.stringify({ ...jwk, use: 'enc' })],
  ['another algorithm', JSON.stringify({ ...jwk, alg: 'ES384' })],
  ['one key twice', setOf(jwk, { ...jwk, kid: 'again' })],
  ['one name twice', setOf({ ...jwk, kid: 'a' }, { ...other, kid: 'a' })],
  ['two PEM blocks', pem + pem],
  ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'],
])('%s is refused', (_what, text) => {
  expect(() => parseClientKeys(text)).toThrowWithCode(IssuerError, 'client-keys-malformed');
});

test('whatever a file holds, it is refused with a code', () => {
  const refused = (text: string) => {
    try {
      parseClientKeys(text);
    } catch (error) {
      return error instanceof IssuerError;
    }
    return false;
  };
  fc.assert(fc.property(fc.string(), refused));
  fc.assert(fc.property(fc.json(), refused));
  fc.assert(
    fc.property(fc.record({ keys: fc.array(fc.dictionary(fc.string(), fc.jsonValue())) }), (set) =>
      refused(JSON.stringify(set)),
    ),
  );
});

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

test('a coordinate has one spelling: bits that it has to spare are zero', () => {
  for (const spare of [1, 2, 3]) {
    const last = letters[letters.indexOf(jwk.x?.at(-1) ?? '') + spare];
    const text = JSON.stringify({ ...jwk, x: `${jwk.x?.slice(0, -1)}${last}` });
    expect(() => parseClientKeys(text)).toThrowWithCode(IssuerError, 'client-keys-malformed');
  }
});

test('a coordinate that was changed is no key', () => {
  const property = fc.property(fc.nat(42), fc.nat(63), (at, digit) => {
    const x = `${jwk.x?.slice(0, at)}${letters[digit]}${jwk.x?.slice(at + 1)}`;
    fc.pre(x !== jwk.x);
    const text = JSON.stringify({ ...jwk, x });
    expect(() => parseClientKeys(text)).toThrowWithCode(IssuerError, 'client-keys-malformed');
  });
  fc.assert(property);
});
