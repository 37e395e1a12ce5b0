import { END_OF_BLOCK, FIXED_LENGTHS, FIXED_LITERALS, LENGTH_ORDER } from '../deflate-symbols.ts';
import { type BitReader, malformed } from './bit-reader.ts';
import { KnownBits } from './known-bits.ts';
import { PrefixCode } from './prefix-code.ts';

/** The two codes of a block: literals, lengths and the end in one, distances in the other (RFC 1951 §3.2.5). */
export interface BlockCodes {
  readonly literals: PrefixCode;
  readonly distances: PrefixCode;
}

/** RFC 1951 §3.2.6. The last two symbols of each code have a place in it, and never stand in a stream. */
export const FIXED_CODES: BlockCodes = {
  literals: new PrefixCode(FIXED_LITERALS, 9),
  distances: new PrefixCode(32, 5),
};
FIXED_CODES.literals.fill(FIXED_LENGTHS, 0, FIXED_LITERALS);
FIXED_CODES.distances.fill(FIXED_LENGTHS, FIXED_LITERALS, FIXED_LENGTHS.length);

/** Filled anew for each block that brings others. They tell how often letters occur, and nothing of the text. */
const codes: BlockCodes = {
  literals: new PrefixCode(286, 9),
  distances: new PrefixCode(30, 6),
};
const lengthCode = new PrefixCode(19, 7);
const lengths = new Uint8Array(286 + 30);
/** How the codes were written. Our own tokens all bring the same, and to fill them takes half of all inflating. */
const written = new KnownBits();

/** The codes of a dynamic block, which stand before it (RFC 1951 §3.2.7). They count until the next block is read. */
export function readDynamicCodes(reader: BitReader): BlockCodes {
  if (written.passOver(reader) === 'passed') return codes;
  written.forget();
  const from = reader.position;
  fillCodes(reader);
  written.remember(reader, from);
  return codes;
}

function fillCodes(reader: BitReader): void {
  const literals = reader.take(5) + 257;
  const distances = reader.take(5) + 1;
  const ordered = reader.take(4) + 4;
  if (literals > 286 || distances > 30) throw malformed('A code of too many symbols.');
  for (let i = 0; i < 19; i++) lengths[LENGTH_ORDER[i] ?? 0] = i < ordered ? reader.take(3) : 0;
  if (lengthCode.fill(lengths, 0, 19) !== 'whole') throw malformed('No code of lengths.');
  readLengths(reader, literals + distances);
  if (lengths[END_OF_BLOCK] === 0) throw malformed('A block without an end.');
  const forLiterals = codes.literals.fill(lengths, 0, literals);
  const forDistances = codes.distances.fill(lengths, literals, literals + distances);
  if (forLiterals === 'faulty' || forDistances === 'faulty') {
    throw malformed('Lengths that no code has.');
  }
}

/** Lengths one after the other, of which some stand for a run. */
function readLengths(reader: BitReader, count: number): void {
  let at = 0;
  while (at < count) {
    const symbol = lengthCode.take(reader);
    if (symbol < 16) {
      lengths[at++] = symbol;
      continue;
    }
    if (symbol === 16 && at === 0) throw malformed('Nothing to repeat.');
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const end = at + runLength(symbol, reader);
    if (end > count) throw malformed('More lengths than symbols.');
    while (at < end) lengths[at++] = value;
  }
}

function runLength(symbol: number, reader: BitReader): number {
  if (symbol === 16) return 3 + reader.take(2);
  return symbol === 17 ? 3 + reader.take(3) : 11 + reader.take(7);
}
