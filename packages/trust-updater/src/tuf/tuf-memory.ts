import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errno, replaceFile } from '@prova/platform-node';
import { TrustUpdaterError } from '../errors.ts';
import { readShape, type TufRole } from './metadata-shape.ts';

/** The newest metadata that was proven, kept between runs so that nothing older is taken after it. */
export interface TufMemory {
  /** Throws `TrustUpdaterError` `state-damaged` for what is there and cannot be read. */
  read(role: TufRole): Promise<Uint8Array | undefined>;
  /** Whole or not at all. Throws `TrustUpdaterError` `file-unwritable`. */
  write(role: TufRole, bytes: Uint8Array): Promise<void>;
  /** Throws `TrustUpdaterError` `file-unwritable`. */
  forget(role: TufRole): Promise<void>;
}

/** A memory of files, one for each role: `<folder>/timestamp.json`. */
export function tufMemory(folder: string): TufMemory {
  const place = (role: TufRole): string => join(folder, `${role}.json`);
  return {
    async read(role) {
      const bytes = await readIfThere(place(role));
      if (bytes) requireWhole(role, bytes);
      return bytes;
    },
    write: (role, bytes) => replaceFile(place(role), bytes).catch(unwritable),
    forget: (role) => rm(place(role), { force: true }).catch(unwritable),
  };
}

/** Forgetting silently would let old metadata back in; whoever removes the file decides that. */
function requireWhole(role: TufRole, bytes: Uint8Array): void {
  try {
    readShape(role, bytes);
  } catch (cause) {
    if (!(cause instanceof TrustUpdaterError)) throw cause;
    throw new TrustUpdaterError('state-damaged', `The kept ${role} metadata is damaged.`, {
      cause,
    });
  }
}

/** A file of ours that may be absent. Throws `TrustUpdaterError` `state-damaged`. */
export async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (errno(cause) === 'ENOENT' || errno(cause) === 'ENOTDIR') return undefined;
    throw new TrustUpdaterError('state-damaged', `Cannot read what was kept: ${errno(cause)}.`, {
      cause,
    });
  }
}

/** Turns the system's refusal into ours. */
export function unwritable(cause: unknown): never {
  throw new TrustUpdaterError('file-unwritable', `Cannot keep the trust list: ${errno(cause)}.`, {
    cause,
  });
}
