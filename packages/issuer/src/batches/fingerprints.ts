import { hash, randomBytes } from 'node:crypto';

/**
 * Which of millions of texts came before, in 16 octets each. Two texts are taken for one with a chance of one in 2⁶⁴ a pair,
 * for a million less than one in ten million; nobody can choose them so, as the fingerprints are keyed by chance.
 */
export class Fingerprints {
  readonly #key = randomBytes(16).toString('base64');
  #slots = new BigUint64Array(1024);
  #count = 0;

  /** Remembers a text; `again` when it came before. */
  add(text: string): 'first' | 'again' {
    if (this.#count * 2 >= this.#slots.length) this.#grow();
    const digest = hash('sha256', this.#key + text, 'buffer');
    const outcome = put(this.#slots, digest.readBigUInt64LE());
    if (outcome === 'first') this.#count += 1;
    return outcome;
  }

  #grow(): void {
    const next = new BigUint64Array(this.#slots.length * 2);
    for (const slot of this.#slots) if (slot !== EMPTY) put(next, slot);
    this.#slots = next;
  }
}

const EMPTY = 0n;

/** Open addressing, one step further where a slot is taken. The length is a power of two, and never full. */
function put(slots: BigUint64Array, value: bigint): 'first' | 'again' {
  const mark = value === EMPTY ? 1n : value;
  const mask = slots.length - 1;
  let at = Number(mark & 0xffff_ffffn) & mask;
  while (slots[at] !== EMPTY) {
    if (slots[at] === mark) return 'again';
    at = (at + 1) & mask;
  }
  slots[at] = mark;
  return 'first';
}
