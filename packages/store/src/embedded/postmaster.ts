import { randomBytes } from 'node:crypto';
import { link, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errno } from './errno.ts';
import { runProgram } from './programs.ts';

/** What a server says of itself in `postmaster.pid`, the file that PostgreSQL keeps while it runs. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping`; empty at the very beginning. */
  readonly status: string;
}

/** Reads a `postmaster.pid`; `undefined` for one that is not written to its end, or no such file. */
export function parsePostmaster(text: string): Postmaster | undefined {
  const [pid = '', , , port = '', , , , status = ''] = text.split('\n').map((line) => line.trim());
  if (!/^[1-9]\d{0,9}$/.test(pid) || !/^\d{0,5}$/.test(port)) return undefined;
  return { pid: Number(pid), port: Number(port), status };
}

/** The server that keeps this data folder, as far as its file says. */
export async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(fileIn(data), 'utf8').catch(() => '');
  return parsePostmaster(text);
}

export type Fate = 'ours' | 'foreign' | 'gone';

/**
 * What became of the process of that file: `ours` is a PostgreSQL on this data folder, `foreign` another process that
 * got its number later (or the remains of one that nobody buried), `gone` none. Where this cannot be seen: `ours`, for
 * whoever then connects must prove that they know the password.
 */
export async function fateOf({ pid }: Postmaster, data: string): Promise<Fate> {
  if (!isAlive(pid)) return 'gone';
  if (process.platform === 'linux') {
    const [command, status] = await Promise.all(
      ['cmdline', 'status'].map((name) => readIfThere(`/proc/${pid}/${name}`)),
    );
    if (command === undefined || status === undefined) return isAlive(pid) ? 'ours' : 'gone';
    const [program = '', ...words] = command.split('\0');
    const isServer = basename(program) === 'postgres' && words.includes(data);
    return isServer && (await isOwnersOf(data, status)) ? 'ours' : 'foreign';
  }
  if (process.platform === 'win32') return 'ours';
  const { code, output } = await runProgram('ps', ['-o', 'command=', '-p', String(pid)], {
    cwd: '/',
  });
  return code !== 0 || output.includes(`postgres -D ${data}`) ? 'ours' : 'foreign';
}

/**
 * Takes away the file that says the number of a `foreign` process, or nothing that can be read, for which PostgreSQL
 * itself does not start. If meanwhile it became another's, it is put back; and should a server be running all the same,
 * its shared memory stops a second one.
 */
export async function dismiss(pid: number | undefined, data: string): Promise<void> {
  const aside = `${fileIn(data)}.${randomBytes(6).toString('hex')}`;
  await rename(fileIn(data), aside).catch(() => undefined);
  const moved = parsePostmaster(await readFile(aside, 'utf8').catch(() => ''));
  if (moved?.pid !== pid) await link(aside, fileIn(data)).catch(() => undefined);
  await unlink(aside).catch(() => undefined);
}

/**
 * Whether a process, by its `/proc/…/status`, is of the user whose folder this is. Anyone can call a process anything, and
 * whoever passes for our server is told the password.
 */
async function isOwnersOf(data: string, status: string): Promise<boolean> {
  const [, uid] = /^Uid:\s+(\d+)/m.exec(status) ?? [];
  return uid !== undefined && (await stat(data)).uid === Number(uid);
}

function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

function fileIn(data: string): string {
  return join(data, 'postmaster.pid');
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return errno(error) === 'EPERM';
  }
}
