import { readMigrations } from '@prova/store';

/** The tables of the registry. They come after `STORE_MIGRATIONS`, and after `ensureServiceRole`, to which they grant. */
export const REGISTRY_MIGRATIONS = readMigrations(
  'registry',
  new URL('../migrations/', import.meta.url),
);
