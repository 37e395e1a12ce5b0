import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile, errno } from '@prova/platform-node';
import { LIST_KINDS, LIST_PATHS, type ListKind } from './list-kind.ts';

/** Which list, by whatever else is known of it. */
export interface ListPlaceName {
  readonly institutionId: string;
  readonly kind: ListKind;
  readonly listId: string;
}

/** A list in the folder, and its newest version. */
export interface FolderList extends ListPlaceName {
  readonly version: number;
}

/**
 * Published lists, a file for each version:
 *
 *     BE-0120/revocationLists/K7Q2/000000012.jws
 *
 * A version is written once and never changed. The one with the highest number counts: there is no pointer that could be
 * turned back.
 */
export interface ListFolder {
  /** Every list and its newest version. */
  lists(): Promise<readonly FolderList[]>;
  /** The newest version of a list, its text; `undefined` before the first. */
  newest(name: ListPlaceName): Promise<{ version: number; text: string } | undefined>;
  /** Writes a version whole or not at all, and forgets all but the last few. */
  write(name: ListPlaceName, version: number, text: string): Promise<'created' | 'exists'>;
}

/** Who reads a version while it is replaced still finds it. */
const VERSIONS_KEPT = 3;

export function listFolder(folder: string): ListFolder {
  const placeOf = ({ institutionId, kind, listId }: ListPlaceName) =>
    join(folder, institutionId.replace(':', '-'), LIST_PATHS[kind], listId);
  const fileOf = (name: ListPlaceName, version: number) =>
    join(placeOf(name), `${String(version).padStart(9, '0')}.jws`);

  return {
    async lists() {
      const found: FolderList[] = [];
      for (const name of await namesIn(folder)) {
        const institutionId = name.replace('-', ':');
        for (const kind of LIST_KINDS) {
          for (const listId of await namesIn(join(folder, name, LIST_PATHS[kind]))) {
            const list = { institutionId, kind, listId };
            const version = (await versionsIn(placeOf(list))).at(-1);
            if (version !== undefined) found.push({ ...list, version });
          }
        }
      }
      return found;
    },
    async newest(name) {
      const version = (await versionsIn(placeOf(name))).at(-1);
      if (version === undefined) return undefined;
      return { version, text: await readFile(fileOf(name, version), 'utf8') };
    },
    async write(name, version, text) {
      const outcome = await createFile(fileOf(name, version), text);
      const past = (await versionsIn(placeOf(name))).slice(0, -VERSIONS_KEPT);
      for (const each of past) await rm(fileOf(name, each), { force: true });
      return outcome;
    },
  };
}

/** In order. */
async function versionsIn(place: string): Promise<readonly number[]> {
  const names = await namesIn(place);
  return names
    .filter((name) => /^\d{9}\.jws$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
}

async function namesIn(place: string): Promise<readonly string[]> {
  try {
    return (await readdir(place)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (errno(error) === 'ENOENT') return [];
    throw error;
  }
}
