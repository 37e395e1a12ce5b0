import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createDataKeys, type DataKeys, ISSUER_MIGRATIONS, requireDataKey } from '@prova/issuer';
import {
  connect,
  type Database,
  makeDataKeyFile,
  migrate,
  openStore,
  QUEUE_MIGRATIONS,
  readDataKeyFile,
  SERVICE_ROLE,
  STORE_MIGRATIONS,
  StoreError,
} from '@prova/store';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { type Home, openHome } from './home.ts';

/** The ledger of a home, open. */
export interface LedgerHome extends Home {
  /** As the service sees it: it may do what migrations grant it. */
  readonly database: Database;
  /** With its password: for worker processes, not for logs. */
  readonly databaseUrl: string;
  /** One sentence for the operator, when something is not where they would look for it. */
  readonly notice?: string;
}

/** The issuer of a home, open. */
export interface IssuerHome extends LedgerHome {
  /** The house's data key, 32 octets: for worker threads, not for logs. */
  readonly dataKey: Uint8Array;
  readonly dataKeys: DataKeys;
}

/**
 * Does something with the ledger of the home, what needs no data of persons, and leaves its database afterwards: that of DATABASE_URL, or
 * the embedded one of the home, which a registry of the home has too; brought to the schema of this program.
 *
 * Throws the codes of `openStore` and `migrate`; `CliError` `configuration` where there is neither a home nor DATABASE_URL.
 */
export async function withLedger<T>(
  call: Call,
  work: (ledger: LedgerHome) => Promise<T>,
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
    await migrate(store, [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS, ...ISSUER_MIGRATIONS]);
    const { url: databaseUrl, notice } = store;
    const database = connect({ url: databaseUrl, role: SERVICE_ROLE });
    try {
      const ledger = { ...home, database, databaseUrl };
      return await work({ ...ledger, ...(notice !== undefined && { notice }) });
    } finally {
      await database.close();
    }
  } finally {
    await store.close();
  }
}

/**
 * As `withLedger`, with the key that opens what is stored of persons.
 *
 * Throws also `StoreError` `data-key-…` as `readDataKeyFile`, and `IssuerError` `data-unreadable` for the key of another database.
 */
export async function withIssuer<T>(
  call: Call,
  work: (issuer: IssuerHome) => Promise<T>,
): Promise<T> {
  const dataKey = await openDataKey(call, await openHome(call));
  const dataKeys = createDataKeys(dataKey);
  return withLedger(call, async (ledger) => {
    await requireDataKey(ledger.database, dataKeys);
    return work({ ...ledger, dataKey, dataKeys });
  });
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

/** Where the data key of a call is: PROVA_DATA_KEY_FILE, or in the home. */
function dataKeyFile(call: Call, { folder }: Pick<Home, 'folder'>): string {
  const { PROVA_DATA_KEY_FILE } = call.io.env;
  return PROVA_DATA_KEY_FILE
    ? resolve(call.io.cwd, PROVA_DATA_KEY_FILE)
    : join(folder, 'keys', 'data.key');
}

/** Only a trial makes its key by itself: of a real one somebody must have a second copy before anything is sealed with it. */
async function openDataKey(call: Call, home: Home): Promise<Uint8Array> {
  const path = dataKeyFile(call, home);
  return readDataKeyFile(path).catch((error: unknown) => {
    const isNew = error instanceof StoreError && error.code === 'data-key-missing';
    if (isNew && home.environment === 'test') return makeDataKeyFile(path);
    throw error;
  });
}
