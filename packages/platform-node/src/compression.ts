import { constants, deflateSync, inflateSync } from 'node:zlib';
import { CredentialError } from '@prova/credential';

/** Declares the usual 32 kB window at the best level (RFC 1950 §2.2): what every decoder has seen before. */
const ZLIB_HEADER = [0x78, 0xda] as const;

/**
 * One zlib stream at level 9. At the size of a token, setting up the default window costs more than compressing, so
 * a small one does the work; its stream is valid under the larger window that the header declares.
 */
export function deflate(bytes: Uint8Array): Uint8Array {
  const stream = deflateSync(bytes, { level: 9, windowBits: 10, memLevel: 4, chunkSize: 1024 });
  stream.set(ZLIB_HEADER);
  return stream;
}

/** See `Platform.inflate`. `info` tells how many bytes the stream took, which zlib otherwise hides. */
export function inflate(data: Uint8Array, limit: number): Uint8Array {
  const { buffer, taken } = inflateStream(data, limit);
  if (taken < data.length) {
    throw new CredentialError('inflate-trailing', 'Bytes follow the compressed stream.');
  }
  return buffer;
}

function inflateStream(data: Uint8Array, limit: number): { buffer: Uint8Array; taken: number } {
  try {
    const options = {
      maxOutputLength: limit,
      info: true,
      finishFlush: constants.Z_FINISH,
      chunkSize: 2048,
    };
    const { buffer, engine } = inflateSync(data, options) as unknown as InflateInfo;
    return { buffer, taken: engine.bytesWritten };
  } catch (cause) {
    if (isOverLimit(cause)) {
      throw new CredentialError('inflate-too-large', `More than ${limit} bytes come out.`, {
        cause,
      });
    }
    throw new CredentialError('inflate-malformed', 'Not a whole zlib stream.', { cause });
  }
}

function isOverLimit(cause: unknown): boolean {
  const error = typeof cause === 'object' && cause !== null && 'code' in cause ? cause : undefined;
  return error?.code === 'ERR_BUFFER_TOO_LARGE';
}

/** What `inflateSync` answers with `info: true`; the published types do not know the option. */
interface InflateInfo {
  readonly buffer: Uint8Array;
  readonly engine: { readonly bytesWritten: number };
}
