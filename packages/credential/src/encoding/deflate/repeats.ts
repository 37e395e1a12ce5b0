import { chainsOf, LONGEST_BLOCK, SHORTEST_REPEAT } from './chains.ts';

/**
 * What of a block is written as repeats: from where on, how many bytes, and how far back they stand. All between them are
 * literals. They count until the next block is read, and like chains they tell nothing of what a text says.
 */
export interface Repeats {
  count: number;
  readonly places: Uint16Array;
  readonly lengths: Uint16Array;
  readonly distances: Uint16Array;
}

/** What repeats farther is written in pieces: a token has no such repeats, and the code of tokens no symbols for them. */
export const LONGEST_REPEAT = 66;

/** So many places of a chain are looked at. In tokens, more find nothing that is shorter. */
const TRIES = 4;

const MOST = Math.floor(LONGEST_BLOCK / SHORTEST_REPEAT);
const repeats: Repeats = {
  count: 0,
  places: new Uint16Array(MOST),
  lengths: new Uint16Array(MOST),
  distances: new Uint16Array(MOST),
};

/** The longest repeats, and of those the nearest: from each place on, unless from the next place on there is a longer one. */
export function repeatsIn(block: Uint8Array): Repeats {
  const chains = chainsOf(block);
  const { places, lengths, distances } = repeats;
  let count = 0;
  let at = 0;
  while (at < block.length) {
    if (chains[at] === 0) {
      at++;
      continue;
    }
    let repeat = longestRepeat(block, chains, at, SHORTEST_REPEAT - 1);
    if (repeat === NONE) {
      at++;
      continue;
    }
    while ((chains[at + 1] ?? 0) > 0) {
      const longer = longestRepeat(block, chains, at + 1, repeat >> DISTANCE_BITS);
      if (longer === NONE) break;
      repeat = longer;
      at++;
    }
    const length = repeat >> DISTANCE_BITS;
    places[count] = at;
    lengths[count] = length;
    distances[count] = repeat & DISTANCE;
    count++;
    at += length;
  }
  repeats.count = count;
  return repeats;
}

/** A repeat is one number here: its length above its distance. */
const DISTANCE_BITS = 12;
const DISTANCE = (1 << DISTANCE_BITS) - 1;
const NONE = 0;

/** The longest repeat that begins at a place, if it is longer than `shorter`. */
function longestRepeat(
  block: Uint8Array,
  chains: Uint16Array,
  at: number,
  shorter: number,
): number {
  const most = Math.min(LONGEST_REPEAT, block.length - at);
  let longest = shorter;
  let repeat = NONE;
  let from = chains[at] ?? 0;
  for (let tries = TRIES; from > 0 && tries > 0 && longest < most; tries--) {
    const place = from - 1;
    from = chains[place] ?? 0;
    // The byte that would make it longer tells soonest that it is not.
    if (block[place + longest] !== block[at + longest]) continue;
    let length = 0;
    while (length < most && block[place + length] === block[at + length]) length++;
    if (length > longest) {
      longest = length;
      repeat = (length << DISTANCE_BITS) | (at - place);
    }
  }
  return repeat;
}
