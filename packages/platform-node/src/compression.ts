import { constants, inflateSync } from 'node:zlib';
import { CredentialError } from '@prova/credential';

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
