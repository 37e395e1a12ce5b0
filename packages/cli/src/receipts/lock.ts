import { rm, writeFile } from 'node:fs/promises';
import { decodeUtf8 } from '@prova/credential';
import { errno } from '@prova/platform-node';
import { CliError } from '../errors.ts';
import { readIfThere } from '../files.ts';
import { unwritable } from './private-file.ts';

/**
 * Makes a lock file, which one command alone can have, and answers how to give it up. One that a killed command left is not
 * taken over: two that did so at once would both have it. The sentence says what to do.
 * Throws `CliError` `configuration` while there is one, `file-unwritable`.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  try {
    await writeFile(path, `${process.pid}\n`, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (errno(cause) !== 'EEXIST') throw unwritable(path, cause);
    throw await held(path);
  }
  return () => rm(path, { force: true });
}

async function held(path: string): Promise<CliError> {
  const bytes = await readIfThere(path);
  const owner = (bytes && decodeUtf8(bytes)?.trim()) || 'unknown';
  const advice = 'wait for it, or remove the file if there is no such process any more';
  return new CliError(
    'configuration',
    `Process ${owner} writes receipts here (${path}); ${advice}.`,
  );
}
