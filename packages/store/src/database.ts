/** A value a query can be given. Times are epoch seconds in `bigint` columns; JSON is given as text. */
export type SqlValue = string | number | bigint | boolean | Uint8Array | null | readonly SqlValue[];

/** Somewhere statements can be sent. Values travel apart from the text, always: `$1`, `$2`. */
export interface Queryable {
  /**
   * Sends one statement and answers its rows. `bytea` comes as `Uint8Array`, `bigint` as a safe integer, `jsonb`
   * parsed; everything else as `pg` gives it.
   *
   * Throws `StoreError` `database-unavailable` when the server cannot be reached or went away; errors of the statement
   * itself (a violated constraint) pass through with their SQLSTATE as `code`: see `sqlState`.
   */
  query<Row extends object = Record<string, unknown>>(
    text: string,
    values?: readonly SqlValue[],
  ): Promise<readonly Row[]>;
}

/**
 * Statements of one transaction, on a connection of its own: carried out in the order in which they are sent. Those that are sent
 * without waiting for one another are on their way together, so that locks are held for less time.
 */
export interface Transaction extends Queryable {
  /**
   * Sends a statement whose answer nobody waits for. If it fails, the transaction fails with its error, and so does whatever is sent
   * after it.
   */
  tell(text: string, values?: readonly SqlValue[]): void;
}

/** The connections of a pool at a moment. */
export interface PoolLoad {
  readonly open: number;
  readonly idle: number;
  /** Callers that wait for a connection: more than none for long, and there are too few. */
  readonly waiting: number;
}

/** An open database. */
export interface Database extends Queryable {
  /**
   * Runs `work` in one transaction of its own connection: committed when it resolves, rolled back when it rejects.
   * `READ COMMITTED`, as PostgreSQL does by default; who needs more takes a lock. A failed statement ends the
   * transaction, also if `work` does not mind: it then rejects with that error, and nothing is kept; unless `work` goes back to a
   * savepoint. What is sent after the end is refused.
   *
   * If the connection is lost while the commit is on its way, this rejects with `database-unavailable` and the work may
   * have been kept all the same: what can be repeated must be harmless to repeat.
   */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  readonly load: () => PoolLoad;
  /** Ends all connections, after the statements in flight. */
  close(): Promise<void>;
}
