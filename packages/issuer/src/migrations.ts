import { readMigrations } from '@prova/store';

/** The tables of the issuer, in a schema of their own. They come after `STORE_MIGRATIONS` and `QUEUE_MIGRATIONS`. */
export const ISSUER_MIGRATIONS = readMigrations(
  'issuer',
  new URL('../migrations/', import.meta.url),
);
