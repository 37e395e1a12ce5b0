import { type Environment, equalBytes } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  connect,
  type Database,
  migrate,
  openStore,
  SERVICE_ROLE,
  STORE_MIGRATIONS,
  type Store,
} from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import { REGISTRY_MIGRATIONS } from '../migrations.ts';
import type { PublicationPlace } from '../publication/publication-place.ts';
import { loadRoot } from '../register-rows/load-register.ts';
import { openScheme, type Scheme } from './open-scheme.ts';
import { schemeHome } from './scheme-home.ts';

/** Where the database of a home is. */
export interface RegistryStoreOrder {
  /** The home folder. */
  readonly home: string;
  /** A PostgreSQL of your own. Without it, the embedded one lies in the home. */
  readonly databaseUrl?: string | undefined;
  /** For what of the embedded one the user `postgres` cannot reach, when root runs this. */
  readonly fallbackFolder?: string | undefined;
}

/** A scheme and its database, open. */
export interface Registry {
  readonly scheme: Scheme;
  /** As the service sees it: it may add to what only grows, and take nothing away. */
  readonly database: Database;
  readonly place: PublicationPlace;
  /** Of the database, with its password: not for logs. */
  readonly databaseUrl: string;
  /** One sentence for the operator, when something is not where he would look for it. */
  readonly notice?: string;
  close(): Promise<void>;
}

/**
 * Opens the database of a home and brings it to the schema of this program. Only what is for trials may lie where it may
 * be gone tomorrow. Throws the codes of `openStore` and `migrate`.
 */
export async function openRegistryStore(
  { home, databaseUrl, fallbackFolder }: RegistryStoreOrder,
  environment: Environment,
): Promise<Store> {
  const store = await openStore({
    databaseUrl,
    folder: schemeHome(home).database,
    allowTemporary: environment === 'test',
    maxConnections: 2,
    ...(fallbackFolder && { fallbackFolder }),
  });
  try {
    await migrate(store, [...STORE_MIGRATIONS, ...REGISTRY_MIGRATIONS]);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/**
 * Opens the scheme of a home and its database, which must be of one root. Throws `TrustRegistryError`: `scheme-missing`,
 * also for a database without a scheme, `scheme-malformed`, `scheme-mismatch`; the codes of `openRegistryStore`.
 */
export async function openRegistry(order: RegistryStoreOrder): Promise<Registry> {
  const scheme = await openScheme(order.home);
  const { home, environment, root } = scheme;
  const store = await openRegistryStore(order, environment);
  const database = connect({ url: store.url, role: SERVICE_ROLE });
  const close = async () => {
    await database.close();
    await store.close();
  };
  try {
    requireSame(root, await loadRoot(database));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    scheme,
    database,
    place: {
      database,
      environment,
      root,
      releases: home.releases,
      drafts: home.drafts,
      platform: nodePlatform,
    },
    databaseUrl: store.url,
    ...(store.notice && { notice: store.notice }),
    close,
  };
}

/** A database of another scheme would be published under the wrong root. */
function requireSame(root: Uint8Array, stored: Uint8Array): void {
  if (equalBytes(root, stored)) return;
  throw new TrustRegistryError('scheme-mismatch', 'The database is that of another scheme.');
}
