import type { BitReader } from './bit-reader.ts';

/** A position gives one bit more. */
const STRIDE = 24;

/** A stretch of a stream that was read, by which the same stretch of another is known without reading it. */
export class KnownBits {
  /** `STRIDE` of them in each number, in the last one fewer. */
  #numbers: readonly number[] = [];
  #count = 0;

  /** Keeps the bits from a position to where the reader is, in place of those before. */
  remember(reader: BitReader, from: number): void {
    this.forget();
    const count = reader.position - from;
    this.#numbers = Array.from({ length: Math.ceil(count / STRIDE) }, (_, index) =>
      numberAt(reader, from, { index, count }),
    );
    // Only when all were had: a stream that is cut off has no number for the last of them.
    this.#count = count;
  }

  forget(): void {
    this.#count = 0;
  }

  /** Passes over the bits if they are these, all of them; else leaves the reader where it is. */
  passOver(reader: BitReader): 'passed' | 'other' {
    const { position } = reader;
    const count = this.#count;
    if (count === 0) return 'other';
    for (let index = 0; index < this.#numbers.length; index++) {
      const number = numberAt(reader, position, { index, count });
      if (number !== this.#numbers[index]) return 'other';
    }
    reader.position = position + count;
    return 'passed';
  }
}

function numberAt(
  reader: BitReader,
  from: number,
  { index, count }: { index: number; count: number },
): number {
  const length = Math.min(STRIDE, count - index * STRIDE);
  return reader.bitsAt(from + index * STRIDE) & ((1 << length) - 1);
}
