import fc from 'fast-check';
import { BitReader } from '../../src/encoding/inflate/bit-reader.ts';
import { KnownBits } from '../../src/encoding/inflate/known-bits.ts';

/** The bytes whose bits these are, behind `shift` others and before 32 that end every stream. */
function streamOf(bits: readonly boolean[], shift: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((shift + bits.length) / 8) + 4);
  for (const [index, bit] of bits.entries()) {
    const place = shift + index;
    if (bit) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return bytes;
}

function readerAt(bytes: Uint8Array, position: number): BitReader {
  const reader = new BitReader(bytes, 0);
  reader.position = position;
  return reader;
}

/** Bits that were read from a stream, up to a number of them. */
function known(bits: readonly boolean[], shift = 0): KnownBits {
  const stretch = new KnownBits();
  stretch.remember(readerAt(streamOf(bits, shift), shift + bits.length), shift);
  return stretch;
}

const bits = fc.array(fc.boolean(), { minLength: 1, maxLength: 200, size: 'max' });
const shift = fc.nat(31);

test('the same bits are passed over, wherever they stand, and no others', () => {
  fc.assert(
    fc.property(bits, shift, shift, fc.nat(), (read, from, to, at) => {
      const stretch = known(read, from);
      const same = readerAt(streamOf(read, to), to);
      expect([stretch.passOver(same), same.position]).toEqual(['passed', to + read.length]);

      const turned = read.map((bit, index) => (index === at % read.length ? !bit : bit));
      const other = readerAt(streamOf(turned, to), to);
      expect([stretch.passOver(other), other.position]).toEqual(['other', to]);
    }),
  );
});

test('nothing is known at first, after forgetting, and of a stream that is cut off', () => {
  const read = Array.from({ length: 49 }, (_, index) => index % 3 === 0);
  const reader = () => readerAt(streamOf(read, 0), 0);
  const stretch = new KnownBits();
  expect(stretch.passOver(reader())).toBe('other');

  stretch.remember(readerAt(streamOf(read, 0), 49), 0);
  expect(stretch.passOver(reader())).toBe('passed');
  stretch.forget();
  expect(stretch.passOver(reader())).toBe('other');

  const cut = readerAt(streamOf(read, 0).subarray(0, 9), 49);
  expect(() => stretch.remember(cut, 0)).toThrow(
    expect.objectContaining({ code: 'inflate-malformed' }),
  );
  expect(stretch.passOver(reader())).toBe('other');
});
