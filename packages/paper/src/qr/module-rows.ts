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
