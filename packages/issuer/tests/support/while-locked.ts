import type { Transaction } from '@prova/store';
import { BE, type TestHouse } from './test-house.ts';

/**
 * Works in a transaction that holds a document as whoever erases it does. `isWaiting` resolves once somebody else waits for what it holds.
 * What the work answers must be no promise of theirs, which would be waited for.
 */
export function whileLocked<T extends object>(
  { database, owner }: Pick<TestHouse, 'database' | 'owner'>,
  jti: string,
  work: (tx: Transaction, isWaiting: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const isWaiting = async () => {
    // Of this database alone: others of the server have locks of their own, and that on a row names no database.
    const waiting = `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await owner.query(waiting)).length === 0);
  };
  return database.transaction(async (tx) => {
    const held = 'select from issuer.attestation where institution_id = $1 and jti = $2 for update';
    await tx.query(held, [BE, jti]);
    return work(tx, isWaiting);
  });
}
