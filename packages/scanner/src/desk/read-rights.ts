import { CatalogueError, openCatalogue } from '@prova/catalogue';
import type { Platform } from '@prova/credential';
import type { ReadRights } from './kept-rights.ts';

/** Reads catalogues by the package of that name: one that breaks its own rules is none. Rights that no counter is shown (P4) are left out. */
export function rightsReader(platform: Pick<Platform, 'sha256'>): ReadRights {
  return async (bytes, snapshot) => {
    try {
      const { version, rights } = await openCatalogue(bytes, snapshot, platform);
      const published = [...rights.values()].filter(
        ({ state, disclosure }) => state === 'published' && disclosure !== 'P4',
      );
      return {
        version,
        rights: published.map(({ rightId, title, benefit, disclosure, validity }) => ({
          ...{ rightId, title, benefit: benefit.text, disclosure, validity },
        })),
      };
    } catch (error) {
      if (error instanceof CatalogueError) return undefined;
      throw error;
    }
  };
}
