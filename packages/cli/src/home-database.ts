import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  connect,
  type Database,
  type Migration,
  makeDataKeyFile,
  migrate,
  openStore,
  readDataKeyFile,
  SERVICE_ROLE,
  StoreError,
} from '@prova/store';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { type Home, openHome } from './home.ts';

/** The database of a home, open. */
export interface DatabaseHome extends Home {
  /** As the service sees it: it may do what migrations grant it. */
  readonly database: Database;
  /** With its password: for worker processes, not for logs. */
  readonly databaseUrl: string;
  /** One sentence for the operator, when something is not where they would look for it. */
  readonly notice?: string;
}

/**
 * Does something with the database of the home, and leaves it afterwards: that of DATABASE_URL, or the embedded one of the home, which all
 * services of a home have; brought to the schema of this program.
 *
 * Throws the codes of `openStore` and `migrate`; `CliError` `configuration` where there is neither a home nor DATABASE_URL.
 */
export async function withDatabase<T>(
  call: Call,
  migrations: readonly Migration[],
  work: (home: DatabaseHome) => Promise<T>,
): Promise<T> {
  const home = await openHome(call);
  const { DATABASE_URL, PROVA_PG_DIR } = call.io.env;
  if (!DATABASE_URL) await requireFolder(home);
  const store = await openStore({
    folder: join(home.folder, 'postgres'),
    allowTemporary: home.environment === 'test',
    maxConnections: 2,
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(PROVA_PG_DIR && { fallbackFolder: PROVA_PG_DIR }),
  });
  try {
    await migrate(store, migrations);
    const { url: databaseUrl, notice } = store;
    const database = connect({ url: databaseUrl, role: SERVICE_ROLE });
    try {
      const opened = { ...home, database, databaseUrl };
      return await work({ ...opened, ...(notice !== undefined && { notice }) });
    } finally {
      await database.close();
    }
  } finally {
    await store.close();
  }
}

/** Who is in the wrong folder is not given a database there. */
async function requireFolder({ folder }: Home): Promise<void> {
  await access(folder).catch((cause: unknown) => {
    throw new CliError(
      'configuration',
      `There is no home in ${folder}; see PROVA_HOME, or name a database by DATABASE_URL.`,
      { cause },
    );
  });
}

/** Where the data key of a service is: the file that a variable names, or one of the home. */
export interface DataKeyPlace {
  readonly variable: string;
  /** Below `keys` of the home. */
  readonly name: string;
}

/**
 * The data key of a service, 32 octets. Only a trial makes its key by itself: of a real one somebody must have a second copy before anything is
 * sealed with it. Throws `StoreError` `data-key-…` as `readDataKeyFile`.
 */
export async function openDataKey(
  call: Call,
  { folder, environment }: Home,
  { variable, name }: DataKeyPlace,
): Promise<Uint8Array> {
  const named = call.io.env[variable];
  const path = named ? resolve(call.io.cwd, named) : join(folder, 'keys', name);
  return readDataKeyFile(path).catch((error: unknown) => {
    const isNew = error instanceof StoreError && error.code === 'data-key-missing';
    if (isNew && environment === 'test') return makeDataKeyFile(path);
    throw error;
  });
}
