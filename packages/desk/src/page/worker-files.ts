import { createHash } from 'node:crypto';
import { decodeUtf8, encodeUtf8 } from '@prova/credential';
import { DeskError } from '../errors.ts';
import type { PageFile } from './page-folder.ts';

/** The service worker of the page, if it has one. */
export const WORKER_URL = '/sw.js';

/** Stands in the built worker for what it keeps. */
const MARKER = '__PROVA_FILES__';

/**
 * The worker, told which files make the page: in the place of its marker a list `[{"url", "revision"}]`, the revision being the SHA-256
 * of the bytes in hexadecimal. So it can keep all of them or none, and is another worker, to a browser, as soon as one of
 * them is another file.
 * Throws `DeskError` `page-malformed` for a worker without the marker: it would keep nothing, and nobody would notice until the
 * network is away.
 */
export function withFiles(worker: PageFile, files: readonly PageFile[]): PageFile {
  const text = decodeUtf8(worker.bytes);
  if (text?.includes(MARKER) !== true) {
    throw new DeskError('page-malformed', `sw.js has no ${MARKER}: it would keep no file.`);
  }
  const kept = files.map(({ url, bytes }) => ({ url, revision: revisionOf(bytes) }));
  return {
    url: worker.url,
    bytes: encodeUtf8(text.replaceAll(MARKER, () => JSON.stringify(kept))),
  };
}

function revisionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
