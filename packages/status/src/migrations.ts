import { readMigrations } from '@prova/store';

/** The tables of this package, in a schema of their own. They come after `STORE_MIGRATIONS`. */
export const STATUS_MIGRATIONS = readMigrations(
  'status',
  new URL('../migrations/', import.meta.url),
);
