import { randomBytes } from 'node:crypto';
import {
  chown,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { errno } from './errno.ts';
import type { Place } from './place.ts';
import { runProgram } from './programs.ts';

/** A database on disk: its files, the password to it and its server's log, in one folder that only its user enters. */
export interface Cluster extends Place {
  readonly root: string;
  readonly data: string;
  readonly password: string;
}

/** The superuser. Nobody but this package and its owner knows the password. */
export const LOGIN = 'prova';

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  // Starts, stops and what ends a server. Failed statements are told to who sent them, and may name persons.
  'log_min_messages=log',
  'log_checkpoints=off',
  'log_error_verbosity=terse',
];

/**
 * The cluster of a place, made where there is none. It is made beside and put in place whole, so that a process which
 * dies half-way leaves nothing that looks like one, and of two which make it at once one wins.
 *
 * Throws `StoreError`: `postgres-folder-unusable` when it is another version's or cannot be read, `postgres-start-failed`
 * when it cannot be made.
 */
export async function openCluster(place: Place): Promise<Cluster> {
  const root = join(place.folder, 'cluster');
  if (!(await exists(root))) await makeCluster(place, root);
  const owner = place.user?.uid ?? process.getuid?.();
  const data = join(root, 'data');
  const { uid } = await stat(root).catch((cause) => unusable(`${root} cannot be read.`, cause));
  if (owner !== undefined && uid !== owner) unusable(`${root} belongs to another user.`);
  const [version, password] = await Promise.all(
    [join(data, 'PG_VERSION'), join(root, 'password')].map((path) => readFile(path, 'utf8')),
  ).catch((cause: unknown) => unusable(`${root} cannot be read.`, cause));
  const [ours] = place.binaries.version.split('.');
  if (version?.trim() !== ours)
    unusable(`${root} is of PostgreSQL ${version?.trim()}, not ${ours}.`);
  return { ...place, root, data, password: password?.trim() ?? '' };
}

async function makeCluster(place: Place, root: string): Promise<void> {
  const made = join(place.folder, `.new-${randomBytes(6).toString('hex')}`);
  try {
    await prepare(place, made);
    await rename(made, root);
    await syncFolder(place.folder);
  } catch (cause) {
    // Another process was first: its cluster is as good.
    if (await exists(root)) return;
    if (cause instanceof StoreError) throw cause;
    unusable(`No database can be made in ${place.folder}.`, cause);
  } finally {
    const leftovers = (await readdir(place.folder)).filter((name) => name.startsWith('.new-'));
    const mine = (await exists(root)) ? leftovers.map((name) => join(place.folder, name)) : [made];
    await Promise.all(mine.map((path) => rm(path, { recursive: true, force: true, maxRetries: 3 })))
      // Somebody is still writing there, and clears it away himself.
      .catch(() => undefined);
  }
}

async function prepare({ binaries, user }: Place, made: string): Promise<void> {
  const passwordFile = join(made, 'password');
  await mkdir(made, { mode: 0o700 });
  await writeFile(passwordFile, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  if (user) {
    await chown(passwordFile, user.uid, user.gid);
    await chown(made, user.uid, user.gid);
  }
  const { code, output } = await runProgram(
    binaries.initdb,
    [
      `--pgdata=${join(made, 'data')}`,
      `--username=${LOGIN}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--data-checksums',
      ...SETTINGS.map((setting) => `--set=${setting}`),
    ],
    { cwd: made, user },
  );
  if (code !== 0) {
    throw new StoreError('postgres-start-failed', `The database cannot be made: ${output.trim()}`);
  }
}

/** What was renamed in a folder is on disk only when the folder is. Windows knows no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

function exists(path: string): Promise<boolean> {
  return readdir(path).then(
    () => true,
    (error: unknown) => errno(error) !== 'ENOENT',
  );
}

function unusable(why: string, cause?: unknown): never {
  throw new StoreError('postgres-folder-unusable', why, { cause });
}
