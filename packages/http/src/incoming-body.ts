import type { IncomingMessage } from 'node:http';
import { arriving, type BodyPatience } from './arriving.ts';
import { HttpError } from './errors.ts';
import { gunzipped } from './gunzipped.ts';

/** A body on its way: nothing of it has been looked at. */
export interface IncomingBody {
  /** One of those the operation takes, in lower case and without parameters. */
  readonly mediaType: string;
  /** Decompressed, to be read once. Reading stops at the limit, whatever the request said of its length. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

interface Expected {
  readonly mediaTypes: readonly string[];
  readonly maxBytes: number;
}

/**
 * The body of a request, of which nothing has been read yet, or `undefined` where none is expected.
 *
 * Throws `HttpError`: `unsupported-media-type`, `payload-too-large`, `invalid-input` for a body where none belongs. Its bytes
 * reject with `payload-too-large`, `request-timeout`, `connection-lost`, `request-malformed`.
 */
export function openBody(
  req: IncomingMessage,
  expected: Expected | undefined,
  patience: BodyPatience,
): IncomingBody | undefined {
  if (expected === undefined) {
    if (hasBody(req)) throw new HttpError('invalid-input', 'This operation takes no body.');
    return undefined;
  }
  const { mediaTypes, maxBytes } = expected;
  const mediaType = requireMediaType(req.headers['content-type'], mediaTypes);
  if (Number(req.headers['content-length']) > maxBytes) throw tooLarge(maxBytes);
  return { mediaType, bytes: upTo(maxBytes, decoded(req, patience)) };
}

/** All of it, in one piece. */
export async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  const { buffer, byteOffset, length } = Buffer.concat(pieces);
  return new Uint8Array(buffer, byteOffset, length);
}

/** Whether a request says that it has a body (RFC 9112 §6.3). */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function requireMediaType(header: string | undefined, mediaTypes: readonly string[]): string {
  const [type = '', ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charsets = parameters.filter((parameter) => parameter.startsWith('charset'));
  const isUtf8 = charsets.every((charset) => /^charset="?utf-8"?$/.test(charset));
  if (mediaTypes.includes(type) && isUtf8) return type;
  throw new HttpError(
    'unsupported-media-type',
    `The body must be ${mediaTypes.join(' or ')}, in UTF-8 if it is text.`,
  );
}

function decoded(req: IncomingMessage, patience: BodyPatience): AsyncIterable<Uint8Array> {
  const encoding = req.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (encoding === 'identity') return arriving(req, patience);
  if (encoding === 'gzip') return gunzipped(arriving(req, patience));
  throw new HttpError('unsupported-media-type', 'A body may be compressed with gzip only.');
}

/** The same bytes; rejects with `HttpError` `payload-too-large` past so many. */
export async function* upTo(maxBytes: number, bytes: AsyncIterable<Uint8Array>) {
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > maxBytes) throw tooLarge(maxBytes);
    yield piece;
  }
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError('payload-too-large', `The body may have ${maxBytes} bytes.`);
}
