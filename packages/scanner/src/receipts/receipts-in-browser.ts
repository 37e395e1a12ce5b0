import { committed, openDatabase, resultOf } from '../indexed-db.ts';
import type { ChainEnd, KeptStation, ReceiptMemory } from './receipt-memory.ts';

const STATION = 'station';
const RECEIPTS = 'receipts';

/** There is one station in a browser, under this key. */
const ONE = 'this';

/**
 * The memory of this browser. It is opened for each thing that is done and closed after it: a browser that took its memory away
 * meanwhile, as some do for room, is noticed by the next one.
 */
export function receiptsInBrowser(name: string): ReceiptMemory {
  async function within<T>(
    mode: IDBTransactionMode,
    work: (stores: Stores) => Promise<T>,
    stop?: AbortSignal,
  ): Promise<T> {
    const database = await openDatabase(name, [STATION, RECEIPTS]);
    const over = new AbortController();
    try {
      stop?.throwIfAborted();
      // A receipt is on the disk before its verdict is said, also where the power goes next.
      const transaction = database.transaction([STATION, RECEIPTS], mode, { durability: 'strict' });
      stop?.addEventListener('abort', () => abort(transaction), { signal: over.signal });
      const stores = {
        station: transaction.objectStore(STATION),
        receipts: transaction.objectStore(RECEIPTS),
      };
      const [value] = await Promise.all([work(stores), committed(transaction)]);
      return value;
    } finally {
      over.abort();
      database.close();
    }
  }

  return {
    end: () => within('readonly', endOf),
    whole: () =>
      within('readonly', async ({ station, receipts }) => {
        const kept = await stationIn(station);
        return kept && { station: kept, texts: (await resultOf(receipts.getAll())).map(String) };
      }),
    append: (text, after, stop) =>
      within(
        'readwrite',
        async (stores) => {
          const now = await endOf(stores);
          if (!now || !isSame(now, after)) return 'overtaken';
          await resultOf(stores.receipts.add(text, now.count + 1));
          return 'kept';
        },
        stop,
      ),
    begin: (made) =>
      within('readwrite', async ({ station, receipts }) => {
        if (await stationIn(station)) return 'taken';
        await resultOf(receipts.clear());
        await resultOf(station.add(made, ONE));
        return 'kept';
      }),
    clear: () =>
      within('readwrite', async ({ station, receipts }) => {
        await resultOf(station.clear());
        await resultOf(receipts.clear());
      }),
  };
}

/** Of one transaction. Between two questions to them nothing else may be waited for: it would end. */
interface Stores {
  readonly station: IDBObjectStore;
  readonly receipts: IDBObjectStore;
}

async function endOf({ station, receipts }: Stores): Promise<ChainEnd | undefined> {
  const kept = await stationIn(station);
  const count = await resultOf(receipts.count());
  const last: unknown = await resultOf(receipts.get(count));
  return kept && { station: kept, count, last: count === 0 ? undefined : String(last) };
}

/** What is kept is what `begin` put there: no other program writes under this origin. */
async function stationIn(store: IDBObjectStore): Promise<KeptStation | undefined> {
  return resultOf<KeptStation | undefined>(store.get(ONE));
}

function isSame(one: ChainEnd, other: ChainEnd): boolean {
  return one.station.thumbprint === other.station.thumbprint && one.last === other.last;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended: what it kept is kept.
  }
}
