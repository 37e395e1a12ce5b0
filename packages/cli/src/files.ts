import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

/** The system's name for what went wrong, `ENOENT`. */
export function errno(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Reads a file named on the command line, or all of standard input for `-`. Throws `CliError`. */
export async function readInput(name: string, io: Io): Promise<Uint8Array> {
  if (name === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of io.stdin) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
  try {
    return await readFile(resolve(io.cwd, name));
  } catch (cause) {
    if (errno(cause) === 'ENOENT') {
      throw new CliError('file-missing', `There is no file ${name}.`, { cause });
    }
    throw new CliError('file-unreadable', `Cannot read ${name}: ${errno(cause)}.`, { cause });
  }
}

/** Reads a file that may be absent. Throws `CliError` `file-unreadable`. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (errno(cause) === 'ENOENT') return undefined;
    throw new CliError('file-unreadable', `Cannot read ${path}: ${errno(cause)}.`, { cause });
  }
}

/** Writes a file whole or not at all, over an older one if there is one. */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const draft = await writeDraft(path, content);
  await rename(draft, path);
}

/** Writes a file whole or not at all, never over another. Throws the system's `EEXIST`. */
export async function createFile(path: string, content: Uint8Array | string): Promise<void> {
  const draft = await writeDraft(path, content);
  try {
    await link(draft, path);
  } finally {
    await unlink(draft);
  }
}

async function writeDraft(path: string, content: Uint8Array | string): Promise<string> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, content);
  return draft;
}
