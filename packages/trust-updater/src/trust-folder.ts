import { join } from 'node:path';
import { type Environment, equalBytes } from '@prova/credential';
import { replaceFile } from '@prova/platform-node';
import {
  type EpochSeconds,
  encodeInstalledTrust,
  type InstalledTrust,
  nothingInstalled,
  parseInstalledTrust,
  TrustError,
} from '@prova/trust';
import { TrustUpdaterError } from './errors.ts';
import { readIfThere, type TufMemory, tufMemory, unwritable } from './tuf/tuf-memory.ts';

/**
 * Where a verifier's trust lies:
 *
 *     snapshot.cose   the list in use
 *     previous.cose   the one before it
 *     installed.cbor  what is remembered of all lists so far
 *     catalogue.jwt   the catalogue of rights that the list in use names, where it names one
 *     tuf/            the newest TUF metadata
 */
export interface TrustFolder {
  readonly memory: TufMemory;
  /** The list in use, as it lies there; nothing of it is checked. Throws `state-damaged`. */
  snapshot(): Promise<Uint8Array | undefined>;
  /** What is remembered; before the first list, nothing but the environment and `builtAt`. Throws `state-damaged`. */
  installed(environment: Environment, builtAt: EpochSeconds): Promise<InstalledTrust>;
  /**
   * Puts a list in the place of the one in use, and remembers. Each file is replaced whole or not at all. Stopped in between,
   * the new list stands beside the older memory, and is taken over it again.
   * Throws `file-unwritable`; the list in use has not changed then, or is the new one.
   */
  keep(snapshot: Uint8Array, installed: InstalledTrust): Promise<void>;
  /** The catalogue, as it lies there; nothing of it is checked. Throws `state-damaged`. */
  catalogue(): Promise<Uint8Array | undefined>;
  /** Replaced whole or not at all. Throws `file-unwritable`. */
  keepCatalogue(catalogue: Uint8Array): Promise<void>;
  /** Remembers alone, where somebody else puts the lists there. Throws `file-unwritable`. */
  remember(installed: InstalledTrust): Promise<void>;
}

/** The places below a folder, which need not exist yet. For one process at a time. */
export function trustFolder(folder: string): TrustFolder {
  const files = {
    snapshot: join(folder, 'snapshot.cose'),
    previous: join(folder, 'previous.cose'),
    installed: join(folder, 'installed.cbor'),
    catalogue: join(folder, 'catalogue.jwt'),
  };
  return {
    memory: tufMemory(join(folder, 'tuf')),
    snapshot: () => readIfThere(files.snapshot),
    async installed(environment, builtAt) {
      const bytes = await readIfThere(files.installed);
      return bytes ? parse(bytes) : nothingInstalled(environment, builtAt);
    },
    async keep(snapshot, installed) {
      const before = await readIfThere(files.snapshot);
      if (before && !equalBytes(before, snapshot)) await replaceIfOther(files.previous, before);
      await replaceIfOther(files.snapshot, snapshot);
      await replaceIfOther(files.installed, encodeInstalledTrust(installed));
    },
    catalogue: () => readIfThere(files.catalogue),
    keepCatalogue: (catalogue) => replaceIfOther(files.catalogue, catalogue),
    remember: (installed) => replaceIfOther(files.installed, encodeInstalledTrust(installed)),
  };
}

async function replaceIfOther(path: string, content: Uint8Array): Promise<void> {
  const there = await readIfThere(path);
  if (there && equalBytes(there, content)) return;
  await replaceFile(path, content).catch(unwritable);
}

function parse(bytes: Uint8Array): InstalledTrust {
  try {
    return parseInstalledTrust(bytes);
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    // Forgetting silently would let an old list back in; whoever removes the file decides that.
    throw new TrustUpdaterError('state-damaged', 'What was remembered of lists is damaged.', {
      cause,
    });
  }
}
