import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile, errno } from '@prova/platform-node';
import { LIST_KINDS, LIST_PATHS, type ListKind } from './list-kind.ts';

/** One version of a list in all its forms. */
export interface SignedList {
  /** The compact JWS. */
  readonly text: string;
  /** The same as CWT. Deny-lists have none, nor has what was published before there was one. */
  readonly cwt?: Uint8Array;
}

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
 *     BE-0120/statusLists/M3T9/000000012.jws, 000000012.cwt
 *
 * A version is written once and never changed. The one with the highest number counts: there is no pointer that could be
 * turned back.
 */
export interface ListFolder {
  /** Every list and its newest version. */
  lists(): Promise<readonly FolderList[]>;
  /** The newest version of a list; `undefined` before the first. */
  newest(name: ListPlaceName): Promise<(SignedList & { readonly version: number }) | undefined>;
  /** Writes a version whole or not at all, and forgets all but the last few. */
  write(name: ListPlaceName, version: number, list: SignedList): Promise<'created' | 'exists'>;
}

/** Who reads a version while it is replaced still finds it. */
const VERSIONS_KEPT = 3;

export function listFolder(folder: string): ListFolder {
  const placeOf = ({ institutionId, kind, listId }: ListPlaceName) =>
    join(folder, institutionId.replace(':', '-'), LIST_PATHS[kind], listId);
  const fileOf = (name: ListPlaceName, version: number, form: 'jws' | 'cwt') =>
    join(placeOf(name), `${String(version).padStart(9, '0')}.${form}`);

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
      const text = await readFile(fileOf(name, version, 'jws'), 'utf8');
      const cwt = await readIfThere(fileOf(name, version, 'cwt'));
      return { version, text, ...(cwt && { cwt }) };
    },
    async write(name, version, { text, cwt }) {
      // What has its JWS has all of it.
      if (cwt) await createFile(fileOf(name, version, 'cwt'), cwt);
      const outcome = await createFile(fileOf(name, version, 'jws'), text);
      const past = (await versionsIn(placeOf(name))).slice(0, -VERSIONS_KEPT);
      for (const each of past) {
        await rm(fileOf(name, each, 'jws'), { force: true });
        await rm(fileOf(name, each, 'cwt'), { force: true });
      }
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

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (errno(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function namesIn(place: string): Promise<readonly string[]> {
  try {
    return (await readdir(place)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (errno(error) === 'ENOENT') return [];
    throw error;
  }
}
