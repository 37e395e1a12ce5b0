import { type KeyLocation, KeysError, parseKeyLocation } from '@prova/keys';
import fc from 'fast-check';
import { code } from './manual-time.ts';

const software = { kind: 'software', keyFile: '/etc/prova/seal.pem' } as const;
const pkcs11 = {
  kind: 'pkcs11',
  module: '/usr/lib/softhsm/libsofthsm2.so',
  token: 'prova',
  key: { label: 'seal-2026' },
  pin: { file: '/run/secrets/pin' },
} as const;

const GOOD: readonly KeyLocation[] = [
  software,
  pkcs11,
  { ...pkcs11, token: 3, key: { id: '0aFF' }, pin: { variable: 'PROVA_PIN' } },
];

test.each(GOOD)('$kind, as stored and read again', (location) => {
  expect(parseKeyLocation(JSON.parse(JSON.stringify(location)))).toEqual(location);
});

test.each([
  ['another kind', { ...software, kind: 'kms' }],
  ['no kind', { keyFile: software.keyFile }],
  ['a relative path', { ...software, keyFile: 'seal.pem' }],
  ['a path with a line break', { ...software, keyFile: '/etc/\nseal.pem' }],
  ['a key in it', { ...software, key: '-----BEGIN PRIVATE KEY-----' }],
  ['a PIN in it', { ...pkcs11, pin: '1234' }],
  ['a PIN beside its file', { ...pkcs11, pin: { file: '/run/pin', pin: '1234' } }],
  ['both names of a key', { ...pkcs11, key: { label: 'a', id: '00' } }],
  ['an id that is not hexadecimal', { ...pkcs11, key: { id: '0x1' } }],
  ['an empty label', { ...pkcs11, key: { label: '' } }],
  ['a slot below zero', { ...pkcs11, token: -1 }],
  ['a module without a path', { ...pkcs11, module: 'libsofthsm2.so' }],
])('%s is refused, and not quoted', (_, value) => {
  expect(() => parseKeyLocation(value)).toThrow(code('key-location-malformed'));
  expect(() => parseKeyLocation(value)).not.toThrow(/1234|BEGIN/);
});

test('random values are refused with the one code', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      try {
        parseKeyLocation(value);
      } catch (error) {
        expect(error).toBeInstanceOf(KeysError);
      }
    }),
  );
});
