import { createHash, randomBytes } from 'node:crypto';
import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Migration, Store } from '@prova/store';

/** Most suites that open the door of this package have no database. */
const store = () => import('@prova/store');

/** A database of its own on the test server. */
export interface TestDatabase {
  readonly database: Database;
  /** Where another process finds it, as `DATABASE_URL`. */
  readonly url: string;
  /** Ends all connections and drops it. */
  drop(): Promise<void>;
}

export interface TestDatabaseOrder {
  /** Run before it is given out; without them it is empty. */
  readonly migrations?: readonly Migration[];
  /** Of the embedded server; by default that which all test processes of this user share. */
  readonly folder?: string;
}

/** Milliseconds until a busy machine lets somebody in, or another gives his connection back. */
export const LETS_IN = 60_000;

/** Where the server lies that all test processes of this user share: the same for all of them, whatever else they use. */
const SHARED = join(roomyMemory() ?? tmpdir(), `prova-test-postgres-${process.getuid?.() ?? 0}`);

/** A database is 300 files, made and removed hundreds of times: on some disks that takes longer than what is tested with it. */
function roomyMemory(): string | undefined {
  const [folder, needed] = ['/dev/shm', 4 * 1024 ** 3];
  if (!existsSync(folder)) return undefined;
  const { blocks, bsize } = statfsSync(folder);
  return blocks * bsize > needed ? folder : undefined;
}

/**
 * Makes a database on the PostgreSQL of `DATABASE_URL`; without that on an embedded one of a folder. The last one to drop its database
 * stops the server.
 */
export async function createTestDatabase({
  migrations = [],
  folder = SHARED,
}: TestDatabaseOrder = {}): Promise<TestDatabase> {
  const server = await openTestServer(folder);
  const isOurs = folder === SHARED && !process.env['DATABASE_URL'];
  if (isOurs) await forgoFlushing(server);
  const name = `prova_test_${randomBytes(6).toString('hex')}`;
  const model = isOurs && migrations.length > 0 ? await modelOf(server, migrations) : 'template1';
  // Where nothing is flushed, copied files cost half of what a copy by way of the log does.
  const strategy = isOurs ? 'file_copy' : 'wal_log';
  await server.query(`create database ${name} template ${model} strategy ${strategy}`);
  const { migrate } = await store();
  const database = await connectTo(server, name);
  await migrate(database, migrations);
  return {
    database,
    url: urlOf(server, name),
    async drop() {
      await database.close();
      await server.query(`drop database ${name} with (force)`);
      await server.close();
    },
  };
}

/**
 * The server on which test databases are made; by default the one that all test processes of this user share. While all tests run,
 * `PROVA_TEST_SERVER` says where it is: then nobody needs to look for it, nor keep it open.
 */
export async function openTestServer(folder = SHARED): Promise<Store> {
  const { openStore } = await store();
  const held = folder === SHARED ? process.env['PROVA_TEST_SERVER'] : undefined;
  return openStore({
    databaseUrl: process.env['DATABASE_URL'] ?? held,
    folder,
    allowTemporary: true,
    applicationName: 'prova-test',
    maxConnections: 1,
    connectionPatience: LETS_IN,
  });
}

/** What a program wrote is safe from its end, and from that of the server, without it; only a power cut is another matter. */
async function forgoFlushing(server: Store): Promise<void> {
  const [settled] = await server.query<{ fsync: string }>('show fsync');
  if (settled?.fsync === 'off') return;
  await server.query('alter system set fsync = off');
  await server.query("alter system set max_wal_size = '256MB'");
  await server.query('select pg_reload_conf()');
}

/** A database with these migrations, to be copied: made once, and kept beside the others for the next run. */
async function modelOf(server: Store, migrations: readonly Migration[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(migrations)).digest('hex');
  const name = `prova_model_${hash.slice(0, 12)}`;
  await server.query('select pg_advisory_lock(hashtext($1))', [name]);
  try {
    const known = await server.query('select from pg_database where datname = $1', [name]);
    if (known.length === 0) await makeModel(server, name, migrations);
    return name;
  } finally {
    await server.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
}

async function makeModel(
  server: Store,
  name: string,
  migrations: readonly Migration[],
): Promise<void> {
  await server.query(`drop database if exists ${name}_unfinished`);
  await server.query(`create database ${name}_unfinished`);
  const { migrate } = await store();
  const database = await connectTo(server, `${name}_unfinished`);
  await migrate(database, migrations).finally(() => database.close());
  await server.query(`alter database ${name}_unfinished rename to ${name}`);
}

async function connectTo(server: Store, name: string): Promise<Database> {
  const { connect } = await store();
  return connect({
    url: urlOf(server, name),
    applicationName: 'prova-test',
    maxConnections: 4,
    connectionPatience: LETS_IN,
  });
}

function urlOf(server: Store, name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}
