/**
 * Bits and how many they are, 15 at most, as one number: so a table has all that is written for a symbol. The first bit is
 * the lowest.
 */
export type Bits = number;

const COUNT_BITS = 4;
const COUNT = (1 << COUNT_BITS) - 1;
export const MOST_BITS = COUNT;

export function bitsOf(value: number, count: number): Bits {
  return (value << COUNT_BITS) | count;
}

/** The second behind the first. */
export function joined(first: Bits, second: Bits): Bits {
  const count = countOf(first);
  return bitsOf((first >> COUNT_BITS) | ((second >> COUNT_BITS) << count), count + countOf(second));
}

export function countOf(bits: Bits): number {
  return bits & COUNT;
}

/** Writes bits as deflate packs them, the lowest of each byte first (RFC 1951 §3.1.1), into bytes that are enough for them. */
export class BitWriter {
  readonly #bytes: Uint8Array;
  #at: number;
  /** What is not written yet, and how many bits that is: 15 at most. */
  #held = 0;
  #count = 0;

  /** From a byte on. */
  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#at = from;
  }

  put(bits: Bits): void {
    this.#held |= (bits >> COUNT_BITS) << this.#count;
    this.#count += bits & COUNT;
    if (this.#count < 16) return;
    this.#bytes[this.#at++] = this.#held;
    this.#bytes[this.#at++] = this.#held >>> 8;
    this.#held >>>= 16;
    this.#count -= 16;
  }

  /** What a table has for each byte between two places: most of a token. State that is kept here costs half of what the writer's does. */
  putEach(bytes: Uint8Array, from: number, to: number, table: Uint32Array): void {
    const target = this.#bytes;
    let at = this.#at;
    let held = this.#held;
    let count = this.#count;
    for (let i = from; i < to; i++) {
      const bits = table[bytes[i] ?? 0] ?? 0;
      held |= (bits >> COUNT_BITS) << count;
      count += bits & COUNT;
      if (count < 16) continue;
      target[at++] = held;
      target[at++] = held >>> 8;
      held >>>= 16;
      count -= 16;
    }
    this.#at = at;
    this.#held = held;
    this.#count = count;
  }

  /** Fills up the byte that was begun. */
  alignToByte(): void {
    for (; this.#count > 0; this.#count -= 8) {
      this.#bytes[this.#at++] = this.#held;
      this.#held >>>= 8;
    }
    this.#held = 0;
    this.#count = 0;
  }

  /** Whole bytes as they are, which begin with a byte. */
  putBytes(bytes: Uint8Array): void {
    this.alignToByte();
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  /** A checksum, the highest byte first as nothing else (RFC 1950 §2.2). With it the stream ends; tells how long it is. */
  end(checksum: number): number {
    this.alignToByte();
    for (let shift = 24; shift >= 0; shift -= 8) this.#bytes[this.#at++] = checksum >>> shift;
    return this.#at;
  }
}
