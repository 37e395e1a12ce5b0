import type { Writable } from 'node:stream';
import pg from 'pg';
import type { Database, Queryable, SqlValue } from './database.ts';
import { StoreError } from './errors.ts';
import { statementName } from './statement-names.ts';
import { type Connection, inTransaction } from './transaction.ts';

declare module 'pg' {
  // What the types leave out: whether an idle connection keeps the process alive, and where it writes.
  interface ClientBase {
    readonly connection: { readonly stream: Writable };
    ref(): void;
    unref(): void;
  }
  // And of a statement, under which name it is kept, and what it is sent as.
  interface Query {
    text: string;
    name?: string;
  }
}

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/name`. */
  readonly url: string;
  /** Shown to the server's operator. */
  readonly applicationName?: string;
  readonly maxConnections?: number;
  /** A role without rights of its own is enough to log in: what statements may do is what this role may. */
  readonly role?: string;
  /**
   * How long a statement may take, in milliseconds, before its caller hears `database-unavailable`: a server that fell
   * silent looks like a slow one. For those whose callers wait, as in a service; without it, as long as it takes.
   */
  readonly patience?: number;
  /** How long a caller may wait for a connection, in milliseconds, before it hears `database-unavailable`; two seconds unless said. */
  readonly connectionPatience?: number;
}

/** How long a caller may wait for a connection, in milliseconds: rather hear that it cannot be done. */
const PATIENCE = 2_000;

const INT8 = 20;

/**
 * SQLSTATEs of a server that is not there or goes away (08, 57P), does not let us in (28, 3D), has no room, memory or
 * connection left (53), cannot use its disk (58), or has become a replica (25006): nothing the statement could help.
 */
const GONE = /^(08|28|3D|53|57P|58|25006)/;

/**
 * Opens a pool of connections. Nothing is sent before the first query.
 * Throws `StoreError` `database-url-malformed`.
 */
export function connect(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: requireUrl(options.url),
    application_name: options.applicationName ?? 'prova',
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: options.connectionPatience ?? PATIENCE,
    keepAlive: true,
    // What is sent without waiting for what was sent before goes to the server at once.
    pipeline: true,
    types: { getTypeParser: parserOf },
    ...(options.role && { options: `-c role=${options.role}` }),
    ...(options.patience && { query_timeout: options.patience }),
  });
  // A connection that dies is replaced by the next query. Without a listener Node would end, also while a transaction
  // that has taken it is busy with something else.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    query: (text, values) => send(pool, text, values),
    transaction: async (work) => inTransaction(await connectionOf(pool), work),
    load: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  };
}

/** One connection that is kept, and so can hold a lock for as long as its process lives. */
export interface Session extends Queryable {
  close(): Promise<void>;
}

/**
 * Opens one connection, which keeps no process alive that has nothing else to do. `onLost` is called once if it ends
 * before `close`. Throws `StoreError` `database-unavailable`.
 */
export async function openSession(url: string, onLost: () => void): Promise<Session> {
  const client = new pg.Client({
    connectionString: requireUrl(url),
    application_name: 'prova-presence',
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  });
  client.on('error', () => undefined);
  await client.connect().catch(unavailable);
  client.once('end', onLost);
  return {
    async query(text, values) {
      client.ref();
      try {
        return await send(client, text, values);
      } finally {
        client.unref();
      }
    },
    async close() {
      client.off('end', onLost);
      client.ref();
      await client.end();
    },
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

/** SQLSTATEs of a statement that was sent after one that failed: the transaction is aborted, or the statement was not parsed in it. */
const FOLLOWING = ['25P02', '26000'];

async function connectionOf(pool: pg.Pool): Promise<Connection> {
  const client = await pool.connect().catch(unavailable);
  const { stream } = client.connection;
  // What is sent without a pause goes out in one piece: to write to a socket costs more than most statements.
  const holdUntilPause = () => {
    stream.cork();
    process.nextTick(() => stream.uncork());
  };
  return {
    send: (text, values) => {
      holdUntilPause();
      return send(client, text, values);
    },
    end: async (how) => {
      holdUntilPause();
      return (await client.query(how).catch(unavailable)).command;
    },
    release: (broken) => client.release(broken),
    isFollowing: (error) => FOLLOWING.includes(sqlState(error) ?? ''),
  };
}

async function send<Row extends object>(
  target: pg.Pool | pg.ClientBase,
  text: string,
  values: readonly SqlValue[] = [],
): Promise<readonly Row[]> {
  // Of an order in an object `pg` makes a copy, member by member, which takes a tenth of a statement.
  const query = new pg.Query<Row & pg.QueryResultRow>(text, [...values]);
  const name = values.length > 0 ? statementName(text) : undefined;
  if (name) query.name = name;
  try {
    return await new Promise<readonly Row[]>((resolve, reject) => {
      target.query<Row & pg.QueryResultRow>(query, (error, result) =>
        error ? reject(error) : resolve(result.rows),
      );
    });
  } catch (error) {
    // It arose where an answer was read, which tells nobody what was asked.
    if (error instanceof Error) Error.captureStackTrace(error);
    return unavailable(error);
  }
}

function unavailable(cause: unknown): never {
  const state = sqlState(cause);
  const isOurs = cause instanceof RangeError || cause instanceof TypeError;
  if (isOurs || (state !== undefined && !GONE.test(state))) throw cause;
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
