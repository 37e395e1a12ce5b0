import { CredentialError } from '../../errors.ts';

/** What came out of a stream so far, and how much may. */
export class Output {
  bytes: Uint8Array;
  length = 0;
  readonly #limit: number;

  constructor(capacity: number, limit: number) {
    this.bytes = new Uint8Array(capacity);
    this.#limit = limit;
  }

  put(byte: number): void {
    if (this.length === this.bytes.length) this.require(1);
    this.bytes[this.length++] = byte;
  }

  /** Makes room for so many bytes more. Throws `CredentialError` `inflate-too-large` past the limit. */
  require(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.length) return;
    if (needed > this.#limit) {
      throw new CredentialError('inflate-too-large', `More than ${this.#limit} bytes come out.`);
    }
    const grown = new Uint8Array(Math.min(this.#limit, 2 * needed));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}
