import { join, resolve } from 'node:path';
import {
  createDataKeys,
  type DataKeys,
  ISSUER_MIGRATIONS,
  IssuerError,
  makeDataKeyFile,
  readDataKeyFile,
  requireDataKey,
} from '@prova/issuer';
import {
  connect,
  type Database,
  migrate,
  openStore,
  QUEUE_MIGRATIONS,
  SERVICE_ROLE,
  STORE_MIGRATIONS,
} from '@prova/store';
import type { Call } from './command.ts';
import { type Home, openHome } from './home.ts';

/** The issuer of a home, open. */
export interface IssuerHome extends Home {
  /** As the service sees it: it may do what migrations grant it. */
  readonly database: Database;
  /** With its password: for worker processes, not for logs. */
  readonly databaseUrl: string;
  /** The house's data key, 32 octets: for worker threads, not for logs. */
  readonly dataKey: Uint8Array;
  readonly dataKeys: DataKeys;
  /** One sentence for the operator, when something is not where he would look for it. */
  readonly notice?: string;
}

/**
 * Does something with the issuer of the home, and leaves its database afterwards: that of DATABASE_URL, or the embedded one of the
 * home, which a registry of the home has too; brought to the schema of this program.
 *
 * Throws the codes of `openStore` and `migrate`; `IssuerError` `data-key-…` as `readDataKeyFile`, and `data-unreadable` for the key
 * of another database.
 */
export async function withIssuer<T>(
  call: Call,
  work: (issuer: IssuerHome) => Promise<T>,
): Promise<T> {
  const home = await openHome(call);
  const dataKey = await openDataKey(call, home);
  const dataKeys = createDataKeys(dataKey);
  const { DATABASE_URL, PROVA_PG_DIR } = call.io.env;
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
      await requireDataKey(database, dataKeys);
      const issuer = { ...home, database, databaseUrl, dataKey, dataKeys };
      return await work({ ...issuer, ...(notice !== undefined && { notice }) });
    } finally {
      await database.close();
    }
  } finally {
    await store.close();
  }
}

/** Where the data key of a call is: PROVA_DATA_KEY_FILE, or in the home. */
export function dataKeyFile(call: Call, { folder }: Pick<Home, 'folder'>): string {
  const { PROVA_DATA_KEY_FILE } = call.io.env;
  return PROVA_DATA_KEY_FILE
    ? resolve(call.io.cwd, PROVA_DATA_KEY_FILE)
    : join(folder, 'keys', 'data.key');
}

/** Only a trial makes its key by itself: of a real one somebody must have a second copy before anything is sealed with it. */
async function openDataKey(call: Call, home: Home): Promise<Uint8Array> {
  const path = dataKeyFile(call, home);
  return readDataKeyFile(path).catch((error: unknown) => {
    const isNew = error instanceof IssuerError && error.code === 'data-key-missing';
    if (isNew && home.environment === 'test') return makeDataKeyFile(path);
    throw error;
  });
}
