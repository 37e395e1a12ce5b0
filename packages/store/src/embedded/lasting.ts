import { realpath, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { sep } from 'node:path';
import { StoreError } from '../errors.ts';

/**
 * File systems that are on another machine or in memory: their locks and their syncs may promise more than they keep,
 * and a second machine would see the same files. By the magic numbers of Linux (statfs(2)).
 */
const UNFIT: ReadonlyMap<number, string> = new Map([
  [0x01021994, 'tmpfs'],
  [0x858458f6, 'ramfs'],
  [0x6969, 'NFS'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x517b, 'SMB'],
  [0x65735546, 'FUSE'],
  [0x01021997, '9P'],
  [0x00c36400, 'Ceph'],
  [0x5346414f, 'AFS'],
  [0x73757245, 'Coda'],
  [0x47504653, 'GPFS'],
  [0x0bd00bd0, 'Lustre'],
]);

/**
 * The folder, where what is written outlives a restart as far as can be seen: not below the folder for temporary files,
 * and on Linux not on such a file system. `folder` is absolute and without links.
 *
 * Throws `StoreError` `postgres-folder-unusable`. Does not see a volume that its owner throws away with the machine.
 */
export async function requireLasting(folder: string): Promise<string> {
  const temporary = await realpath(tmpdir());
  if (`${folder}${sep}`.startsWith(`${temporary}${sep}`)) {
    unfit(folder, `files below ${temporary} do not last`);
  }
  if (process.platform === 'linux') requireFileSystem(folder, (await statfs(folder)).type);
  return folder;
}

/** The same of the file system alone, by its magic number. */
export function requireFileSystem(folder: string, type: number): void {
  // Some machines give the number with its sign.
  const name = UNFIT.get(type >>> 0);
  if (name !== undefined) unfit(folder, `it is on ${name}`);
}

function unfit(folder: string, why: string): never {
  throw new StoreError(
    'postgres-folder-unusable',
    `${folder} is no place for a database: ${why}. Name a folder on a local disk, or a server by DATABASE_URL.`,
  );
}
