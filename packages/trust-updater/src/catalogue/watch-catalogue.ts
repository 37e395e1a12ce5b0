import {
  CATALOGUE_PATH,
  CatalogueError,
  type CatalogueErrorCode,
  type CheckedCatalogue,
  openCatalogue,
} from '@prova/catalogue';
import { equalBytes } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Snapshot } from '@prova/trust';
import { trustFolder } from '../trust-folder.ts';

/** The catalogue that counts here, or why there is none. */
export type KeptCatalogue =
  | {
      readonly outcome: 'open';
      readonly catalogue: CheckedCatalogue;
      /** As it was fetched, for others. */
      readonly bytes: Uint8Array;
    }
  /** `none`: the trust list names no catalogue, or there is no list. `missing`: it names one that is not here. */
  | { readonly outcome: 'none' | 'missing' }
  | { readonly outcome: 'refused'; readonly code: CatalogueErrorCode };

/** The catalogue of a folder, for a program that stays up. */
export interface CatalogueWatch {
  /**
   * The catalogue that this list names, as it lies in the folder now. It is opened once for as long as neither changes, and the
   * answer is the same object then. Another one than the list names is `refused`, as is one that breaks its own rules.
   * Rejects with `TrustUpdaterError` `state-damaged` for a file that is there and cannot be read.
   */
  look(snapshot: Pick<Snapshot, 'environment' | 'files'> | undefined): Promise<KeptCatalogue>;
}

/** Watches the catalogue in a folder of trust, which need not exist yet. Looks when asked and at no other time. */
export function watchCatalogue(folder: string): CatalogueWatch {
  const place = trustFolder(folder);
  let held: (KeptCatalogue & { readonly outcome: 'open' | 'refused' }) | undefined;
  let opened: { readonly bytes: Uint8Array; readonly hash: Uint8Array } | undefined;
  return {
    async look(snapshot) {
      const hash = snapshot?.files?.get(CATALOGUE_PATH);
      if (snapshot === undefined || hash === undefined) return NONE;
      const bytes = await place.catalogue();
      if (bytes === undefined) return MISSING;
      if (held && opened && equalBytes(opened.bytes, bytes) && equalBytes(opened.hash, hash)) {
        return held;
      }
      held = await open(bytes, snapshot);
      opened = { bytes, hash };
      return held;
    },
  };
}

const NONE: KeptCatalogue = { outcome: 'none' };
const MISSING: KeptCatalogue = { outcome: 'missing' };

async function open(bytes: Uint8Array, snapshot: Pick<Snapshot, 'environment' | 'files'>) {
  try {
    const catalogue = await openCatalogue(bytes, snapshot, nodePlatform);
    return { outcome: 'open', catalogue, bytes } as const;
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    return { outcome: 'refused', code: error.code } as const;
  }
}
