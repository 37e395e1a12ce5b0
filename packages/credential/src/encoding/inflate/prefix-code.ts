import { type BitReader, malformed } from './bit-reader.ts';

/** In bits (RFC 1951 §3.2.7). */
const LONGEST = 15;

/** How well lengths make a code. Beside those that use all bits, zlib takes one of a single bit and one of nothing. */
export type Completeness = 'whole' | 'single' | 'empty' | 'faulty';

/**
 * A prefix code of deflate, which is given by the lengths of its codes alone (RFC 1951 §3.2.2). Made once and filled anew for
 * each block: tables cost more than a token.
 */
export class PrefixCode {
  /** By the next bits of the stream: symbol and length of the code they begin with, or 0 where that is a longer one. */
  readonly #table: Uint16Array;
  /** Codes up to this length are in the table; longer ones are rare. */
  readonly #tableBits: number;
  /** How many codes have each length. */
  readonly #counts = new Uint16Array(LONGEST + 1);
  /** All symbols that have a code, in the order of their codes, and where those of each length begin. */
  readonly #symbols: Uint16Array;
  readonly #starts = new Uint16Array(LONGEST + 1);

  constructor(symbols: number, tableBits: number) {
    this.#symbols = new Uint16Array(symbols);
    this.#table = new Uint16Array(1 << tableBits);
    this.#tableBits = tableBits;
  }

  /** Fills the code with the lengths between two places; a symbol of length 0 has no code. */
  fill(lengths: Uint8Array, from: number, to: number): Completeness {
    this.#count(lengths, from, to);
    const completeness = this.#judge();
    if (completeness !== 'faulty') {
      this.#sort(lengths, from, to);
      this.#tabulate();
    }
    return completeness;
  }

  /** The next symbol of a stream. */
  take(reader: BitReader): number {
    const entry = this.entry(reader.bitsAt(reader.position));
    reader.position += entry & 15;
    return entry >> 4;
  }

  /** The code that bits begin with: its symbol, and in the last four bits its length. */
  entry(bits: number): number {
    return this.#table[bits & (this.#table.length - 1)] || this.#longEntry(bits);
  }

  /** Of a code that is not in the table, found length by length. */
  #longEntry(bits: number): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST; length++) {
      const count = this.#counts[length] ?? 0;
      code |= (bits >> (length - 1)) & 1;
      if (code < first + count) return entryOf(this.#symbols[index + code - first] ?? 0, length);
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw malformed('Bits that are no code.');
  }

  #count(lengths: Uint8Array, from: number, to: number): void {
    const counts = this.#counts;
    for (let length = 0; length <= LONGEST; length++) counts[length] = 0;
    for (let i = from; i < to; i++) {
      const length = lengths[i] ?? 0;
      if (length > 0) takeOne(counts, length);
    }
  }

  #judge(): Completeness {
    let left = 1;
    let codes = 0;
    for (let length = 1; length <= LONGEST; length++) {
      const count = this.#counts[length] ?? 0;
      codes += count;
      left = 2 * left - count;
      if (left < 0) return 'faulty';
    }
    if (left === 0) return 'whole';
    if (codes === 0) return 'empty';
    return codes === 1 && this.#counts[1] === 1 ? 'single' : 'faulty';
  }

  #sort(lengths: Uint8Array, from: number, to: number): void {
    const starts = this.#starts;
    starts[1] = 0;
    for (let length = 1; length < LONGEST; length++) {
      starts[length + 1] = (starts[length] ?? 0) + (this.#counts[length] ?? 0);
    }
    for (let i = from; i < to; i++) {
      const length = lengths[i] ?? 0;
      if (length > 0) this.#symbols[takeOne(starts, length)] = i - from;
    }
  }

  #tabulate(): void {
    const table = this.#table.fill(0);
    let index = 0;
    let code = 0;
    for (let length = 1; length <= this.#tableBits; length++) {
      for (let left = this.#counts[length] ?? 0; left > 0; left--) {
        const entry = entryOf(this.#symbols[index++] ?? 0, length);
        for (let place = code; place < table.length; place += 1 << length) table[place] = entry;
        code = nextCode(code, length);
      }
    }
  }
}

/** No length is 0, so no entry is. */
function entryOf(symbol: number, length: number): number {
  return (symbol << 4) | length;
}

/** What stands at a place, which then is one more. */
function takeOne(numbers: Uint16Array, place: number): number {
  const number = numbers[place] ?? 0;
  numbers[place] = number + 1;
  return number;
}

/** The next code of a length. Codes count up from their last bit, and here the first is lowest: so it carries downwards. */
function nextCode(code: number, length: number): number {
  let bit = 1 << (length - 1);
  while (code & bit) bit >>= 1;
  return bit === 0 ? 0 : (code & (bit - 1)) | bit;
}
