import type { SqlValue, Transaction } from './database.ts';
import { StoreError } from './errors.ts';

/** One connection, whatever library it is of. */
export interface Connection {
  /** See `Queryable.query`. */
  send<Row extends object>(text: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Answers what PostgreSQL did: after a failed statement that nobody heard of, a commit is a `ROLLBACK`, and no error. */
  end(how: 'commit' | 'rollback'): Promise<string>;
  /** Gives it back; one that is broken is closed. */
  release(broken?: Error): void;
  /** Whether a statement failed only because one before it did. */
  isFollowing(error: unknown): boolean;
}

/** See `Database.transaction`. */
export async function inTransaction<T>(
  connection: Connection,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  let failed: unknown;
  let lost: StoreError | undefined;
  let isOver = false;
  async function query<Row extends object>(text: string, values?: readonly SqlValue[]) {
    requireOpen(isOver);
    // Once its connection is gone, a transaction must not look as if it could go on.
    if (lost) throw lost;
    try {
      return await connection.send<Row>(text, values);
    } catch (error) {
      failed ??= error;
      if (error instanceof StoreError) lost = error;
      throw error;
    }
  }
  const told: Promise<unknown>[] = [];
  function tell(text: string, values?: readonly SqlValue[]): void {
    requireOpen(isOver);
    // Heard of at the commit.
    told.push(
      query(text, values).then(
        () => undefined,
        (error: unknown) => error,
      ),
    );
  }
  try {
    // The one statement that must have been answered before the next: what is sent behind one that failed would be kept.
    await query('begin');
    const result = await work({ query, tell });
    isOver = true;
    if (lost) throw lost;
    const done = await connection.end('commit');
    const unheard = (await Promise.all(told)).find((error) => error !== undefined);
    if (done !== 'COMMIT') throw failed;
    if (unheard !== undefined) throw unheard;
    connection.release();
    return result;
  } catch (error) {
    isOver = true;
    await leave(connection, lost);
    throw connection.isFollowing(error) ? failed : error;
  }
}

/** Of two that are done side by side one may fail while the other goes on: what that sends would belong to nobody's transaction. */
function requireOpen(isOver: boolean): void {
  if (isOver) throw new RangeError('The transaction is over.');
}

/** Cut off, the server rolls back by itself; a connection on which even that fails is not given to anyone else. */
async function leave(connection: Connection, lost: StoreError | undefined): Promise<void> {
  if (lost) return connection.release(lost);
  await connection.end('rollback').then(
    () => connection.release(),
    (broken: Error) => connection.release(broken),
  );
}
