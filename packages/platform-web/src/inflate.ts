import { CredentialError } from '@prova/credential';
import { Inflate, type ZStream } from 'pako';

/**
 * See `Platform.inflate`. The browser's own `DecompressionStream` accepts bytes after the stream, and other libraries
 * a wrong checksum; pako's stream tells both, and can be stopped at the limit.
 */
export function inflate(data: Uint8Array, limit: number): Uint8Array {
  const inflator = new LimitedInflate(limit);
  inflator.push(data, true);
  if (inflator.err !== 0 || !inflator.ended) {
    throw new CredentialError('inflate-malformed', 'Not a whole zlib stream.');
  }
  if (inflator.left > 0) {
    throw new CredentialError('inflate-trailing', 'Bytes follow the compressed stream.');
  }
  return inflator.result;
}

class LimitedInflate extends Inflate {
  readonly #limit: number;
  #length = 0;
  #stream: ZStream | undefined;

  constructor(limit: number) {
    // Naming the window keeps pako from also taking gzip.
    super({ windowBits: 15, chunkSize: 4096 });
    this.#limit = limit;
  }

  /** Input bytes the stream did not take. */
  get left(): number {
    return this.#stream?.avail_in ?? 0;
  }

  override onStart(stream: ZStream): void {
    this.#stream = stream;
  }

  override onData(chunk: Uint8Array<ArrayBuffer>): void {
    this.#length += chunk.length;
    if (this.#length > this.#limit) {
      throw new CredentialError('inflate-too-large', `More than ${this.#limit} bytes come out.`);
    }
    super.onData(chunk);
  }
}
