import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { CredentialError, decodeBase45, encodeBase45, encodeUtf8 } from '../../src/index.ts';

function codeOf(text: string): string {
  try {
    decodeBase45(text);
    return 'decoded';
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
  ['', ''],
])('RFC 9285 §4.3: %j is %j', (text, base45) => {
  expect(encodeBase45(encodeUtf8(text))).toBe(base45);
  expect(decodeBase45(base45)).toEqual(encodeUtf8(text));
});

test.each([
  ['A', 'base45-length'],
  ['ABCD', 'base45-length'],
  ['GGW', 'base45-range'],
  [':::', 'base45-range'],
  ['::', 'base45-range'],
  ['X5', 'base45-range'],
  ['bb8', 'base45-alphabet'],
  ['BB_', 'base45-alphabet'],
  ['BB\t', 'base45-alphabet'],
  ['B\n8', 'base45-alphabet'],
  ['BB８', 'base45-alphabet'],
  ['BB\0', 'base45-alphabet'],
  ['BBé', 'base45-alphabet'],
  ['B😀', 'base45-alphabet'],
  ['BB\ud800', 'base45-alphabet'],
  // What no scan would mend is said, whatever the length.
  ['b', 'base45-alphabet'],
  ['BB8é', 'base45-alphabet'],
  ['WIFI:T:WPA;S:Clinic;P:x;;', 'base45-alphabet'],
  // The first group at fault counts.
  ['GGWBBé', 'base45-range'],
  ['BBéGGW', 'base45-alphabet'],
])('%j is refused: %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('a fault is named by its place, in characters', () => {
  expect(() => decodeBase45('BB8BéB')).toThrow('Character 5 is not base45.');
  expect(() => decodeBase45('BB8GGW')).toThrow('The group at character 4 is too large.');
});

test('FGW is the largest group', () => {
  expect(decodeBase45('FGW')).toEqual(new Uint8Array([0xff, 0xff]));
});

test('every byte string has one text, and every accepted text one byte string', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase45(encodeBase45(bytes))).toEqual(bytes);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      if (codeOf(text) === 'decoded') expect(encodeBase45(decodeBase45(text))).toBe(text);
    }),
  );
});
