import { FIXED_LENGTHS, FIXED_LITERALS } from '../deflate-symbols.ts';
import { type BitWriter, bitsOf, countOf } from './bit-writer.ts';
import { type BlockCode, blockCode, distanceBits } from './block-code.ts';
import { type Repeats, repeatsIn } from './repeats.ts';
import { TOKEN_CODE_DESCRIPTION as DESCRIPTION, TOKEN_CODE } from './token-code.ts';

/** RFC 1951 §3.2.6. */
const FIXED_CODE = blockCode(
  FIXED_LENGTHS.slice(0, FIXED_LITERALS),
  FIXED_LENGTHS.slice(FIXED_LITERALS),
);

/** Which codes a block has, or none (RFC 1951 §3.2.3). */
const STORED = 0;
const FIXED = 1;
const DYNAMIC = 2;

/**
 * With so many literals the code of tokens is shorter than the fixed one: it spares almost two bits of each, and takes some
 * two hundred to describe.
 */
const WORTH_DESCRIBING = 112;

/** Writes a block of the stream, by whichever codes make it shortest. */
export function putBlock(writer: BitWriter, block: Uint8Array, isLast: boolean): void {
  const repeats = repeatsIn(block);
  const begin = (type: number) => writer.put(bitsOf((type << 1) | (isLast ? 1 : 0), 3));
  if (literalCount(block, repeats) >= WORTH_DESCRIBING && isOf(TOKEN_CODE, block)) {
    begin(DYNAMIC);
    for (let i = 0; i < DESCRIPTION.length; i++) writer.put(DESCRIPTION[i] ?? 0);
    putSymbols(writer, block, repeats, TOKEN_CODE);
  } else if (fixedLength(block, repeats) <= 8 * block.length + STORED_OVERHEAD) {
    begin(FIXED);
    putSymbols(writer, block, repeats, FIXED_CODE);
  } else {
    begin(STORED);
    putStored(writer, block);
  }
}

function literalCount(block: Uint8Array, { count, lengths }: Repeats): number {
  let repeated = 0;
  for (let i = 0; i < count; i++) repeated += lengths[i] ?? 0;
  return block.length - repeated;
}

/** Whether a code has all bytes of a block. */
function isOf({ literals }: BlockCode, block: Uint8Array): boolean {
  for (let i = 0; i < block.length; i++) if (literals[block[i] ?? 0] === 0) return false;
  return true;
}

/** In bits, what a block of the fixed code takes. */
function fixedLength(block: Uint8Array, { count, places, lengths, distances }: Repeats): number {
  let sum = countOf(FIXED_CODE.end);
  let at = 0;
  for (let i = 0; i <= count; i++) {
    const place = i < count ? (places[i] ?? 0) : block.length;
    for (; at < place; at++) sum += countOf(FIXED_CODE.literals[block[at] ?? 0] ?? 0);
    if (i === count) break;
    sum += countOf(FIXED_CODE.lengths[lengths[i] ?? 0] ?? 0);
    sum += countOf(distanceBits(FIXED_CODE, distances[i] ?? 0));
    at += lengths[i] ?? 0;
  }
  return sum;
}

function putSymbols(writer: BitWriter, block: Uint8Array, repeats: Repeats, code: BlockCode): void {
  const { count, places, lengths, distances } = repeats;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const place = places[i] ?? 0;
    const length = lengths[i] ?? 0;
    writer.putEach(block, at, place, code.literals);
    writer.put(code.lengths[length] ?? 0);
    writer.put(distanceBits(code, distances[i] ?? 0));
    at = place + length;
  }
  writer.putEach(block, at, block.length, code.literals);
  writer.put(code.end);
}

/** In bits, at most: to the next byte, and its length twice. */
const STORED_OVERHEAD = 7 + 32;

/** RFC 1951 §3.2.4. */
function putStored(writer: BitWriter, block: Uint8Array): void {
  const { length } = block;
  writer.putBytes(Uint8Array.of(length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff));
  writer.putBytes(block);
}
