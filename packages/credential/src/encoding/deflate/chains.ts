/**
 * A block is no longer, though it might be. Tokens seldom are, and so what is kept here has a size, and a distance has one of
 * the first 22 symbols (RFC 1951 §3.2.5).
 */
export const LONGEST_BLOCK = 2048;

/** What repeats less has no symbol (RFC 1951 §3.2.5). */
export const SHORTEST_REPEAT = 3;

const HASH_BITS = 12;

/** 2³² divided by the golden ratio: spreads bytes that differ little. */
const MULTIPLIER = 0x9e37_79b1;

const previous = new Uint16Array(LONGEST_BLOCK);

/** The end of each chain: one more than the last place with a hash, or 0. */
const ends = new Uint16Array(1 << HASH_BITS);

/**
 * For each place of a block, one more than the last place before it whose three bytes have the same hash, or 0: so all such
 * places are a chain. They count until the next block is read, and tell where a text repeats itself but not what it says.
 */
export function chainsOf(block: Uint8Array): Uint16Array {
  ends.fill(0);
  const end = block.length - SHORTEST_REPEAT + 1;
  let three = ((block[0] ?? 0) << 8) | ((block[1] ?? 0) << 16);
  for (let at = 0; at < end; at++) {
    three = (three >>> 8) | ((block[at + 2] ?? 0) << 16);
    const hash = Math.imul(three, MULTIPLIER) >>> (32 - HASH_BITS);
    previous[at] = ends[hash] ?? 0;
    ends[hash] = at + 1;
  }
  // Too near to the end to begin a repeat.
  previous.fill(0, Math.max(0, end), block.length);
  return previous;
}
