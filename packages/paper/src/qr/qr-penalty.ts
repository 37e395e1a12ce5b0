import type { ModuleRows } from './module-rows.ts';

/**
 * How hard a symbol is to read (ISO/IEC 18004 §7.8.3.1, table 11): runs of five or more, squares of two by two, what looks like a finder,
 * and how far it is from half dark. What looks like a finder is seven modules, dark and light as 1:1:3:1:1, and four light ones before or behind
 * them in the symbol itself; each of the two counts.
 *
 * Looks at 32 columns at a time, from the top down: a bit of a word says that something begins at that module, or ends there from above.
 */
export function penaltyOf(symbol: ModuleRows): number {
  const { size, wordsPerRow, words } = symbol;
  let dark = 0;
  // What lies right of a row is light.
  for (let i = 0; i < words.length; i++) dark += ones(words[i] ?? 0);
  const balance = Math.abs(Math.ceil((dark * 20) / size ** 2) - 10);
  let penalty = 10 * balance;
  for (let word = 0; word < wordsPerRow - 1; word++) penalty += penaltyOfStrip(symbol, word);
  return penalty;
}

const FINDER = 40;

/** What begins in a strip of 32 columns. */
function penaltyOfStrip({ size, wordsPerRow, words }: ModuleRows, word: number): number {
  const columns = room(size, word, 1);
  const [roomOfTwo, roomOfFive] = [room(size, word, 2), room(size, word, 5)];
  const roomOfEleven = room(size, word, 11);
  let penalty = 0;
  let above = 0;
  let pairsAbove = 0;
  // Whether a module is as the one above it: in this row, and in the four before.
  let same = 0;
  let [same1, same2, same3, same4] = [0, 0, 0, 0];
  for (let row = 0, at = word; row < size; row++, at += wordsPerRow) {
    const m0 = words[at] ?? 0;
    const next = words[at + 1] ?? 0;
    const m1 = (m0 >>> 1) | (next << 31);
    const m2 = (m0 >>> 2) | (next << 30);
    const m3 = (m0 >>> 3) | (next << 29);
    const m4 = (m0 >>> 4) | (next << 28);
    const pairs = ~(m0 ^ m1);
    const across = pairs & ~((m1 ^ m2) | (m2 ^ m3) | (m3 ^ m4)) & roomOfFive;
    // A run begins where the module before is another, or none is.
    const before = (m0 << 1) | (word === 0 ? ~m0 & 1 : (words[at - 1] ?? 0) >>> 31);
    same = row === 0 ? 0 : ~(m0 ^ above) & columns;
    const down = same & same1 & same2 & same3;
    const squares = pairs & same & pairsAbove & roomOfTwo;
    penalty += weight(across, down, across & (m0 ^ before), down & ~same4, squares);
    const light = ~(m0 | m1 | m2 | m3);
    const darkLight = m0 & ~m1 & m2 & m3 & m4;
    const m5 = (m0 >>> 5) | (next << 27);
    const m6 = (m0 >>> 6) | (next << 26);
    // Few words hold a module that begins the first seven of either.
    if (((light & m4) | darkLight) & ~m5 & m6 & roomOfEleven) {
      const m7 = (m0 >>> 7) | (next << 25);
      const m8 = (m0 >>> 8) | (next << 24);
      const m9 = (m0 >>> 9) | (next << 23);
      const m10 = (m0 >>> 10) | (next << 22);
      const behind = light & m4 & ~m5 & m6 & m7 & m8 & ~m9 & m10;
      const ahead = darkLight & ~m5 & m6 & ~(m7 | m8 | m9 | m10);
      // No module begins both: one begins with a light one, the other with a dark one.
      penalty += FINDER * ones((behind | ahead) & roomOfEleven);
    }
    if (row >= 10) penalty += FINDER * ones(finderAbove(words, at, wordsPerRow, m0) & columns);
    above = m0;
    pairsAbove = pairs;
    same4 = same3;
    same3 = same2;
    same2 = same1;
    same1 = same;
  }
  return penalty;
}

/** Where a finder with its four light modules ends, of which `m0` is the lowest row. */
function finderAbove(words: Int32Array, at: number, perRow: number, m0: number): number {
  const m1 = words[at - perRow] ?? 0;
  const m2 = words[at - 2 * perRow] ?? 0;
  const m3 = words[at - 3 * perRow] ?? 0;
  const m4 = words[at - 4 * perRow] ?? 0;
  const m5 = words[at - 5 * perRow] ?? 0;
  const m6 = words[at - 6 * perRow] ?? 0;
  // Seen from below they are the same two: light ones first, or last.
  const lightFirst = ~(m0 | m1 | m2 | m3) & m4 & ~m5 & m6;
  const darkFirst = m0 & ~m1 & m2 & m3 & m4 & ~m5 & m6;
  if ((lightFirst | darkFirst) === 0) return 0;
  const m7 = words[at - 7 * perRow] ?? 0;
  const m8 = words[at - 8 * perRow] ?? 0;
  const m9 = words[at - 9 * perRow] ?? 0;
  const m10 = words[at - 10 * perRow] ?? 0;
  return (lightFirst & m7 & m8 & ~m9 & m10) | (darkFirst & ~(m7 | m8 | m9 | m10));
}

/** The modules of a word at which something so wide can begin. */
function room(size: number, word: number, width: number): number {
  const count = size - 32 * word - width + 1;
  if (count <= 0) return 0;
  return count >= 32 ? -1 : (1 << count) - 1;
}

/**
 * Points of a row: each five alike are one, the first of a run two more, so that a run has 3 and one for each module past five; a square
 * is three. Counted together, as octets of a word: none comes near 64, so four of them stay below 256.
 */
function weight(
  across: number,
  down: number,
  acrossBegins: number,
  downBegins: number,
  squares: number,
): number {
  const runs = octets(fours(across) + fours(down));
  const begins = octets(fours(acrossBegins) + fours(downBegins));
  const sum = runs + 2 * begins + 3 * octets(fours(squares));
  return Math.imul(sum, 0x0101_0101) >>> 24;
}

/** How many bits are set. */
function ones(word: number): number {
  return Math.imul(octets(fours(word)), 0x0101_0101) >>> 24;
}

/** How many bits are set of each four. */
function fours(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  return (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
}

/** Numbers of four bits added in twos. */
function octets(nibbles: number): number {
  return (nibbles & 0x0f0f_0f0f) + ((nibbles >>> 4) & 0x0f0f_0f0f);
}
