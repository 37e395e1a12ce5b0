import pg from 'pg';
import type { Database, Queryable, SqlValue } from './database.ts';
import { StoreError } from './errors.ts';

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/name`. */
  readonly url: string;
  /** Shown to the server's operator. */
  readonly applicationName?: string;
  readonly maxConnections?: number;
  /** A role without rights of its own is enough to log in: what statements may do is what this role may. */
  readonly role?: string;
}

/** How long a request may wait for a connection, in milliseconds: a caller would rather hear that it cannot be done. */
const PATIENCE = 2_000;

const INT8 = 20;

/** SQLSTATE classes of a server that is not there, goes away or takes no more: 08, 57P, 53300. */
const GONE = /^(08|57P|53300)/;

/**
 * Opens a pool of connections. Nothing is sent before the first query.
 * Throws `StoreError` `database-url-malformed`.
 */
export function connect(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: requireUrl(options.url),
    application_name: options.applicationName ?? 'prova',
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: PATIENCE,
    types: { getTypeParser: parserOf },
    ...(options.role && { options: `-c role=${options.role}` }),
  });
  // A connection that dies while idle is replaced by the next query; without a listener Node would end.
  pool.on('error', () => undefined);
  return {
    query: (text, values) => send(pool, text, values),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

/** The SQLSTATE of an error of PostgreSQL, `23505` for a violated unique constraint; else `undefined`. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined;
}

/** The constraint that an error of PostgreSQL names; else `undefined`. */
export function violatedConstraint(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.constraint : undefined;
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect().catch(unavailable);
  const tx: Queryable = { query: (text, values) => send(client, text, values) };
  try {
    await tx.query('begin');
    const result = await work(tx);
    await tx.query('commit');
    client.release();
    return result;
  } catch (error) {
    // A connection on which even that fails is not given to anyone else.
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

async function send<Row extends object>(
  target: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly SqlValue[] = [],
): Promise<readonly Row[]> {
  const result = await target.query<Row & pg.QueryResultRow>(text, [...values]).catch(unavailable);
  return result.rows;
}

function unavailable(cause: unknown): never {
  const state = sqlState(cause);
  if (state !== undefined && !GONE.test(state)) throw cause;
  throw new StoreError('database-unavailable', 'The database cannot be reached.', { cause });
}

function requireUrl(url: string): string {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return url;
  throw new StoreError('database-url-malformed', 'A database URL begins with postgres://.');
}

function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8 && format !== 'binary') return safeInteger;
  return pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format);
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('A bigint beyond 2^53.');
  return value;
}
