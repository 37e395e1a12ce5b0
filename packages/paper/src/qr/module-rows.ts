/** Modules of a symbol in 32-bit words, so that 32 are looked at together: the leftmost is the lowest bit. 1 is dark. */
export interface ModuleRows {
  /** Modules along one side. */
  readonly size: number;
  /** One more than a row takes, always light, so that what lies to the right of any module can be looked at. */
  readonly wordsPerRow: number;
  readonly words: Int32Array;
}

/** Light modules. */
export function lightRows(size: number): ModuleRows {
  const wordsPerRow = Math.ceil(size / 32) + 1;
  return { size, wordsPerRow, words: new Int32Array(size * wordsPerRow) };
}

export function setModule({ wordsPerRow, words }: ModuleRows, row: number, column: number): void {
  const index = row * wordsPerRow + (column >> 5);
  words[index] = (words[index] ?? 0) | (1 << (column & 31));
}

/** One byte a module, row by row. */
export function moduleBytes({ size, wordsPerRow, words }: ModuleRows): Uint8Array {
  const bytes = new Uint8Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const word = words[row * wordsPerRow + (column >> 5)] ?? 0;
      bytes[row * size + column] = (word >>> (column & 31)) & 1;
    }
  }
  return bytes;
}

/** The octet that has its bits in the other order. */
const REVERSED = Uint8Array.from({ length: 256 }, (_, octet) => {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit++) reversed |= ((octet >> bit) & 1) << (7 - bit);
  return reversed;
});

/** One bit a module, rows of whole octets, the leftmost module in the highest bit. */
export function packedRows({ size, wordsPerRow, words }: ModuleRows): Uint8Array {
  const perRow = Math.ceil(size / 8);
  const packed = new Uint8Array(perRow * size);
  for (let row = 0, at = 0; row < size; row++) {
    for (let i = 0; i < perRow; i++) {
      const word = words[row * wordsPerRow + (i >> 2)] ?? 0;
      packed[at++] = REVERSED[(word >>> (8 * (i & 3))) & 0xff] ?? 0;
    }
  }
  return packed;
}
