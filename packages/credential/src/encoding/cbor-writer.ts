import { CredentialError } from '../errors.ts';
import { type CborValue, encodeCbor, isCborTag } from './cbor.ts';
import { encodeUtf8 } from './text.ts';

/** Major types (RFC 8949 §3.1). */
const MAJOR = { unsigned: 0, bytes: 2, text: 3, array: 4, map: 5, tag: 6 } as const;

/** The least argument that needs a head of one, two and four bytes more (RFC 8949 §4.2.1). */
const LEAST = [24, 2 ** 8, 2 ** 16] as const;

/** How long the head of an item is, by its argument: below 2³². */
export function cborHeadLength(argument: number): number {
  if (argument < LEAST[0]) return 1;
  if (argument < LEAST[1]) return 2;
  return argument < LEAST[2] ? 3 : 5;
}

/**
 * Writes CBOR head by head, each the shortest there is, for formats of which many are made: several times faster than `encodeCbor`. Whoever
 * writes keeps the count of items, and the order of map keys.
 * Throws `CredentialError` `cbor-type` for a number or length that is no whole number below 2³².
 */
export class CborWriter {
  #bytes: Uint8Array;
  #at = 0;

  /** Room for so many bytes; more are had when they are needed. */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#at;
  }

  /** What is written from a place on: a view. What is written once stays as it is. */
  written(from = 0): Uint8Array {
    return this.#bytes.subarray(from, this.#at);
  }

  unsigned(value: number): this {
    return this.#head(MAJOR.unsigned, value);
  }

  bytes(value: Uint8Array): this {
    return this.#head(MAJOR.bytes, value.length).encoded(value);
  }

  /** The head of a byte string whose bytes are written next. */
  bytesOf(length: number): this {
    return this.#head(MAJOR.bytes, length);
  }

  text(value: string): this {
    return this.#ascii(value) ?? this.#utf8(value);
  }

  /** Whatever CBOR here has, as `encodeCbor` writes it. */
  value(value: CborValue): this {
    if (typeof value === 'string') return this.text(value);
    if (isCborTag(value)) return this.tag(value.tag).value(value.value);
    return this.encoded(encodeCbor(value));
  }

  array(items: number): this {
    return this.#head(MAJOR.array, items);
  }

  map(entries: number): this {
    return this.#head(MAJOR.map, entries);
  }

  tag(tag: number): this {
    return this.#head(MAJOR.tag, tag);
  }

  /** Bytes that are CBOR already. */
  encoded(bytes: Uint8Array): this {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
    return this;
  }

  /** Letter by letter, which for texts as short as names is faster than to call an encoder. */
  #ascii(value: string): this | undefined {
    const start = this.#at;
    this.#head(MAJOR.text, value.length).#makeRoom(value.length);
    for (let i = 0; i < value.length; i++) {
      const letter = value.charCodeAt(i);
      if (letter >= 0x80) {
        this.#at = start;
        return undefined;
      }
      this.#bytes[this.#at++] = letter;
    }
    return this;
  }

  #utf8(value: string): this {
    const utf8 = encodeUtf8(value);
    return this.#head(MAJOR.text, utf8.length).encoded(utf8);
  }

  #head(major: number, argument: number): this {
    if (argument >>> 0 !== argument) {
      throw new CredentialError('cbor-type', 'Only whole numbers of at most 32 bits are written.');
    }
    this.#makeRoom(5);
    const width = cborHeadLength(argument) - 1;
    // 24, 25 and 26 say that one, two and four bytes follow.
    const info = width === 0 ? argument : 24 + (width >> 1);
    this.#bytes[this.#at++] = (major << 5) | info;
    for (let shift = (width - 1) * 8; shift >= 0; shift -= 8) {
      this.#bytes[this.#at++] = argument >>> shift;
    }
    return this;
  }

  #makeRoom(length: number): void {
    if (this.#at + length <= this.#bytes.length) return;
    const larger = new Uint8Array(2 * (this.#at + length));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
