import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errno } from '@prova/platform-node';
import type { EpochSeconds } from '@prova/trust';
import { TrustUpdaterError } from '../errors.ts';
import { listFileName } from './list-file-name.ts';
import { readList } from './open-list.ts';

/** A list as it lies in the folder. Whose it is, and whether it still counts, was not checked: a verifier does that. */
export interface KeptList {
  readonly uri: string;
  /** Of its file: SHA-256 of `uri` in hexadecimal, and `.jws`. */
  readonly name: string;
  readonly issuedAt: EpochSeconds;
  readonly text: string;
}

/** All lists of a folder, for a program that stays up. */
export interface ListsWatch {
  /**
   * Looks what is there now. What has not changed is not read again, and while nothing changed the answer is the same array. A
   * file that is no list, or lies under the name of another address, is passed over.
   * Rejects with the error of the system where the folder is there and cannot be read.
   */
  look(): Promise<readonly KeptList[]>;
}

interface Seen {
  readonly mark: string;
  readonly list: KeptList | undefined;
}

const NAME = /^[0-9a-f]{64}\.jws$/;

/** No list that was fetched is longer. */
const MAX_LIST = 4 * 1024 * 1024;

/** Watches the folder of `listsFolder`, which need not exist yet. Looks when asked and at no other time. */
export function watchLists(folder: string): ListsWatch {
  let seen: ReadonlyMap<string, Seen> = new Map();
  let lists: readonly KeptList[] = [];
  return {
    async look() {
      const now = new Map<string, Seen>();
      for (const name of await namesIn(folder)) {
        const mark = await markOf(join(folder, name));
        const before = seen.get(name);
        if (before !== undefined && before.mark === mark) now.set(name, before);
        else if (mark !== undefined) now.set(name, { mark, list: await read(folder, name) });
      }
      const isSame =
        now.size === seen.size && [...now].every(([name, is]) => seen.get(name) === is);
      seen = now;
      if (!isSame) lists = [...now.values()].flatMap(({ list }) => list ?? []);
      return lists;
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  } catch (error) {
    if (errno(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Another one for another content; nothing for what is gone, or is no list by its size alone. */
async function markOf(path: string): Promise<string | undefined> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return size > MAX_LIST ? undefined : `${ino} ${size} ${mtimeNs}`;
  } catch (error) {
    if (errno(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function read(folder: string, name: string): Promise<KeptList | undefined> {
  const text = await readFile(join(folder, name), 'utf8').catch((error: unknown) => {
    if (errno(error) !== 'ENOENT') throw error;
  });
  if (text === undefined) return undefined;
  try {
    const { uri, issuedAt } = await readList(text);
    return name === listFileName(uri) ? { uri, name, issuedAt, text } : undefined;
  } catch (error) {
    if (error instanceof TrustUpdaterError) return undefined;
    throw error;
  }
}
