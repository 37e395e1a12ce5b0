import fc from 'fast-check';
import { CborWriter, cborHeadLength } from '../../src/encoding/cbor-writer.ts';
import { type CborValue, cborTag, encodeCbor } from '../../src/index.ts';

const LENGTHS = [0, 1, 23, 24, 255, 256, 65_535, 65_536];

test('writes what the plain encoder writes, whatever room it began with', () => {
  fc.assert(
    fc.property(
      fc.nat(64),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.uint8Array({ maxLength: 300 }),
      fc.nat(0xffffffff),
      (room, text, bytes, number) => {
        const writer = new CborWriter(room).array(4).text(text).bytes(bytes).unsigned(number);
        writer.map(1).unsigned(number).tag(1004).value(text);
        const map = new Map([[number, cborTag(1004, text)]]);
        expect(writer.written()).toEqual(encodeCbor([text, bytes, number, map]));
      },
    ),
  );
});

test.each(LENGTHS)('heads are shortest at %i', (length) => {
  const bytes = new Uint8Array(length);
  const encoded = encodeCbor(bytes);
  expect(new CborWriter(0).bytes(bytes).written()).toEqual(encoded);
  expect(new CborWriter(0).bytesOf(length).encoded(bytes).written()).toEqual(encoded);
  expect(cborHeadLength(length)).toBe(encoded.length - length);
});

test.each<[string, CborValue]>([
  ['a text', 'Καλημέρα'],
  ['a day', cborTag(1004, '2026-11-24')],
  ['a number', -7],
  ['a map', new Map([['a', [true, null]]])],
])('writes %s as a value', (_, value) => {
  expect(new CborWriter(8).value(value).written()).toEqual(encodeCbor(value));
});

test.each([-1, 1.5, Number.NaN, 2 ** 32])('refuses the argument %p', (argument) => {
  const refused = expect.objectContaining({ code: 'cbor-type' });
  expect(() => new CborWriter(8).unsigned(argument)).toThrow(refused);
});

test('what is written stays as it is while more is written', () => {
  const writer = new CborWriter(1);
  const first = writer.text('first').written();
  const second = writer.text('x'.repeat(100)).written(first.length);
  expect(first).toEqual(encodeCbor('first'));
  expect(second).toEqual(encodeCbor('x'.repeat(100)));
});
