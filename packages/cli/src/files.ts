import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { decodeUtf8 } from '@prova/credential';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

/** The system's name for what went wrong, `ENOENT`. */
export function errno(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Makes sure of a file named on the command line before anything is done. Throws `CliError` `file-missing`. */
export async function requireFile(name: string, io: Io): Promise<void> {
  if (name === '-') return;
  await access(resolve(io.cwd, name)).catch((cause: unknown) => {
    throw unreadable(name, cause);
  });
}

/**
 * The bytes of a file named on the command line, or of standard input for `-`, as they come. `last` is the place of
 * the last byte wanted. Throws `CliError` `file-missing`, `file-unreadable`.
 */
export async function* streamInput(name: string, io: Io, last = Infinity) {
  const source: AsyncIterable<Uint8Array> =
    name === '-' ? io.stdin : createReadStream(resolve(io.cwd, name), { end: last });
  try {
    yield* source;
  } catch (cause) {
    throw unreadable(name, cause);
  }
}

/**
 * Reads a file named on the command line, or standard input for `-`, but never further than one byte past `limit`: who
 * gets more than the limit knows that it is too long. Throws `CliError` `file-missing`, `file-unreadable`.
 */
export async function readInput(name: string, io: Io, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of streamInput(name, io, limit)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, limit + 1));
}

/** As `readInput`, as text without a byte order mark. Throws also `CliError` `file-malformed`. */
export async function readTextInput(name: string, io: Io, limit: number): Promise<string> {
  const bytes = await readInput(name, io, limit);
  if (bytes.length > limit) {
    const megabytes = Math.round(limit / 1_000_000);
    throw new CliError('file-malformed', `${name} is larger than ${megabytes} MB.`);
  }
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new CliError('file-malformed', `${name} is not text in UTF-8.`);
  return text.replace(/^\uFEFF/, '');
}

/** Reads a file of ours that may be absent. Throws `CliError` `file-unreadable`. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (errno(cause) === 'ENOENT') return undefined;
    throw unreadable(path, cause);
  }
}

/** Writes a file whole or not at all, over an older one if there is one. Throws `CliError` `file-unwritable`. */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  await viaDraft(path, content, (draft) => rename(draft, path));
}

/**
 * Writes a file whole or not at all, and never over another: answers `exists` then, and has done nothing.
 * Throws `CliError` `file-unwritable`.
 */
export async function createFile(
  path: string,
  content: Uint8Array | string,
): Promise<'created' | 'exists'> {
  try {
    // A hard link appears at once and fails if the name is taken; a rename would replace it.
    await viaDraft(path, content, (draft) => link(draft, path));
    return 'created';
  } catch (error) {
    if (error instanceof CliError && errno(error.cause) === 'EEXIST') return 'exists';
    throw error;
  }
}

async function viaDraft(
  path: string,
  content: Uint8Array | string,
  release: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(content);
      await file.sync();
      await release(draft);
    } finally {
      await file.close();
      await rm(draft, { force: true });
    }
  } catch (cause) {
    throw new CliError('file-unwritable', `Cannot write ${path}: ${errno(cause)}.`, { cause });
  }
}

function unreadable(name: string, cause: unknown): CliError {
  if (cause instanceof CliError) return cause;
  return errno(cause) === 'ENOENT'
    ? new CliError('file-missing', `There is no file ${name}.`, { cause })
    : new CliError('file-unreadable', `Cannot read ${name}: ${errno(cause)}.`, { cause });
}
