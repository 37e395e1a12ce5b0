import { open } from 'node:fs/promises';
import { KeysError } from './errors.ts';

/**
 * The text of a file that its owner alone may read and that has at most `maxBytes` bytes.
 * Throws `KeysError`, by what it should hold: `key-file-missing`, `key-file-permissions` if anyone but the owner may
 * read it (not on Windows, whose files have no such bits), `key-file-malformed` for no file, or one too large; the
 * same with `pin`.
 */
export async function readPrivateFile(
  path: string,
  what: 'key' | 'pin',
  maxBytes: number,
): Promise<string> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new KeysError(`${what}-file-missing`, `Cannot open the ${what} file ${path}.`, { cause });
  });
  try {
    const status = await file.stat();
    if (!status.isFile() || status.size > maxBytes) {
      throw new KeysError(`${what}-file-malformed`, `The file ${path} holds no ${what}.`);
    }
    if (process.platform !== 'win32' && (status.mode & 0o077) !== 0) {
      throw new KeysError(
        `${what}-file-permissions`,
        `The ${what} file ${path} is open to others; make it private with chmod 600.`,
      );
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
