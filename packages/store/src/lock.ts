import type { Queryable } from './database.ts';

/**
 * Waits until this transaction is the only one that holds the lock of that name, `registry/register`, and holds it
 * until the transaction ends. Who reads after this in `READ COMMITTED` reads what the one before has written.
 * It locks out only those who ask for the same name.
 */
export async function lockUntilCommit(tx: Queryable, name: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
