import { createPrivateKey, type KeyObject, randomUUID } from 'node:crypto';
import { type FileHandle, link, open, rm } from 'node:fs/promises';
import { KeysError } from './errors.ts';
import { readPrivateFile } from './private-file.ts';

const PEM = /^-----BEGIN PRIVATE KEY-----\n[A-Za-z0-9+/=\n]+\n-----END PRIVATE KEY-----\n?$/;

/** Far above RSA-4096 in PEM, which has 3.3 kB. */
const MAX_BYTES = 16_384;

/**
 * Writes a private key as PKCS #8 PEM (RFC 5958) into a new file that only its owner may read. The file appears whole
 * or not at all, and never replaces another: losing a key is worse than a refused command.
 * The PEM is not encrypted; the folder's protection is the operator's.
 * Throws `KeysError`: `key-file-exists`, `key-file-unwritable`.
 */
export async function writeKeyFile(path: string, privateKey: KeyObject): Promise<void> {
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await write(file, pem);
      // A hard link appears at once and fails if the name is taken; a rename would replace it.
      await link(draft, path);
    } finally {
      await rm(draft, { force: true });
    }
  } catch (cause) {
    if (errno(cause) === 'EEXIST') {
      throw new KeysError('key-file-exists', `The key file ${path} exists; it is never replaced.`);
    }
    throw new KeysError('key-file-unwritable', `Cannot write the key file ${path}.`, { cause });
  }
}

/**
 * Reads a private key that `writeKeyFile`, or anybody, wrote as one unencrypted PKCS #8 PEM block.
 * Does not check that its algorithm may be used; `softwareSigner` does.
 * Throws `KeysError`: `key-file-missing`, `key-file-permissions` if anyone but the owner may read it (not on Windows,
 * whose files have no such bits), `key-file-malformed`.
 */
export async function readKeyFile(path: string): Promise<KeyObject> {
  const pem = await readPrivateFile(path, 'key', MAX_BYTES);
  if (!PEM.test(pem.replaceAll('\r\n', '\n'))) throw malformed(path);
  try {
    return createPrivateKey({ key: pem, format: 'pem', type: 'pkcs8' });
  } catch {
    // No `cause`: what a parser says about a broken key may quote it.
    throw malformed(path);
  }
}

async function write(file: FileHandle, pem: string | Buffer): Promise<void> {
  try {
    await file.writeFile(pem);
    await file.sync();
  } finally {
    await file.close();
  }
}

function malformed(path: string): KeysError {
  return new KeysError(
    'key-file-malformed',
    `The file ${path} holds no PKCS #8 private key in PEM.`,
  );
}

function errno(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
}
