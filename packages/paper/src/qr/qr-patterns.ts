import type { QrLevel } from './qr-blocks.ts';

/** Draws one module. */
export type Draw = (row: number, column: number, isDark: boolean) => void;

/** Modules along one side of a symbol. */
export function symbolSize(version: number): number {
  return 17 + 4 * version;
}

/** Finders with their separators, alignment, timing and the dark module (ISO/IEC 18004 §6.3). */
export function drawPatterns(version: number, draw: Draw): void {
  const size = symbolSize(version);
  for (let i = 0; i < size; i++) {
    draw(6, i, i % 2 === 0);
    draw(i, 6, i % 2 === 0);
  }
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const) {
    drawRings(row, column, 4, (distance) => distance !== 2 && distance !== 4, {
      size,
      draw,
    });
  }
  const centres = alignmentCentres(version);
  const last = centres.length - 1;
  for (const [i, row] of centres.entries()) {
    for (const [j, column] of centres.entries()) {
      const isFinder = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0);
      if (!isFinder) drawRings(row, column, 2, (distance) => distance !== 1, { size, draw });
    }
  }
  draw(size - 8, 8, true);
}

/** Squares around a centre, dark by their distance from it; what lies outside the symbol is left out. */
function drawRings(
  row: number,
  column: number,
  reach: number,
  isDark: (distance: number) => boolean,
  { size, draw }: { readonly size: number; readonly draw: Draw },
): void {
  const isInside = (at: number) => at >= 0 && at < size;
  for (let down = -reach; down <= reach; down++) {
    for (let right = -reach; right <= reach; right++) {
      if (!isInside(row + down) || !isInside(column + right)) continue;
      draw(row + down, column + right, isDark(Math.max(Math.abs(down), Math.abs(right))));
    }
  }
}

/** Rows and columns of alignment patterns (ISO/IEC 18004 annex E): evenly spaced from the last, the first always at 6. */
function alignmentCentres(version: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  // The one version for which the rule of all others gives another spacing than the table.
  const step = version === 32 ? 26 : Math.ceil((4 * version + 4) / (2 * count - 2)) * 2;
  const last = symbolSize(version) - 7;
  const others = Array.from({ length: count - 1 }, (_, index) => last - index * step);
  return [6, ...others.reverse()];
}

const LEVELS: Readonly<Record<QrLevel, number>> = { L: 0b01, M: 0b00 };

/** Level and mask, twice (ISO/IEC 18004 §7.9). */
export function drawFormat(version: number, level: QrLevel, mask: number, draw: Draw): void {
  const size = symbolSize(version);
  const data = (LEVELS[level] << 3) | mask;
  const format = withRemainder(data, 10, 0b101_0011_0111) ^ 0b101_0100_0001_0010;
  const bit = (index: number) => ((format >> index) & 1) === 1;
  for (let i = 0; i < 15; i++) {
    const beside = i < 6 ? i : i < 8 ? i + 1 : size - 15 + i;
    draw(beside, 8, bit(i));
    const above = i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i;
    draw(8, above, bit(i));
  }
}

/** The version, twice, from 7 on (ISO/IEC 18004 §7.10). */
export function drawVersion(version: number, draw: Draw): void {
  if (version < 7) return;
  const far = symbolSize(version) - 11;
  const data = withRemainder(version, 12, 0b1_1111_0010_0101);
  for (let i = 0; i < 18; i++) {
    const isDark = ((data >> i) & 1) === 1;
    const [long, short] = [far + (i % 3), Math.floor(i / 3)];
    draw(short, long, isDark);
    draw(long, short, isDark);
  }
}

/** A code of Bose, Chaudhuri and Hocquenghem: the data, and its remainder of so many bits. */
function withRemainder(data: number, bits: number, generator: number): number {
  let remainder = data << bits;
  for (let bit = 31 - Math.clz32(remainder); bit >= bits; bit--) {
    if ((remainder >> bit) & 1) remainder ^= generator << (bit - bits);
  }
  return (data << bits) | remainder;
}
