import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errno } from '../embedded/errno.ts';
import { StoreError } from '../errors.ts';
import { DATA_KEY_BYTES } from './data-seals.ts';

/** Room for the 44 characters and a line end. */
const MAX_BYTES = 128;

/**
 * Reads the data key: one line, as `openssl rand -base64 32` writes it. Who loses this file loses what is stored of every
 * document; who has it and a copy of the database reads them.
 *
 * Throws `StoreError`: `data-key-missing`; `data-key-exposed` if anyone but the owner may read it (not on Windows, whose files
 * have no such bits); `data-key-malformed`.
 */
export async function readDataKeyFile(path: string): Promise<Uint8Array> {
  const text = (await readPrivately(path)).trimEnd();
  const key = new Uint8Array(Buffer.from(text, 'base64'));
  // Only one text says these octets: what decoders leave out was never a key.
  if (key.length !== DATA_KEY_BYTES || Buffer.from(key).toString('base64') !== text) {
    throw malformed(path);
  }
  return key;
}

/**
 * Makes a new data key in a file that only its owner may read, and answers it. The file appears whole or not at all; where there
 * is one already, that one is read. For trials: where it matters, whoever keeps the backups makes it.
 * Throws `StoreError` `data-key-unwritable`, and as `readDataKeyFile`.
 */
export async function makeDataKeyFile(path: string): Promise<Uint8Array> {
  await writeOnce(path, `${randomBytes(DATA_KEY_BYTES).toString('base64')}\n`).catch(
    (cause: unknown) => {
      throw new StoreError('data-key-unwritable', `Cannot write the data key file ${path}.`, {
        cause,
      });
    },
  );
  return readDataKeyFile(path);
}

async function writeOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(draft, 'wx', 0o600);
  try {
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    // A hard link fails if the name is taken; a rename would replace a key that something is sealed with.
    await link(draft, path).catch((error: unknown) => {
      if (errno(error) !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
}

async function readPrivately(path: string): Promise<string> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new StoreError(
      'data-key-missing',
      `There is no data key file ${path}; restore it from its backup, or before the first document make one: openssl rand -base64 32.`,
      { cause },
    );
  });
  try {
    const status = await file.stat();
    if (!status.isFile() || status.size > MAX_BYTES) throw malformed(path);
    if (process.platform !== 'win32' && (status.mode & 0o077) !== 0) {
      throw new StoreError(
        'data-key-exposed',
        `The data key file ${path} is open to others; make it private with chmod 600.`,
      );
    }
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

function malformed(path: string): StoreError {
  return new StoreError(
    'data-key-malformed',
    `The file ${path} holds no data key; it is one line as openssl rand -base64 32 writes it.`,
  );
}
