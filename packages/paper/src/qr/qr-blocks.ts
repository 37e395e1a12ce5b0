/** Error correction of a PRC (`L`, as its format demands) and of our own documents (`M`). */
export type QrLevel = 'L' | 'M';

/** How the codewords of a symbol are divided into blocks (ISO/IEC 18004 table 9). */
export interface QrBlocks {
  /** Codewords of text, in each block in turn: the longer blocks come last. */
  readonly data: readonly number[];
  /** All of these together. */
  readonly allData: number;
  /** Codewords of error correction, in each block. */
  readonly correction: number;
}

/** By version: how many blocks, and of how many codewords of error correction each. */
const BLOCKS: Readonly<Record<QrLevel, readonly number[]>> = {
  L: [
    1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15,
    16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
  ],
  M: [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25,
    26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ],
};
const CORRECTION: Readonly<Record<QrLevel, readonly number[]>> = {
  L: [
    7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30,
    26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
  ],
  M: [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ],
};

/** `version` is 1 to 40. */
export function qrBlocks(version: number, level: QrLevel): QrBlocks {
  const count = BLOCKS[level][version - 1] ?? 0;
  const correction = CORRECTION[level][version - 1] ?? 0;
  const allData = Math.floor(dataModules(version) / 8) - count * correction;
  const short = Math.floor(allData / count);
  const firstLong = count - (allData % count);
  return {
    data: Array.from({ length: count }, (_, block) => (block < firstLong ? short : short + 1)),
    allData,
    correction,
  };
}

/** Modules that are left for codewords beside all patterns, format and version (ISO/IEC 18004 §7.1, table 1). */
function dataModules(version: number): number {
  const all = (16 * version + 128) * version + 64;
  if (version === 1) return all;
  const across = Math.floor(version / 7) + 2;
  const alignment = (25 * across - 10) * across - 55;
  return all - alignment - (version >= 7 ? 36 : 0);
}

/** Bits that say how many characters follow, in alphanumeric mode (ISO/IEC 18004 table 3). */
export function countBits(version: number): number {
  if (version <= 9) return 9;
  return version <= 26 ? 11 : 13;
}

/** The same in byte mode. */
export function byteCountBits(version: number): number {
  return version <= 9 ? 8 : 16;
}
