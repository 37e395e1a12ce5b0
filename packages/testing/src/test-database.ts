import { randomBytes } from 'node:crypto';
import { connect, type Database } from '@prova/store';

/** An empty database of its own on the test server. */
export interface TestDatabase {
  readonly database: Database;
  /** Where another process finds it, as `DATABASE_URL`. */
  readonly url: string;
  /** Ends all connections and drops it. */
  drop(): Promise<void>;
}

/** Makes an empty database on the PostgreSQL of `DATABASE_URL`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const name = `prova_test_${randomBytes(6).toString('hex')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = connect({ url: url.href, applicationName: 'prova-test', maxConnections: 4 });
  return {
    database,
    url: url.href,
    async drop() {
      await database.close();
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

function serverUrl(): string {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL) throw new Error('DATABASE_URL names no PostgreSQL to test on.');
  return DATABASE_URL;
}

async function administer(url: string, statement: string): Promise<void> {
  const admin = connect({ url, applicationName: 'prova-test', maxConnections: 1 });
  try {
    await admin.query(statement);
  } finally {
    await admin.close();
  }
}
