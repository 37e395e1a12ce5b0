import type { Database } from './database.ts';
import { type EmbeddedOptions, openEmbedded } from './embedded/embedded-server.ts';
import { connect, type DatabaseOptions } from './postgres.ts';

export interface StoreOptions extends Omit<DatabaseOptions, 'url'>, EmbeddedOptions {
  /** A server of your own, PostgreSQL 15 or later. Without it the embedded one of `folder` is opened. */
  readonly databaseUrl?: string | undefined;
}

/** A database, wherever it is. */
export interface Store extends Database {
  /** With the password: for connections under another role and for child processes, not for logs. */
  readonly url: string;
  /** One sentence for the operator, when something is not where they would look for it. */
  readonly notice?: string;
}

/**
 * Opens the database of `databaseUrl`, or else the embedded server of `folder`; asks it once, so that a service that
 * cannot serve does not start. The caller migrates.
 *
 * Throws `StoreError`: `database-url-malformed`; `database-unavailable`, within two seconds unless said; and of the embedded server
 * `postgres-binaries-missing`, `postgres-user-missing`, `postgres-folder-unusable`, `postgres-start-failed`.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const server = options.databaseUrl
    ? { url: options.databaseUrl, close: async () => undefined }
    : await openEmbedded(options);
  const { url } = server;
  const database = connect({ ...options, url });
  const close = async () => {
    await database.close();
    await server.close();
  };
  try {
    await database.query('select 1');
  } catch (error) {
    await close();
    throw error;
  }
  return { ...database, ...('notice' in server && { notice: server.notice }), url, close };
}
