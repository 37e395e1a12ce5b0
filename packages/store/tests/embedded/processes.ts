import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readPostmaster } from '../../src/embedded/postmaster.ts';

/** A folder that the server's user can pass through, also when root makes it. */
export async function makeFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'prova-embedded-')));
  await chmod(folder, 0o711);
  return folder;
}

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** What another process has open. */
export interface Opener {
  readonly url: string;
  readonly child: ChildProcess;
  /** Closes as it should, and waits for its end. */
  close(): Promise<void>;
  /** Ends it, or all that belong to its terminal, by a signal, and waits for its end. */
  kill(signal: NodeJS.Signals, whole?: 'group'): Promise<void>;
}

export async function openElsewhere(folder: string): Promise<Opener> {
  const script = fileURLToPath(new URL('opener.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=source', '--import=tsx', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'close');
  const lines = createInterface(child.stdout);
  const [url] = await Promise.race([
    once(lines, 'line'),
    ended.then(() => Promise.reject(new Error('The opener ended.'))),
  ]);
  return {
    url,
    child,
    async close() {
      child.stdin.write('\n');
      await ended;
    },
    async kill(signal, whole) {
      if (child.pid === undefined) throw new Error('It did not start.');
      process.kill(whole ? -child.pid : child.pid, signal);
      await ended;
    },
  };
}

/** The number of the server's process; `undefined` when there is none. */
export async function serverPid(folder: string): Promise<number | undefined> {
  return (await readPostmaster(dataOf(folder)))?.pid;
}

export function dataOf(folder: string): string {
  return join(folder, 'cluster', 'data');
}
