import { CATALOGUE_PATH, type CatalogueErrorCode } from '@prova/catalogue';
import { equalBytes } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Snapshot } from '@prova/trust';
import { TrustUpdaterError, type TrustUpdaterErrorCode } from '../errors.ts';
import type { TrustSource } from '../source/trust-source.ts';
import type { TrustFolder } from '../trust-folder.ts';
import { fetchTarget } from '../tuf/refresh.ts';
import type { TrustedMetadata } from '../tuf/trusted-metadata.ts';

/** How it went with the catalogue of rights that a list names. */
export type CatalogueUpdate =
  /** The one that the list names is in the folder; `none`: it names none. */
  | { readonly outcome: 'kept' | 'none' }
  /** What was there stays there. The list was installed all the same. */
  | { readonly outcome: 'failed'; readonly code: TrustUpdaterErrorCode | CatalogueErrorCode };

/**
 * Fetches the catalogue that a list names by its SHA-256, unless it is here. The hash decides: TUF's metadata only says how long
 * the file is. Whatever fails is told and thrown to nobody, since a desk judges documents without a catalogue too.
 */
export async function updateCatalogue(order: {
  readonly snapshot: Pick<Snapshot, 'files'>;
  readonly metadata: TrustedMetadata;
  readonly source: TrustSource;
  readonly folder: TrustFolder;
}): Promise<CatalogueUpdate> {
  const { snapshot, metadata, source, folder } = order;
  const hash = snapshot.files?.get(CATALOGUE_PATH);
  if (hash === undefined) return { outcome: 'none' };
  try {
    const kept = await folder.catalogue();
    if (kept && equalBytes(nodePlatform.sha256(kept), hash)) return { outcome: 'kept' };
    const link = metadata.targetLink(CATALOGUE_PATH);
    const bytes = await fetchTarget(source, CATALOGUE_PATH, link);
    if (!equalBytes(nodePlatform.sha256(bytes), hash)) {
      return { outcome: 'failed', code: 'catalogue-not-listed' };
    }
    await folder.keepCatalogue(bytes);
    return { outcome: 'kept' };
  } catch (error) {
    if (!(error instanceof TrustUpdaterError)) throw error;
    return { outcome: 'failed', code: error.code };
  }
}
