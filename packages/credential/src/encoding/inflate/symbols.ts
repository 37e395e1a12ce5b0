import { type BitReader, malformed } from './bit-reader.ts';
import { type BlockCodes, END_OF_BLOCK } from './block-codes.ts';
import type { Output } from './output.ts';

/** The symbols of a block up to its end (RFC 1951 §3.2.3): literals, and lengths with distances. */
export function inflateSymbols(
  reader: BitReader,
  { literals, distances }: BlockCodes,
  output: Output,
): void {
  // A token is literals nearly alone. Kept here, and not in the reader, the position costs a quarter less of all inflating.
  let { position } = reader;
  for (;;) {
    const entry = literals.entry(reader.bitsAt(position));
    const symbol = entry >> 4;
    position += entry & 15;
    if (symbol < END_OF_BLOCK) {
      output.put(symbol);
      continue;
    }
    reader.position = position;
    if (symbol === END_OF_BLOCK) return;
    const length = numberOf(symbol - END_OF_BLOCK - 1, LENGTHS, reader);
    const distance = numberOf(distances.take(reader), DISTANCES, reader);
    repeat(output, length, distance);
    position = reader.position;
  }
}

/** Copies what came out `distance` bytes ago, as far as it has come: it may repeat itself. */
function repeat(output: Output, length: number, distance: number): void {
  if (distance > output.length) throw malformed('A distance to before the beginning.');
  output.require(length);
  const { bytes } = output;
  for (let left = length; left > 0; left--) {
    bytes[output.length] = bytes[output.length - distance] ?? 0;
    output.length++;
  }
}

/** Where the numbers of each symbol begin, and how many bits are added to tell which it is (RFC 1951 §3.2.5). */
interface NumberTable {
  readonly starts: Uint16Array;
  readonly bits: Uint8Array;
}

const LENGTHS: NumberTable = {
  starts: Uint16Array.of(
    ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115],
    ...[131, 163, 195, 227, 258],
  ),
  bits: Uint8Array.of(
    ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
  ),
};

const DISTANCES: NumberTable = {
  starts: Uint16Array.of(
    ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025],
    ...[1537, 2049, 3073, 4097, 6145, 8193, 12_289, 16_385, 24_577],
  ),
  bits: Uint8Array.of(
    ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12],
    ...[13, 13],
  ),
};

/** The number that a symbol and the bits behind it stand for. */
function numberOf(symbol: number, { starts, bits }: NumberTable, reader: BitReader): number {
  const start = starts[symbol];
  if (start === undefined) throw malformed('A symbol that never stands in a stream.');
  return start + reader.take(bits[symbol] ?? 0);
}
