import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile, errno } from '@prova/platform-node';

/**
 * Which documents were erased at a person's wish, kept outside the database: an empty file for each, whose name is its id.
 *
 *     BE-0120/7M4KJ2R9T1XW5HQ8
 *
 * A database that was put back from an older copy learns from it what must go again: see `eraseAgain`.
 */
export interface ErasedFolder {
  note(institutionId: string, jti: string): Promise<void>;
  /** The ids of an institution's erased documents, in order. */
  read(institutionId: string): Promise<readonly string[]>;
}

export function erasedFolder(folder: string): ErasedFolder {
  const placeOf = (institutionId: string) => join(folder, institutionId.replace(':', '-'));
  return {
    async note(institutionId, jti) {
      await createFile(join(placeOf(institutionId), jti), '');
    },
    async read(institutionId) {
      try {
        const names = await readdir(placeOf(institutionId));
        return names.filter((name) => !name.startsWith('.')).sort();
      } catch (error) {
        if (errno(error) === 'ENOENT') return [];
        throw error;
      }
    },
  };
}
