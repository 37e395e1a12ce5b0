import { createDataKeys, type DataKeys, ISSUER_MIGRATIONS, requireDataKey } from '@prova/issuer';
import { QUEUE_MIGRATIONS, STORE_MIGRATIONS } from '@prova/store';
import type { Call } from './command.ts';
import { openHome } from './home.ts';
import { type DatabaseHome, openDataKey, withDatabase } from './home-database.ts';

/** The ledger of a home, open. */
export type LedgerHome = DatabaseHome;

/** The issuer of a home, open. */
export interface IssuerHome extends LedgerHome {
  /** The house's data key, 32 octets: for worker threads, not for logs. */
  readonly dataKey: Uint8Array;
  readonly dataKeys: DataKeys;
}

const MIGRATIONS = [...STORE_MIGRATIONS, ...QUEUE_MIGRATIONS, ...ISSUER_MIGRATIONS];
const DATA_KEY = { variable: 'PROVA_DATA_KEY_FILE', name: 'data.key' };

/** Does something with the ledger of the home, what needs no data of persons. Throws as `withDatabase`. */
export async function withLedger<T>(
  call: Call,
  work: (ledger: LedgerHome) => Promise<T>,
): Promise<T> {
  return withDatabase(call, MIGRATIONS, work);
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
  const dataKey = await openDataKey(call, await openHome(call), DATA_KEY);
  const dataKeys = createDataKeys(dataKey);
  return withLedger(call, async (ledger) => {
    await requireDataKey(ledger.database, dataKeys);
    return work({ ...ledger, dataKey, dataKeys });
  });
}
