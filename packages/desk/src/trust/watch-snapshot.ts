import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '@prova/credential';
import { errno, nodePlatform } from '@prova/platform-node';
import {
  type EpochSeconds,
  type InstalledTrust,
  openSnapshot,
  TrustError,
  type TrustErrorCode,
  type TrustMaterial,
  trustMaterial,
} from '@prova/trust';
import { TrustUpdaterError, trustFolder } from '@prova/trust-updater';

/** Where the trust list of a desk lies, and whose is believed. */
export interface TrustPlace {
  /** `PROVA_HOME/trust/<environment>`: `snapshot.cose`, `installed.cbor`, `lists/`. */
  readonly folder: string;
  readonly environment: Environment;
  /** DER of the scheme root, pinned. */
  readonly root: Uint8Array;
  /** When this program was built: it is certainly not earlier. */
  readonly builtAt: EpochSeconds;
}

/** A trust list that was opened, and its bytes for others. */
export interface HeldSnapshot {
  readonly bytes: Uint8Array;
  readonly trust: TrustMaterial;
}

/** The trust list of a folder, for a program that stays up. */
export interface SnapshotWatch {
  /** The last that was believed, if any was. */
  held(): HeldSnapshot | undefined;
  /** Why what lies there now was not believed; nothing while it is. */
  refused(): TrustErrorCode | undefined;
  /**
   * Opens the list if it is another one. One that is refused, or older than the one before, changes nothing and is told once.
   * Rejects with `TrustUpdaterError` `state-damaged`.
   */
  look(): Promise<void>;
}

/** Watches a list that somebody keeps fresh. Looks when asked and at no other time. `tell` hears codes. */
export function watchSnapshot(place: TrustPlace, tell: (code: string) => void): SnapshotWatch {
  const { environment, root, builtAt } = place;
  const folder = trustFolder(place.folder);
  let held: HeldSnapshot | undefined;
  let refused: TrustErrorCode | undefined;
  let mark = '';

  async function take(bytes: Uint8Array): Promise<void> {
    const opened = await openSnapshot(bytes, { root, environment, platform: nodePlatform });
    const known = await folder.installed(environment, builtAt);
    const previous = later(held?.trust.installed, known);
    const trust = trustMaterial(opened, previous);
    held = { bytes, trust };
    if (trust.installed !== known) await folder.remember(trust.installed).catch(tellUnwritable);
  }

  /** What this process knows it goes on knowing; the next one may be shown an older list again. */
  function tellUnwritable(error: unknown): void {
    if (!(error instanceof TrustUpdaterError)) throw error;
    tell(error.code);
  }

  return {
    held: () => held,
    refused: () => refused,
    async look() {
      // Marked before it is read: what is replaced meanwhile has another mark when somebody looks next.
      const seen = await markOf(join(place.folder, 'snapshot.cose'));
      if (seen === mark) return;
      const bytes = await folder.snapshot();
      try {
        if (bytes !== undefined) {
          await take(bytes);
          refused = undefined;
        }
      } catch (error) {
        // Any other error says nothing of the list, which is looked at again.
        if (!(error instanceof TrustError)) throw error;
        refused = error.code;
        tell(error.code);
      }
      mark = seen;
    },
  };
}

/** Somebody else may have come further, or may have forgotten. */
function later(ours: InstalledTrust | undefined, theirs: InstalledTrust): InstalledTrust {
  return ours !== undefined && ours.sequence > theirs.sequence ? ours : theirs;
}

/** Another one for another file; empty where there is none. */
async function markOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch (error) {
    if (errno(error) === 'ENOENT' || errno(error) === 'ENOTDIR') return '';
    throw error;
  }
}
