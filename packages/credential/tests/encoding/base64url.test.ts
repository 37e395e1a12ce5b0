import fc from 'fast-check';
import { decodeBase64url, encodeBase64url } from '../../src/index.ts';

test('agrees with Node on every byte string', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url');
      expect(encodeBase64url(bytes)).toBe(text);
      expect(decodeBase64url(text)).toEqual(bytes);
    }),
  );
});

test.each(['A', 'AA==', 'AA=', 'A+A', 'A/A', 'AA AA', 'AAA\n', 'AB', 'AAB', 'Aé'])(
  '%j is refused',
  (text) => {
    expect(decodeBase64url(text)).toBeUndefined();
  },
);

test('one value has one spelling', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'AQgwZaz09-_=+/ ') }), (text) => {
      const bytes = decodeBase64url(text);
      if (bytes) expect(encodeBase64url(bytes)).toBe(text);
    }),
  );
});
