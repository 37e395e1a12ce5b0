import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a file in place of whatever was there, whole or not at all; a reader sees the old one or the new one. Makes the
 * folders above it. Rejects with the system's error; what was there is then still there.
 */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  await viaDraft(path, content, (draft) => rename(draft, path));
}

/** As `replaceFile`, but never over another file: answers `exists` then, and has done nothing. */
export async function createFile(
  path: string,
  content: Uint8Array | string,
): Promise<'created' | 'exists'> {
  return viaDraft(path, content, async (draft) => {
    try {
      // A hard link appears at once and fails if the name is taken; a rename would replace it.
      await link(draft, path);
      return 'created';
    } catch (error) {
      if (errno(error) === 'EEXIST') return 'exists';
      throw error;
    }
  });
}

/** What a failed call of the system says about itself, `ENOENT`; `undefined` for any other error. */
export function errno(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

async function viaDraft<Answer>(
  path: string,
  content: Uint8Array | string,
  release: (draft: string) => Promise<Answer>,
): Promise<Answer> {
  const folder = dirname(path);
  const draft = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  await mkdir(folder, { recursive: true });
  const file = await open(draft, 'wx', 0o644);
  try {
    try {
      await file.writeFile(content);
      // Without it a power cut may leave a name with nothing in it.
      await file.sync();
    } finally {
      await file.close();
    }
    return await release(draft);
  } finally {
    await rm(draft, { force: true });
  }
}
