import { TrustUpdaterError } from '../errors.ts';

/** A place where a registry's files lie: its web server, or a copy of them in a folder. Not trusted in any way. */
export interface TrustSource {
  /**
   * The bytes of a file below `tuf/`, `undefined` where there is none. Never reads much further than `limit`.
   * Throws `TrustUpdaterError`: `tuf-unavailable`, `tuf-too-large`.
   */
  read(path: string, limit: number): Promise<Uint8Array | undefined>;
}

/** Puts chunks together until they are too many. Throws `TrustUpdaterError` `tuf-too-large`. */
export async function collect(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > limit) {
      throw new TrustUpdaterError('tuf-too-large', `A file of over ${limit} bytes.`);
    }
    parts.push(chunk);
  }
  return new Uint8Array(Buffer.concat(parts));
}
