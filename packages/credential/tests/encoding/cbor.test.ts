import fc from 'fast-check';
import {
  type CborValue,
  CredentialError,
  cborTag,
  decodeCbor,
  encodeCbor,
  isCborTag,
} from '../../src/index.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const fromHex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

/** RFC 8949 appendix A, as far as we speak it. */
const RFC_8949: [CborValue, string][] = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [100, '1864'],
  [1000, '1903e8'],
  [1000000, '1a000f4240'],
  [1000000000000, '1b000000e8d4a51000'],
  [-1, '20'],
  [-10, '29'],
  [-100, '3863'],
  [-1000, '3903e7'],
  [false, 'f4'],
  [true, 'f5'],
  [null, 'f6'],
  [fromHex('01020304'), '4401020304'],
  ['', '60'],
  ['IETF', '6449455446'],
  ['ü', '62c3bc'],
  ['水', '63e6b0b4'],
  ['𐅑', '64f0908591'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
  [
    new Map([
      [3, 4],
      [1, 2],
    ]),
    'a201020304',
  ],
  [
    new Map<string, CborValue>([
      ['b', [2, 3]],
      ['a', 1],
    ]),
    'a26161016162820203',
  ],
];

test.each(RFC_8949)('encodes and decodes %p as RFC 8949 appendix A does', (value, bytes) => {
  expect(hex(encodeCbor(value))).toBe(bytes);
  expect(decodeCbor(fromHex(bytes))).toEqual(value);
});

test('sorts keys by the bytes of their encoding (RFC 8949 §4.2.1)', () => {
  const keys = ['aa', 'z', -1, 100, 10];
  const map = new Map(keys.map((key) => [key, 0]));
  expect(hex(encodeCbor(map))).toBe('a50a001864002000617a0062616100');
});

test('a large number is an integer, never a float', () => {
  const year9999 = 253402300799;
  expect(hex(encodeCbor(year9999))).toBe('1b0000003afff4417f');
  expect(decodeCbor(encodeCbor(year9999))).toBe(year9999);
  expect(decodeCbor(encodeCbor(-year9999))).toBe(-year9999);
  expect(decodeCbor(encodeCbor(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
});

test('a bigint takes its shortest form, and a bignum beyond 64 bits', () => {
  expect(hex(encodeCbor(1n))).toBe('01');
  expect(hex(encodeCbor(2n ** 64n - 1n))).toBe('1bffffffffffffffff');
  expect(hex(encodeCbor(2n ** 64n))).toBe('c249010000000000000000');
});

test('a Date is a date-time text (tag 0), in whole seconds', () => {
  const date = new Date('2013-03-21T20:04:00Z');
  const bytes = encodeCbor(date);
  expect(hex(bytes)).toBe('c074323031332d30332d32315432303a30343a30305a');
  expect(decodeCbor(bytes)).toEqual(date);
  expect(() => encodeCbor(new Date('2013-03-21T20:04:00.5Z'))).toThrow(CredentialError);
  expect(() => encodeCbor(new Date(Number.NaN))).toThrow(CredentialError);
});

test('a tag keeps its content', () => {
  const decoded = decodeCbor(encodeCbor(cborTag(24, fromHex('6449455446'))));
  expect(isCborTag(decoded) && [decoded.tag, decoded.value]).toEqual([24, fromHex('6449455446')]);
  expect(isCborTag('text')).toBe(false);
});

test('byte strings are plain views of the input, from a Buffer too', () => {
  const decoded = decodeCbor(Buffer.from('4401020304', 'hex'));
  expect(decoded).toBeInstanceOf(Uint8Array);
  expect(decoded).not.toBeInstanceOf(Buffer);
});

test.each([
  ['a fraction', 1.5],
  ['NaN', Number.NaN],
  ['minus zero', -0],
  ['more than 53 bits', 2 ** 53],
  ['undefined', undefined],
  ['an object', { a: 1 }],
  ['a function', () => 1],
])('does not encode %s', (_, value) => {
  // @ts-expect-error the type excludes most of them
  expect(() => encodeCbor(value)).toThrow(expect.objectContaining({ code: 'cbor-type' }));
});

test.each([
  // C01
  ['a key twice', 'a201020103', 'cbor-not-strict'],
  ['a text key twice', 'a2616101616102', 'cbor-not-strict'],
  ['an indefinite array', '9f01ff', 'cbor-not-strict'],
  ['an indefinite map', 'bf0102ff', 'cbor-not-strict'],
  ['an indefinite text', '7f6161ff', 'cbor-not-strict'],
  ['an indefinite byte string', '5f4101ff', 'cbor-not-strict'],
  ['an integer with a byte too many', '1817', 'cbor-not-strict'],
  ['an integer with two bytes for one', '1900ff', 'cbor-not-strict'],
  ['an integer with four bytes for two', '1a0000ffff', 'cbor-not-strict'],
  ['an integer with eight bytes for four', '1b00000000ffffffff', 'cbor-not-strict'],
  ['a length with a byte too many', '580101', 'cbor-not-strict'],
  ['a tag with a byte too many', 'd8004161', 'cbor-not-strict'],
  ['text that is not UTF-8', '62c328', 'cbor-not-strict'],
  ['an encoded surrogate', '63eda080', 'cbor-not-strict'],
  // C02
  ['nothing', '', 'cbor-malformed'],
  ['a byte after the item', '0000', 'cbor-malformed'],
  ['20,000 arrays in each other', `${'81'.repeat(20_000)}00`, 'cbor-malformed'],
  ['20,000 tags in each other', `${'c0'.repeat(20_000)}00`, 'cbor-malformed'],
  ['33 levels', `${'81'.repeat(32)}00`, 'cbor-malformed'],
  ['an array of 2^32 items', '9b0000000100000000', 'cbor-malformed'],
  ['a map of 2^32-1 entries', 'baffffffff', 'cbor-malformed'],
  ['a byte string past the end', '5a7fffffff00', 'cbor-malformed'],
  ['a text past the end', '6361', 'cbor-malformed'],
  ['a head cut short', '19ff', 'cbor-malformed'],
  ['a reserved head', '1c', 'cbor-malformed'],
  ['a lone break', 'ff', 'cbor-malformed'],
  // C03
  ['a shared reference (tag 28)', 'd81c80', 'cbor-tag'],
  ['a reference (tag 29)', 'd81d00', 'cbor-tag'],
  ['a record (tag 105)', 'd8698200', 'cbor-tag'],
  ['a bignum (tag 2)', 'c24101', 'cbor-tag'],
  ['a number as date (tag 1)', 'c100', 'cbor-tag'],
  ['tag 64, typed array', 'd8404101', 'cbor-tag'],
  ['tag 0 on a number', 'c000', 'cbor-tag'],
  ['tag 0 on a date', 'c06a323031332d30332d3231', 'cbor-tag'],
  ['tag 0 on 30 February', 'c074323031332d30322d33305432303a30343a30305a', 'cbor-tag'],
  ['tag 24 on text', 'd8186161', 'cbor-tag'],
  ['a half float NaN', 'f97e00', 'cbor-type'],
  ['minus zero', 'f98000', 'cbor-type'],
  ['a double', 'fb3ff199999999999a', 'cbor-type'],
  ['undefined', 'f7', 'cbor-type'],
  ['a simple value', 'f0', 'cbor-type'],
  ['2^53', '1b0020000000000000', 'cbor-type'],
  ['-2^53', '3b001fffffffffffff', 'cbor-type'],
  ['a byte string as key', 'a1410100', 'cbor-type'],
  ['an array as key', 'a1800000', 'cbor-type'],
])('refuses %s', (_, bytes, code) => {
  expect(() => decodeCbor(fromHex(bytes))).toThrow(expect.objectContaining({ code }));
});

const value = fc.letrec<{ value: CborValue; leaf: CborValue }>((tie) => ({
  leaf: fc.oneof(
    fc.maxSafeInteger().filter((n) => !Object.is(n, -0)),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 300 }),
  ),
  value: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('value'), { maxLength: 30 }),
    fc
      .uniqueArray(
        fc.tuple(fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' })), tie('value')),
        { selector: ([key]) => key, maxLength: 30 },
      )
      .map((entries) => new Map(entries)),
  ),
})).value;

test('what is encoded decodes to the same value, and again to the same bytes', () => {
  fc.assert(
    fc.property(value, (original) => {
      const bytes = encodeCbor(original);
      const decoded = decodeCbor(bytes);
      expect(decoded).toEqual(original);
      expect(encodeCbor(decoded)).toEqual(bytes);
    }),
  );
});

test('bytes of any kind decode or are refused with a code, and but for the order of keys nothing has two encodings', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }),
        fc.tuple(value, fc.nat(), fc.nat(255)).map(([original, at, byte]) => {
          const bytes = encodeCbor(original);
          bytes[at % bytes.length] = byte;
          return bytes;
        }),
      ),
      (bytes) => {
        try {
          expect(encodeCbor(decodeCbor(bytes)).length).toBe(bytes.length);
        } catch (error) {
          if (!(error instanceof CredentialError)) throw error;
          expect(error.code).toMatch(/^cbor-/);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test.each<[string, readonly number[], 'decoded' | 'cbor-not-strict']>([
  ['in order', [0xa3, 0, 0, 1, 0, 2, 0], 'decoded'],
  ['in another order', [0xa3, 2, 0, 0, 0, 1, 0], 'decoded'],
  ['one twice, side by side', [0xa3, 0, 0, 1, 0, 1, 0], 'cbor-not-strict'],
  ['one twice, apart', [0xa3, 1, 0, 0, 0, 1, 0], 'cbor-not-strict'],
  ['one twice, at the ends of what ascends', [0xa3, 0, 0, 1, 0, 0, 0], 'cbor-not-strict'],
  ['a text and its beginning', [0xa2, 0x62, 0x61, 0x62, 0, 0x61, 0x61, 0], 'decoded'],
])('keys %s', (_, bytes, expected) => {
  const decode = () => decodeCbor(Uint8Array.from(bytes));
  if (expected === 'decoded') expect(decode()).toBeInstanceOf(Map);
  else expect(decode).toThrow(expect.objectContaining({ code: expected }));
});
