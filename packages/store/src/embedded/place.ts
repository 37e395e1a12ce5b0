import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { type Binaries, binariesIn } from './binaries.ts';
import { requireLasting } from './lasting.ts';
import { runProgram } from './programs.ts';
import type { ServerUser } from './server-user.ts';

/** Where a server has its files, which programs it is, and as whom it runs. */
export interface Place {
  /** An absolute path without links. */
  readonly folder: string;
  readonly binaries: Binaries;
  /** `undefined`: as whoever runs this. */
  readonly user?: ServerUser | undefined;
  /** One sentence for the operator, when something is not where they would look for it. */
  readonly notice?: string;
}

/** What is wished for. */
export interface PlaceWish extends Place {
  /** For what the server's user cannot reach. */
  readonly fallbackFolder: string;
  readonly allowTemporary?: boolean | undefined;
}

/** Names, in the folder that was wished for, the one where the database is instead: for all time, once it is there. */
const ELSEWHERE = 'elsewhere';

/**
 * The wished place, or one that the server's user can reach: what that user cannot reach goes to the fallback folder, and the
 * notice says so.
 *
 * Throws `StoreError`: `postgres-folder-unusable` when a folder cannot be made, does not last, or is out of reach too;
 * `postgres-binaries-missing` when the programs do not run here.
 */
export async function findPlace(wish: PlaceWish): Promise<Place> {
  const { user } = wish;
  const wished = await openFolder(wish.folder, wish);
  const elsewhere = await readFile(join(wished, ELSEWHERE), 'utf8').catch(() => undefined);
  const canEnter = elsewhere === undefined && (await reaches(wished, user));
  const canRun = await runs(wish.binaries, user);
  if (canEnter && canRun) return { folder: wished, binaries: wish.binaries, user };
  if (!user && !canRun) return unfit(wish.binaries);
  if (!user) return { folder: elsewhere ?? wished, binaries: wish.binaries };

  const fallback = await openFolder(wish.fallbackFolder, wish);
  if (!(await reaches(fallback, user))) unusable(`The user postgres cannot reach ${fallback}.`);
  const binaries = canRun ? wish.binaries : await copyOf(wish.binaries, fallback);
  if (!(await runs(binaries, user))) unfit(binaries);
  const folder = canEnter ? wished : (elsewhere ?? (await moveTo(fallback, wished, wish)));
  const moved = [
    ...(canEnter ? [] : [`the database of ${wished} is in ${folder}`]),
    ...(canRun ? [] : [`its programs are in ${binaries.folder}`]),
  ].join(' and ');
  return {
    folder,
    binaries,
    user,
    notice: `PostgreSQL runs as the user postgres, who cannot reach everything here: ${moved}.`,
  };
}

async function openFolder(path: string, { allowTemporary }: PlaceWish): Promise<string> {
  const folder = await makeFolder(path);
  return allowTemporary ? folder : requireLasting(folder);
}

/** A folder of its own in the fallback, found again by its name in the wished one. */
async function moveTo(fallback: string, wished: string, wish: PlaceWish): Promise<string> {
  const name = createHash('sha256').update(wished).digest('hex').slice(0, 16);
  const folder = await openFolder(join(fallback, name), wish);
  await writeFile(join(wished, ELSEWHERE), folder);
  return folder;
}

/** All may pass through; what is in it is closed by itself. */
async function makeFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o711 });
    return await realpath(path);
  } catch (cause) {
    return unusable(`The folder ${path} cannot be made.`, cause);
  }
}

async function reaches(folder: string, user: ServerUser | undefined): Promise<boolean> {
  if (!user) return true;
  const { code } = await runProgram('/bin/sh', ['-c', 'cd -- "$0"', folder], { cwd: '/', user });
  return code === 0;
}

async function runs({ initdb }: Binaries, user: ServerUser | undefined): Promise<boolean> {
  return (await runProgram(initdb, ['--version'], { cwd: '/', user })).code === 0;
}

/** Whole or not at all; of two copies at once one stays. */
async function copyOf({ folder, version }: Binaries, fallback: string): Promise<Binaries> {
  const copy = join(fallback, `postgresql-${version}`);
  const found = () => binariesIn(copy, version);
  try {
    return found();
  } catch {
    const made = `${copy}.${randomBytes(6).toString('hex')}`;
    await cp(folder, made, { recursive: true, verbatimSymlinks: true });
    await rename(made, copy).catch(() => rm(made, { recursive: true }));
    return found();
  }
}

function unusable(why: string, cause?: unknown): never {
  throw new StoreError('postgres-folder-unusable', why, { cause });
}

/** Built for another C library, as on Alpine. */
function unfit({ folder }: Binaries): never {
  throw new StoreError(
    'postgres-binaries-missing',
    `The PostgreSQL in ${folder} does not run on this system: name one of your own by DATABASE_URL.`,
  );
}
