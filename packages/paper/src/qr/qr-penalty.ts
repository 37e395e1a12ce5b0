import type { ModuleRows } from './module-rows.ts';

/**
 * How hard a symbol is to read (ISO/IEC 18004 §7.8.3.1, table 11): runs of five or more, squares of two by two, what looks like a finder,
 * and how far it is from half dark. What looks like a finder is seven modules, dark and light as 1:1:3:1:1, and four light ones before or behind
 * them in the symbol itself; each of the two counts.
 *
 * Looks at 32 modules at a time: a bit of a word says that something begins at that module.
 */
export function penaltyOf(symbol: ModuleRows): number {
  const { size } = symbol;
  const percent = (darkModules(symbol) * 100) / size ** 2;
  const balance = Math.abs(Math.ceil(percent / 5) - 10);
  return penaltyAcross(symbol) + penaltyDown(symbol) + 10 * balance;
}

const FINDER = 40;
const SQUARE = 3;

function darkModules({ words }: ModuleRows): number {
  let dark = 0;
  // What lies right of a row is light.
  for (let i = 0; i < words.length; i++) dark += ones(words[i] ?? 0);
  return dark;
}

/** Runs and finders of rows, and squares. */
function penaltyAcross({ size, wordsPerRow, words }: ModuleRows): number {
  let penalty = 0;
  for (let row = 0; row < size; row++) {
    let before = 0;
    for (let word = 0; word < wordsPerRow - 1; word++) {
      const at = row * wordsPerRow + word;
      const m0 = words[at] ?? 0;
      const next = words[at + 1] ?? 0;
      const m1 = (m0 >>> 1) | (next << 31);
      const m2 = (m0 >>> 2) | (next << 30);
      const m3 = (m0 >>> 3) | (next << 29);
      const m4 = (m0 >>> 4) | (next << 28);
      const pairs = ~(m0 ^ m1);
      const fives = pairs & ~((m1 ^ m2) | (m2 ^ m3) | (m3 ^ m4)) & room(size, word, 5);
      if (fives !== 0) penalty += ones(fives) + 2 * ones(fives & ~((fives << 1) | (before >>> 31)));
      before = fives;
      if (row + 1 < size) {
        const below = words[at + wordsPerRow] ?? 0;
        const right = (below >>> 1) | ((words[at + wordsPerRow + 1] ?? 0) << 31);
        const squares = pairs & ~((m0 ^ below) | (m1 ^ right)) & room(size, word, 2);
        penalty += SQUARE * ones(squares);
      }
      const light = ~(m0 | m1 | m2 | m3);
      const dark = m0 & ~m1 & m2 & m3 & m4;
      // Seldom: of 32 modules, one begins four light ones before another begins a finder.
      if (((light | dark) & room(size, word, 11)) !== 0) {
        const m5 = (m0 >>> 5) | (next << 27);
        const m6 = (m0 >>> 6) | (next << 26);
        const m7 = (m0 >>> 7) | (next << 25);
        const m8 = (m0 >>> 8) | (next << 24);
        const m9 = (m0 >>> 9) | (next << 23);
        const m10 = (m0 >>> 10) | (next << 22);
        const behind = light & m4 & ~m5 & m6 & m7 & m8 & ~m9 & m10;
        const ahead = dark & ~m5 & m6 & ~(m7 | m8 | m9 | m10);
        // No module begins both: one begins with a light one, the other with a dark one.
        penalty += FINDER * ones((behind | ahead) & room(size, word, 11));
      }
    }
  }
  return penalty;
}

/** Runs and finders of columns, 32 of them at a time. */
function penaltyDown({ size, wordsPerRow, words }: ModuleRows): number {
  let penalty = 0;
  for (let word = 0; word < wordsPerRow - 1; word++) {
    const columns = room(size, word, 1);
    let before = 0;
    for (let row = 0; row + 5 <= size; row++) {
      const at = row * wordsPerRow + word;
      const m0 = words[at] ?? 0;
      const m1 = words[at + wordsPerRow] ?? 0;
      const m2 = words[at + 2 * wordsPerRow] ?? 0;
      const m3 = words[at + 3 * wordsPerRow] ?? 0;
      const m4 = words[at + 4 * wordsPerRow] ?? 0;
      const fives = ~((m0 ^ m1) | (m1 ^ m2) | (m2 ^ m3) | (m3 ^ m4)) & columns;
      if (fives !== 0) penalty += ones(fives) + 2 * ones(fives & ~before);
      before = fives;
      if (row + 11 > size) continue;
      const light = ~(m0 | m1 | m2 | m3) & columns;
      const dark = m0 & ~m1 & m2 & m3 & m4;
      if ((light | dark) !== 0) {
        const m5 = words[at + 5 * wordsPerRow] ?? 0;
        const m6 = words[at + 6 * wordsPerRow] ?? 0;
        const m7 = words[at + 7 * wordsPerRow] ?? 0;
        const m8 = words[at + 8 * wordsPerRow] ?? 0;
        const m9 = words[at + 9 * wordsPerRow] ?? 0;
        const m10 = words[at + 10 * wordsPerRow] ?? 0;
        const behind = light & m4 & ~m5 & m6 & m7 & m8 & ~m9 & m10;
        const ahead = dark & ~m5 & m6 & ~(m7 | m8 | m9 | m10);
        penalty += FINDER * ones(behind | ahead);
      }
    }
  }
  return penalty;
}

/** The modules of a word at which something so wide can begin. */
function room(size: number, word: number, width: number): number {
  const count = size - 32 * word - width + 1;
  if (count <= 0) return 0;
  return count >= 32 ? -1 : (1 << count) - 1;
}

/** How many bits are set. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
