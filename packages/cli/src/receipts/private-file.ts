import { open, writeFile } from 'node:fs/promises';
import { errno } from '@prova/platform-node';
import { CliError } from '../errors.ts';

/** For its owner alone, and never over another file. Throws `CliError` `file-unwritable`. */
export async function createPrivateFile(path: string, content: string | Uint8Array): Promise<void> {
  const options = { flag: 'wx', mode: 0o600, flush: true } as const;
  await writeFile(path, content, options).catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
}

/**
 * Adds a text to the end of a file that its owner alone may read, and makes it if it is not there. The text is on the disk when it answers.
 * Throws `CliError` `file-unwritable`; a part of the text may then be there.
 */
export async function appendPrivately(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, 'a', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

export function unwritable(path: string, cause: unknown): CliError {
  return new CliError('file-unwritable', `Cannot write ${path}: ${errno(cause)}.`, { cause });
}
