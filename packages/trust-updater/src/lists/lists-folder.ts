import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errno, replaceFile } from '@prova/platform-node';
import { unwritable } from '../tuf/tuf-memory.ts';
import { listFileName } from './list-file-name.ts';

/** Revocation lists at hand: a folder with a file for each, named by the SHA-256 of its address. It may be copied as it is. */
export interface ListsFolder {
  /** The list of an address, as it was fetched; `undefined` where it never was. Nothing of it is checked. */
  read(uri: string): Promise<string | undefined>;
  /** Puts a list in the place of the one before, whole or not at all. Throws `TrustUpdaterError` `file-unwritable`. */
  keep(uri: string, text: string): Promise<void>;
}

/** The folder need not exist yet. */
export function listsFolder(folder: string): ListsFolder {
  const fileOf = (uri: string) => join(folder, listFileName(uri));
  return {
    async read(uri) {
      try {
        return await readFile(fileOf(uri), 'utf8');
      } catch (error) {
        if (errno(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    keep: (uri, text) => replaceFile(fileOf(uri), text).catch(unwritable),
  };
}
