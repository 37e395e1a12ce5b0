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
import type { PrefixCode } from './prefix-code.ts';

/** The symbols of a block up to its end (RFC 1951 §3.2.3): literals, and lengths with distances. */
export function inflateSymbols(
  reader: BitReader,
  { literals, distances }: BlockCodes,
  output: Output,
): void {
  for (;;) {
    const symbol = inflateLiterals(reader, literals, output);
    if (symbol === END_OF_BLOCK) return;
    if (symbol < END_OF_BLOCK) output.put(symbol);
    else repeat(symbol - FIRST_LENGTH, reader, distances, output);
  }
}

/** As many literals as follow each other and have room. Answers the symbol behind them, which is read too. */
function inflateLiterals(reader: BitReader, literals: PrefixCode, output: Output): number {
  // A token is literals nearly alone. Kept here, and not in reader and output, the places in both cost a third less of all inflating.
  let { position } = reader;
  let { length } = output;
  const { bytes } = output;
  const end = bytes.length;
  let symbol: number;
  for (;;) {
    const entry = literals.entry(reader.bitsAt(position));
    symbol = entry >> 4;
    position += entry & 15;
    if (symbol >= END_OF_BLOCK || length === end) break;
    bytes[length++] = symbol;
  }
  reader.position = position;
  output.length = length;
  return symbol;
}

/** Copies as many bytes as a symbol says, from as far back as the next one does. They may repeat themselves. */
function repeat(symbol: number, reader: BitReader, distances: PrefixCode, output: Output): void {
  const count = numberOf(symbol, LENGTHS, reader);
  const distance = numberOf(distances.take(reader), DISTANCES, reader);
  if (distance > output.length) throw malformed('A distance to before the beginning.');
  output.require(count);
  const { bytes } = output;
  for (let left = count; left > 0; left--) {
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
