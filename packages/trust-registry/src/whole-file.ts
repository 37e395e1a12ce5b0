import { createFile as createWhole, replaceFile as replaceWhole } from '@prova/platform-node';
import { TrustRegistryError } from './errors.ts';

/**
 * Puts a file in place of whatever was there, whole or not at all; a reader sees the old one or the new one.
 * Throws `TrustRegistryError` `file-unwritable`; what was there is then still there.
 */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  await replaceWhole(path, content).catch(refuse(path));
}

/** As `replaceFile`, but never over another file: `file-exists`. */
export async function createFile(path: string, content: Uint8Array | string): Promise<void> {
  if ((await createWhole(path, content).catch(refuse(path))) === 'created') return;
  throw new TrustRegistryError('file-exists', `The file ${path} exists; it is never replaced.`);
}

function refuse(path: string) {
  return (cause: unknown): never => {
    throw new TrustRegistryError('file-unwritable', `Cannot write the file ${path}.`, { cause });
  };
}
