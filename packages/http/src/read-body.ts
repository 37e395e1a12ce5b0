import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { RequestBody } from './body.ts';
import { HttpError } from './errors.ts';

type Expected = Pick<RequestBody<unknown>, 'mediaType' | 'maxBytes'>;

const NOTHING = new Uint8Array();

/**
 * The body of a request, decompressed, or nothing where none is expected. Reading stops at the limit, whatever the
 * request said of its length, and when nothing comes for `idle` milliseconds.
 *
 * Rejects with `HttpError`: `unsupported-media-type`, `payload-too-large`, `request-timeout`, `request-malformed`, `invalid-input` for a body where none
 * belongs.
 */
export async function readBody(
  req: IncomingMessage,
  expected: Expected | undefined,
  idle: number,
): Promise<Uint8Array> {
  if (expected === undefined) {
    if (hasBody(req)) throw new HttpError('invalid-input', 'This operation takes no body.');
    return NOTHING;
  }
  requireMediaType(req.headers['content-type'], expected.mediaType);
  if (Number(req.headers['content-length']) > expected.maxBytes) throw tooLarge(expected.maxBytes);
  return collect(req, decoded(req), expected.maxBytes, idle);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function requireMediaType(header: string | undefined, mediaType: string): void {
  const [type = '', ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charsets = parameters.filter((parameter) => parameter.startsWith('charset'));
  const isUtf8 = charsets.every((charset) => /^charset="?utf-8"?$/.test(charset));
  if (type === mediaType && isUtf8) return;
  throw new HttpError(
    'unsupported-media-type',
    `The body must be ${mediaType}, in UTF-8 if it is text.`,
  );
}

function decoded(req: IncomingMessage): Readable {
  const encoding = req.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (encoding === 'identity') return req;
  if (encoding !== 'gzip') {
    throw new HttpError('unsupported-media-type', 'A body may be compressed with gzip only.');
  }
  const gunzip = createGunzip();
  req.on('error', (error) => gunzip.destroy(error));
  return req.pipe(gunzip);
}

function collect(
  req: IncomingMessage,
  stream: Readable,
  maxBytes: number,
  idle: number,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    const stop = (error: Error) => {
      clearTimeout(timer);
      req.unpipe();
      req.pause();
      if (stream !== req) stream.destroy();
      reject(error);
    };
    const timer = setTimeout(
      () => stop(new HttpError('request-timeout', 'The rest of the body did not come.')),
      idle,
    );
    req.on('data', () => timer.refresh());
    stream.on('data', (chunk: Uint8Array) => {
      length += chunk.length;
      if (length > maxBytes) stop(tooLarge(maxBytes));
      else chunks.push(chunk);
    });
    stream.on('end', () => {
      clearTimeout(timer);
      const { buffer, byteOffset } = Buffer.concat(chunks);
      resolve(new Uint8Array(buffer, byteOffset, length));
    });
    stream.on('error', (cause) =>
      stop(new HttpError('request-malformed', 'The body could not be read to its end.', { cause })),
    );
  });
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError('payload-too-large', `The body may have ${maxBytes} bytes.`);
}
