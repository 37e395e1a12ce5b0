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
      numberAt(reader, from + index * STRIDE, count - index * STRIDE),
    );
    // Only when all were had: a stream that is cut off has no number for the last of them.
    this.#count = count;
  }

  forget(): void {
    this.#count = 0;
  }

  /** Passes over the bits if they are these, all of them; else leaves the reader where it is. */
  passOver(reader: BitReader): 'passed' | 'other' {
    if (this.#count === 0) return 'other';
    let at = reader.position;
    let left = this.#count;
    for (const known of this.#numbers) {
      if (numberAt(reader, at, left) !== known) return 'other';
      at += STRIDE;
      left -= STRIDE;
    }
    reader.position += this.#count;
    return 'passed';
  }
}

/** The bits at a position, of those that are left. */
function numberAt(reader: BitReader, position: number, left: number): number {
  return reader.bitsAt(position) & ((1 << Math.min(STRIDE, left)) - 1);
}
