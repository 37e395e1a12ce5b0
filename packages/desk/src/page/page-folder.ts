import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { errno } from '@prova/platform-node';
import { DeskError } from '../errors.ts';
import { type Encodings, isEncodingOf, readEncodings } from './page-encodings.ts';

/** One file of the built page. */
export interface PageFile {
  /** Its path on this server; that of `index.html` is `/`, the only one under which it is served. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** Its compressed forms, if the build left any beside it. */
  readonly encodings?: Encodings;
}

/**
 * The files of a built page, in the order of their paths; those with a dot before their name are not of it. No link is followed. What the
 * build compressed is a form of the file beside it, and none of its own.
 * Rejects with `DeskError` `page-malformed` for a folder that is not there, or has no `index.html`, and for a compressed form that
 * is not of the bytes beside it.
 */
export async function readPageFolder(folder: string): Promise<readonly PageFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (cause: unknown) => {
      throw new DeskError('page-malformed', `Cannot read the page in ${folder}: ${errno(cause)}.`, {
        cause,
      });
    },
  );
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')));
  if (!paths.includes('index.html')) {
    throw new DeskError(
      'page-malformed',
      `There is no index.html in ${folder}: is the page built?`,
    );
  }
  const names = new Set(paths);
  const own = paths.filter((path) => !isEncodingOf(path, names));
  const files = own.map(async (path): Promise<PageFile> => {
    const bytes = new Uint8Array(await readFile(join(folder, path)));
    const encodings = await readEncodings({ folder, path, names, bytes });
    const url = path === 'index.html' ? '/' : `/${encodeURI(path)}`;
    return { url, bytes, ...(encodings && { encodings }) };
  });
  return (await Promise.all(files)).sort((a, b) => (a.url < b.url ? -1 : 1));
}
