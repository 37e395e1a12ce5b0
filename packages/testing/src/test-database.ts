import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Database, openStore } from '@prova/store';

/** An empty database of its own on the test server. */
export interface TestDatabase {
  readonly database: Database;
  /** Where another process finds it, as `DATABASE_URL`. */
  readonly url: string;
  /** Ends all connections and drops it. */
  drop(): Promise<void>;
}

/** Where the server lies that all test processes of this user share. */
const SHARED = join(tmpdir(), `prova-test-postgres-${process.getuid?.() ?? 0}`);

/**
 * Makes an empty database on the PostgreSQL of `DATABASE_URL`; without that on an embedded one of a folder, by default of that which
 * all test processes of this user share. The last one to drop its database stops the server.
 */
export async function createTestDatabase(folder = SHARED): Promise<TestDatabase> {
  const server = await openStore({
    databaseUrl: process.env['DATABASE_URL'],
    folder,
    allowTemporary: true,
    applicationName: 'prova-test',
    maxConnections: 1,
  });
  const name = `prova_test_${randomBytes(6).toString('hex')}`;
  await server.query(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const database = connect({ url: url.href, applicationName: 'prova-test', maxConnections: 4 });
  return {
    database,
    url: url.href,
    async drop() {
      await database.close();
      await server.query(`drop database ${name} with (force)`);
      await server.close();
    },
  };
}
