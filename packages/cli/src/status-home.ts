import { join } from 'node:path';
import { CatalogueError, type CheckedCatalogue } from '@prova/catalogue';
import { COUNTRY_ZONES } from '@prova/credential';
import { type OfficeOrder, requirePersonKeys, STATUS_MIGRATIONS } from '@prova/status';
import { STORE_MIGRATIONS } from '@prova/store';
import { watchCatalogue } from '@prova/trust-updater';
import type { Call } from './command.ts';
import { CliError } from './errors.ts';
import { type Home, openHome } from './home.ts';
import { type DatabaseHome, openDataKey, withDatabase } from './home-database.ts';
import { loadTrust } from './trust-source.ts';

/** The status service of a home, open. */
export interface StatusHome extends DatabaseHome {
  /** Not that of the issuer: who can read persons here can read no document there. */
  readonly dataKey: Uint8Array;
}

const MIGRATIONS = [...STORE_MIGRATIONS, ...STATUS_MIGRATIONS];
const DATA_KEY = { variable: 'PROVA_STATUS_DATA_KEY_FILE', name: 'status-data.key' };

/**
 * Does something with the persons and sources of the home.
 * Throws as `withDatabase`, and `StoreError` `data-key-…`, `data-unreadable` for the key of another database.
 */
export async function withStatus<T>(
  call: Call,
  work: (status: StatusHome) => Promise<T>,
): Promise<T> {
  const dataKey = await openDataKey(call, await openHome(call), DATA_KEY);
  return withDatabase(call, MIGRATIONS, async (home) => {
    await requirePersonKeys(home.database, dataKey);
    return work({ ...home, dataKey });
  });
}

/** What an office of this home stands on; the catalogue is what `catalogue` answers. */
export function officeOrder(
  call: Call,
  { environment, database, dataKey }: StatusHome,
  catalogue: OfficeOrder['catalogue'],
): OfficeOrder {
  const {
    PROVA_STATUS_LIVE_URL: url,
    PROVA_STATUS_LIVE,
    PROVA_STATUS_LIVE_SYSTEM: system,
  } = call.io.env;
  if ((url === undefined) !== (PROVA_STATUS_LIVE === undefined)) {
    const message = 'Set PROVA_STATUS_LIVE_URL and PROVA_STATUS_LIVE together, or neither.';
    throw new CliError('configuration', message);
  }
  const now = () => Math.floor(call.io.now() / 1000);
  const format = new Intl.DateTimeFormat('sv', { timeZone: COUNTRY_ZONES.BE });
  return {
    ...{ environment, database, dataKey, catalogue, now },
    today: () => format.format(call.io.now()),
    elapsed: () => performance.now(),
    ...(url &&
      PROVA_STATUS_LIVE && { live: { url, statuses: PROVA_STATUS_LIVE.split(/[ ,]+/), system } }),
  };
}

/** The catalogue of a home for whoever asks now: nothing once the trust list that names it has expired. */
export type HomeCatalogue = () => CheckedCatalogue | undefined;

/**
 * The catalogue that the trust list of the home names; `undefined` where there is no list, or no catalogue beside it that it names. Who may ask
 * for what was true when the list was made: past the hard limit of its policy it may be true no more.
 */
export async function homeCatalogue(
  call: Pick<Call, 'io' | 'option'>,
  home: Pick<Home, 'folder' | 'environment'>,
): Promise<HomeCatalogue | undefined> {
  const trust = await loadTrust(call, home);
  if (trust === undefined || 'refused' in trust) return undefined;
  const folder = join(home.folder, 'trust', home.environment);
  const { snapshot } = trust;
  const kept = await watchCatalogue(folder).look(snapshot);
  if (kept.outcome === 'refused') {
    throw new CatalogueError(kept.code, 'The catalogue of this home cannot be used.');
  }
  if (kept.outcome !== 'open') return undefined;
  return () => (call.io.now() / 1000 < snapshot.nextUpdate ? kept.catalogue : undefined);
}
