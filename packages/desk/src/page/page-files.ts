import { IMMUTABLE, type PublishedFile, publishFile } from '@prova/http';
import { mediaTypeOf } from './media-types.ts';
import { type PageFile, readPageFolder } from './page-folder.ts';
import { pageHeaders } from './page-headers.ts';
import { WORKER_URL, withFiles } from './worker-files.ts';

export interface PageFilesOrder {
  readonly folder: string;
  /** Whether the page is reached by https. */
  readonly https: boolean;
  /** What the worker keeps besides the page itself. */
  readonly also: readonly PageFile[];
}

/** A page is asked for anew each time, and answered with 304. */
const ASK = 'no-cache';

/** A worker may answer for every path of this house, wherever its own file lies. */
const ALLOWED = { 'service-worker-allowed': '/' };

/**
 * The files of the built page, read once, compressed once if the build has not, by their paths. What lies in `assets/` has names that change with
 * its content, and is kept for good by whoever has it.
 * Rejects with `DeskError` `page-malformed`.
 */
export async function loadPage({
  folder,
  https,
  also,
}: PageFilesOrder): Promise<ReadonlyMap<string, PublishedFile>> {
  const found = await readPageFolder(folder);
  const kept = [...found.filter(({ url }) => url !== WORKER_URL), ...also];
  const headers = pageHeaders({ https });
  const files = found.map(async (each): Promise<[string, PublishedFile]> => {
    const isWorker = each.url === WORKER_URL;
    const { url, bytes, encodings } = isWorker ? withFiles(each, kept) : each;
    const about = {
      mediaType: mediaTypeOf(url === '/' ? 'index.html' : url),
      cacheControl: url.startsWith('/assets/') ? IMMUTABLE : ASK,
      headers: isWorker ? { ...headers, ...ALLOWED } : headers,
    };
    return [url, await publishFile(bytes, about, encodings)];
  });
  return new Map(await Promise.all(files));
}
