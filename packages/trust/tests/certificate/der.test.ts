import fc from 'fast-check';
import { type DerElement, readDer } from '../../src/certificate/der.ts';
import {
  readBitString,
  readObjectIdentifier,
  readSmallInteger,
  readText,
  readTime,
  readUnsigned,
} from '../../src/certificate/der-values.ts';
import { TrustError } from '../../src/index.ts';
import { bits, integer, octets, oid, raw, sequence, set, utf8 } from '../support/der-writer.ts';

const fromHex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const malformed = expect.objectContaining({ code: 'cert-malformed' });

test('reads elements inside elements, as views', () => {
  const bytes = sequence(integer(5), set(utf8('a')), octets(Buffer.alloc(300)));
  const element = readDer(bytes);
  expect(element.children.map(({ tag }) => tag)).toEqual([0x02, 0x31, 0x04]);
  expect(element.children[2]?.content).toHaveLength(300);
  expect(element.bytes.buffer).toBe(bytes.buffer);
});

test.each([
  ['nothing', ''],
  ['a tag alone', '30'],
  ['a length past the end', '3003 0201'],
  ['a byte after the end', '0201 05 00'],
  ['a byte after an element inside', '3004 020105 00'],
  ['an indefinite length', '3080 020105 0000'],
  ['a long length that is short', '308103 020105'],
  ['a length with a leading zero', `30820080 ${'0500'.repeat(64)}`],
  ['a length of five bytes', '30850000000001 00'],
  ['a length of 2^32-1', '3084ffffffff 00'],
  ['a tag number above 30', '1f1f00'],
  ['a primitive sequence', '1000'],
  ['a constructed integer', '2203 020105'],
])('refuses %s', (_, hex) => {
  expect(() => readDer(fromHex(hex))).toThrow(malformed);
});

test('refuses 17 levels and takes 16', () => {
  const nest = (levels: number): Buffer => (levels === 1 ? sequence() : sequence(nest(levels - 1)));
  expect(readDer(nest(16)).tag).toBe(0x30);
  expect(() => readDer(nest(17))).toThrow(malformed);
  expect(() => readDer(nest(5000))).toThrow(malformed);
});

const read = (bytes: Uint8Array, reader: (element: DerElement) => unknown) =>
  reader(readDer(bytes));

test.each([
  ['2.5.29.19', '0603551d13'],
  ['1.2.840.113549.1.1.11', '06092a864886f70d01010b'],
  ['0.4.0.2231.3.0', '0606040091370300'],
  ['2.999.1', '0603883701'],
])('reads the object identifier %s', (dotted, hex) => {
  expect(read(fromHex(hex), readObjectIdentifier)).toBe(dotted);
  expect(oid(dotted).toString('hex')).toBe(hex);
});

test.each([
  ['an empty OBJECT IDENTIFIER', '0600', readObjectIdentifier],
  ['an OBJECT IDENTIFIER cut short', '06025580', readObjectIdentifier],
  ['an arc with a leading zero', '0603558001', readObjectIdentifier],
  ['an empty INTEGER', '0200', readUnsigned],
  ['a negative INTEGER', '0201ff', readUnsigned],
  ['an INTEGER with a leading zero', '02020001', readUnsigned],
  ['an INTEGER of 32 bits', '0205 0080000000', readSmallInteger],
  ['an empty BIT STRING', '0300', readBitString],
  ['8 unused bits', '030208ff', readBitString],
  ['unused bits of nothing', '030101', readBitString],
  ['unused bits that are set', '030201ff', readBitString],
  ['UTCTime without seconds', '170b 323630313031303030305a', readTime],
  ['a 25th hour', '170d 3236303130313235303030305a', readTime],
  ['GeneralizedTime with fraction', '1811 32303236303130313030303030302e355a', readTime],
  ['an odd BMPString', '1e0300 4100', readText],
  ['a letter with accent in PrintableString', '1301e9', readText],
  ['a line break in UTF8String', '0c010a', readText],
  ['a string of an unknown type', '1c0400000041', readText],
])('refuses %s', (_, hex, reader) => {
  expect(() => read(fromHex(hex), reader)).toThrow(malformed);
});

test.each([
  ['170d 3439313233313233353935395a', '2049-12-31T23:59:59Z'],
  ['170d 3530303130313030303030305a', '1950-01-01T00:00:00Z'],
  ['180f 32303439313233313233353935395a', '2049-12-31T23:59:59Z'],
  ['180f 32303530303130313030303030305a', '2050-01-01T00:00:00Z'],
  ['170d 3234303232393030303030305a', '2024-02-29T00:00:00Z'],
])('reads the time %s', (hex, iso) => {
  expect(read(fromHex(hex), readTime)).toBe(Date.parse(iso) / 1000);
});

test('reads the string types of names', () => {
  expect(read(fromHex('1401e9'), readText)).toBe('é');
  expect(read(fromHex('1e0400410153'), readText)).toBe('Aœ');
  expect(read(utf8('Ταμείο'), readText)).toBe('Ταμείο');
});

const element: fc.Arbitrary<Buffer> = fc.letrec<{ element: Buffer }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    fc.uint8Array({ maxLength: 200 }).map((content) => octets(content)),
    fc.uint8Array({ maxLength: 20 }).map((content) => bits(content)),
    fc.nat().map((value) => integer(value)),
    fc.array(tie('element'), { maxLength: 5 }).map((children) => sequence(...children)),
    fc.array(tie('element'), { maxLength: 5 }).map((children) => raw(0xa0, ...children)),
  ),
})).element;

/** Writes an element again from what was read. */
function rewrite({ tag, content, children }: DerElement): Buffer {
  return children.length > 0 ? raw(tag, ...children.map(rewrite)) : raw(tag, content);
}

test('what is read, written again, gives the same bytes: no value has two readings', () => {
  const mutated = fc.tuple(element, fc.nat(), fc.nat(255)).map(([bytes, at, byte]) => {
    const copy = Buffer.from(bytes);
    copy[at % copy.length] = byte;
    return copy;
  });
  fc.assert(
    fc.property(fc.oneof(element, mutated, fc.uint8Array({ maxLength: 60 })), (bytes) => {
      try {
        expect(rewrite(readDer(bytes)).equals(bytes)).toBe(true);
      } catch (error) {
        if (!(error instanceof TrustError)) throw error;
      }
    }),
    { numRuns: 3000 },
  );
});
