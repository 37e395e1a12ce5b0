import { readdirSync, readFileSync } from 'node:fs';
import type { Migration } from './migrations.ts';

/**
 * The migrations of a package from its `*.sql` files, in the order of their names: `0001-audit.sql` of `store` becomes
 * `store/0001-audit`. `folder` ends with a slash. Give it relative to the module, as `new URL('../migrations/',
 * import.meta.url)`: `src/x.ts` and `dist/x.js` lie equally deep, so one address serves both, and no build copies SQL.
 */
export function readMigrations(packageName: string, folder: URL): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      name: `${packageName}/${name.slice(0, -'.sql'.length)}`,
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }));
}

/** The tables of this package. They come before those of the package that uses it. */
export const STORE_MIGRATIONS = readMigrations('store', new URL('../migrations/', import.meta.url));

/** The queues: for the packages that have jobs. They come after `STORE_MIGRATIONS`. */
export const QUEUE_MIGRATIONS = readMigrations(
  'queue',
  new URL('../migrations/queue/', import.meta.url),
);
