import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { PublishedFile } from './published-file.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A tenth of the time that the best quality takes, for a few hundredths more bytes. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** What is known of a file besides its bytes. */
export type FileAbout = Pick<PublishedFile, 'mediaType' | 'cacheControl' | 'headers'>;

/**
 * Bytes as a file that is served: hashed once, compressed once, beside the event loop. A compressed form that saves nothing is
 * left out. Whoever has the compressed forms already hands them over, and answers for their being of these bytes.
 */
export async function publishFile(
  body: Uint8Array,
  about: FileAbout,
  encodings?: PublishedFile['encodings'],
): Promise<PublishedFile> {
  return {
    ...about,
    body,
    encodings: encodings ?? (await compressed(body)),
    etag: `sha256-${createHash('sha256').update(body).digest('base64url')}`,
  };
}

async function compressed(body: Uint8Array): Promise<PublishedFile['encodings']> {
  const [br, gz] = await Promise.all([brotli(body, BROTLI), zip(body)]);
  return { ...(br.length < body.length && { br }), ...(gz.length < body.length && { gzip: gz }) };
}
