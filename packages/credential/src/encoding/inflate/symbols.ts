import {
  DISTANCES,
  END_OF_BLOCK,
  FIRST_LENGTH,
  LENGTHS,
  type NumberTable,
} from '../deflate-symbols.ts';
import { type BitReader, malformed } from './bit-reader.ts';
import type { BlockCodes } from './block-codes.ts';
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
    const length = numberOf(symbol - FIRST_LENGTH, LENGTHS, reader);
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

/** The number that a symbol and the bits behind it stand for. */
function numberOf(symbol: number, { starts, bits }: NumberTable, reader: BitReader): number {
  const start = starts[symbol];
  if (start === undefined) throw malformed('A symbol that never stands in a stream.');
  return start + reader.take(bits[symbol] ?? 0);
}
