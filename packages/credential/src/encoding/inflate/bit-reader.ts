import { CredentialError } from '../../errors.ts';

/** Reads bits as deflate packs them, the lowest of each byte first (RFC 1951 §3.1.1). */
export class BitReader {
  /** How many bits are used. */
  position: number;
  readonly #view: DataView;
  /** The last place from which four bytes can be read. */
  readonly #last: number;

  /** From a byte on. */
  constructor({ buffer, byteOffset, length }: Uint8Array, from: number) {
    this.#view = new DataView(buffer, byteOffset, length);
    this.#last = length - 4;
    this.position = 8 * from;
  }

  /**
   * The 25 bits from a position on, or more, the first one lowest. They may reach past the end of what is compressed and never past that of
   * a whole stream: behind the last bit come four bytes, its checksum.
   * Throws `CredentialError` `inflate-malformed` where the stream is cut off.
   */
  bitsAt(position: number): number {
    const at = position >> 3;
    if (at > this.#last) throw malformed('The stream ends too early.');
    return this.#view.getUint32(at, true) >>> (position & 7);
  }

  /** A number of so many bits, 25 at most. */
  take(count: number): number {
    const value = this.bitsAt(this.position) & ((1 << count) - 1);
    this.position += count;
    return value;
  }

  /** Passes over what is left of a byte that was begun. */
  alignToByte(): void {
    this.position = (this.position + 7) & ~7;
  }

  /** Four whole bytes as one number, the highest first as nowhere else (RFC 1950 §2.2). */
  takeChecksum(): number {
    this.alignToByte();
    const at = this.position >> 3;
    if (at > this.#last) throw malformed('The stream ends too early.');
    this.position += 32;
    return this.#view.getUint32(at);
  }

  /** Whether a byte is left of which no bit was used. */
  get isBeforeEnd(): boolean {
    return this.position >> 3 < this.#last + 4;
  }
}

/** What is no zlib stream. */
export function malformed(message: string): CredentialError {
  return new CredentialError('inflate-malformed', message);
}
