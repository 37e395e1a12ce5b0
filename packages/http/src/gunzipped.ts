import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HttpError } from './errors.ts';

/**
 * Inflates gzip (RFC 1952) as it comes, and no faster than it is asked for. Sets no limit to what comes out.
 * Rejects with `HttpError` `request-malformed`, and with what `bytes` rejects with.
 */
export async function* gunzipped(
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void> {
  const gunzip = createGunzip();
  // Whatever goes wrong is thrown where the bytes are read.
  pipeline(bytes, gunzip, () => undefined);
  try {
    yield* gunzip;
  } catch (cause) {
    if (cause instanceof HttpError) throw cause;
    throw new HttpError('request-malformed', 'The body could not be read to its end.', { cause });
  }
}
