import { committed, openDatabase, resultOf } from '../indexed-db.ts';
import type { DeskMemory } from './desk-memory.ts';

const STORE = 'kept';

/** The memory of this browser. Rejects where it has none, as in some private windows, and where it has no room. */
export async function indexedDbMemory(name: string): Promise<DeskMemory> {
  const database = await openDatabase(name, [STORE]);

  return {
    state: 'kept',
    async names() {
      const keys = await resultOf(database.transaction(STORE).objectStore(STORE).getAllKeys());
      return keys.map(String);
    },
    async read(key) {
      const value: unknown = await resultOf(
        database.transaction(STORE).objectStore(STORE).get(key),
      );
      return value instanceof Uint8Array ? value : undefined;
    },
    write(entries) {
      const transaction = database.transaction(STORE, 'readwrite');
      for (const [key, bytes] of entries) transaction.objectStore(STORE).put(bytes, key);
      return committed(transaction);
    },
    alone: (work) => navigator.locks.request(name, work),
  };
}
