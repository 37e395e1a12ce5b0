import { randomUUID } from 'node:crypto';
import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TrustRegistryError } from '../errors.ts';

/**
 * Puts a file in place of whatever was there, whole or not at all; a reader sees the old one or the new one.
 * Throws `TrustRegistryError` `file-unwritable`; what was there is then still there.
 */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  await viaDraft(path, content, (draft) => rename(draft, path));
}

/** As `replaceFile`, but never over another file: `file-exists`. */
export async function createFile(path: string, content: Uint8Array | string): Promise<void> {
  // A hard link appears at once and fails if the name is taken; a rename would replace it.
  await viaDraft(path, content, (draft) =>
    link(draft, path).catch((cause: unknown) => {
      if (errno(cause) !== 'EEXIST') throw cause;
      throw new TrustRegistryError('file-exists', `The file ${path} exists; it is never replaced.`);
    }),
  );
}

/** What a failed call of the file system says about itself, `ENOENT`. */
export function errno(cause: unknown): unknown {
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
}

async function viaDraft(
  path: string,
  content: Uint8Array | string,
  release: (draft: string) => Promise<void>,
): Promise<void> {
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(draft, 'wx', 0o644);
    try {
      await write(file, content);
      await release(draft);
    } finally {
      await rm(draft, { force: true });
    }
  } catch (cause) {
    if (cause instanceof TrustRegistryError) throw cause;
    throw new TrustRegistryError('file-unwritable', `Cannot write the file ${path}.`, { cause });
  }
}

async function write(file: FileHandle, content: Uint8Array | string): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}
