import { lightRows, type ModuleRows, setModule } from './module-rows.ts';
import { type QrBlocks, type QrLevel, qrBlocks } from './qr-blocks.ts';
import { drawFormat, drawPatterns, drawVersion, symbolSize } from './qr-patterns.ts';

/** What depends on version and level alone. */
export interface QrLayout {
  readonly size: number;
  readonly blocks: QrBlocks;
  /** Where the bits of the codewords go, one or two at a time: the word, the bit of it, how many. */
  readonly words: Uint16Array;
  readonly shifts: Uint8Array;
  readonly counts: Uint8Array;
  /** For each mask what turns a symbol of data alone into a whole one, by exclusive or: patterns, format and the mask itself. */
  readonly planes: readonly Int32Array[];
}

/** Whether a mask turns a module over, from its row and column (ISO/IEC 18004 table 10). */
const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

const layouts = new Map<string, QrLayout>();

/** The layout of a version, 1 to 40, and a level: made when it is first asked for, and kept. */
export function qrLayout(version: number, level: QrLevel): QrLayout {
  const name = `${version}-${level}`;
  const layout = layouts.get(name) ?? newLayout(version, level);
  layouts.set(name, layout);
  return layout;
}

function newLayout(version: number, level: QrLevel): QrLayout {
  const size = symbolSize(version);
  const taken = lightRows(size);
  const patterns = lightRows(size);
  const draw = (row: number, column: number, isDark: boolean) => {
    setModule(taken, row, column);
    if (isDark) setModule(patterns, row, column);
  };
  drawPatterns(version, draw);
  drawVersion(version, draw);
  // Of whatever mask: they all take the same modules.
  drawFormat(version, level, 0, (row, column) => setModule(taken, row, column));
  const places = placesOf(taken);
  const pieces = piecesOf(places, taken);
  return {
    size,
    blocks: qrBlocks(version, level),
    words: Uint16Array.from(pieces, ({ word }) => word),
    shifts: Uint8Array.from(pieces, ({ shift }) => shift),
    counts: Uint8Array.from(pieces, ({ count }) => count),
    planes: MASKS.map((turns, mask) => {
      const plane: ModuleRows = { ...patterns, words: patterns.words.slice() };
      drawFormat(version, level, mask, (row, column, isDark) => {
        if (isDark) setModule(plane, row, column);
      });
      for (const [row, column] of places) if (turns(row, column)) setModule(plane, row, column);
      return plane.words;
    }),
  };
}

type Place = readonly [row: number, column: number];

/** Free modules two columns wide, up and down from the lower right corner; the column of timing is passed over (§7.7.3). */
function placesOf({ size, wordsPerRow, words: taken }: ModuleRows): readonly Place[] {
  const places: Place[] = [];
  const isFree = (row: number, column: number) =>
    (((taken[row * wordsPerRow + (column >> 5)] ?? 0) >>> (column & 31)) & 1) === 0;
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === TIMING) right -= 1;
    for (let step = 0; step < size; step++) {
      const row = isUpward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (isFree(row, column)) places.push([row, column]);
      }
    }
    isUpward = !isUpward;
  }
  return places;
}

/** The column of the timing pattern. */
const TIMING = 6;

/** Bits that lie side by side in a word, the first in the highest. */
interface Piece {
  readonly word: number;
  readonly shift: number;
  readonly count: number;
}

/** Two places in one row, the right one first, are one piece if their word is one. */
function piecesOf(places: readonly Place[], { wordsPerRow }: ModuleRows): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < places.length; i++) {
    const [row, column] = places[i] ?? [0, 0];
    const word = row * wordsPerRow + (column >> 5);
    const [nextRow, nextColumn] = places[i + 1] ?? [];
    const isPair = nextRow === row && nextColumn === column - 1 && (column & 31) > 0;
    pieces.push({ word, shift: (column & 31) - (isPair ? 1 : 0), count: isPair ? 2 : 1 });
    if (isPair) i++;
  }
  return pieces;
}
