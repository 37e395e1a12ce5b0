import { createReadStream } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeUtf8 } from '@prova/credential';
import {
  createFile as createWhole,
  errno,
  replaceFile as replaceWhole,
} from '@prova/platform-node';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

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
export function readInput(name: string, io: Io, limit: number): Promise<Uint8Array> {
  return firstBytes(streamInput(name, io, limit), limit);
}

/** What comes, but never further than one byte past `limit`. */
export async function firstBytes(
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
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
  await replaceWhole(path, content).catch(refuse(path));
}

/**
 * Writes a file whole or not at all, and never over another: answers `exists` then, and has done nothing.
 * Throws `CliError` `file-unwritable`.
 */
export async function createFile(
  path: string,
  content: Uint8Array | string,
): Promise<'created' | 'exists'> {
  return createWhole(path, content).catch(refuse(path));
}

function refuse(path: string) {
  return (cause: unknown): never => {
    throw new CliError('file-unwritable', `Cannot write ${path}: ${errno(cause)}.`, { cause });
  };
}

function unreadable(name: string, cause: unknown): CliError {
  if (cause instanceof CliError) return cause;
  return errno(cause) === 'ENOENT'
    ? new CliError('file-missing', `There is no file ${name}.`, { cause })
    : new CliError('file-unreadable', `Cannot read ${name}: ${errno(cause)}.`, { cause });
}
