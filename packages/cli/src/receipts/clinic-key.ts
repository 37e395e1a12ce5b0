import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { decodeBase64url, decodeUtf8, encodeBase64url } from '@prova/credential';
import { CliError } from '../errors.ts';
import { readIfThere } from '../files.ts';
import { createPrivateFile } from './private-file.ts';

const BYTES = 32;

/** Makes the key of marks, a line of base64url. Throws `CliError` `file-unwritable`, also where there is one. */
export async function makeClinicKey(path: string): Promise<void> {
  await createPrivateFile(path, `${encodeBase64url(randomBytes(BYTES))}\n`);
}

/**
 * Reads the key of marks. Throws `CliError` `configuration`: it is missing, holds no key, or others than its owner may read
 * it (not on Windows, whose files have no such bits).
 */
export async function readClinicKey(path: string): Promise<Uint8Array> {
  const bytes = await readIfThere(path);
  if (!bytes) {
    throw new CliError('configuration', `There is no ${path}, under which documents are marked.`);
  }
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) {
    const advice = 'make it private with chmod 600';
    throw new CliError('configuration', `The key ${path} is open to others; ${advice}.`);
  }
  const key = decodeBase64url(decodeUtf8(bytes)?.trimEnd() ?? '');
  if (key?.length === BYTES) return key;
  throw new CliError('configuration', `${path} holds no key of ${BYTES} bytes in base64url.`);
}
