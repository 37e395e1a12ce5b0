import { createHash } from 'node:crypto';
import type { Database, Queryable } from './database.ts';
import { StoreError } from './errors.ts';
import { lockUntilCommit } from './lock.ts';
import { ensureServiceRole } from './service-role.ts';

/** One step of a schema: plain SQL that is run once, whole or not at all. */
export interface Migration {
  /** `registry/0001-register`: package and number. Never renamed. */
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings a database to the given schema: in order, each step in one transaction, one process at a time. What has been
 * run is not run again. Before the first step there is a role `prova_service` that a step may grant something.
 *
 * Throws `StoreError`: `migration-changed` when a step that was run had another text, `migration-ahead` when the
 * database has steps of these packages that this program does not know (an old program on a new schema),
 * `migration-failed` when a step cannot be run; `cause` says why, and the database is as it was before that step; `service-role-forbidden`: see `ensureServiceRole`.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  await database.transaction(async (tx) => {
    await lockUntilCommit(tx, 'store/migrations');
    await ensureServiceRole(tx);
  });
  for (const migration of migrations) {
    await database.transaction(async (tx) => {
      await lockUntilCommit(tx, 'store/migrations');
      const known = await appliedSteps(tx);
      refuseNewer(known, migrations);
      const hash = createHash('sha256').update(migration.sql).digest('hex');
      const before = known.get(migration.name);
      if (before === hash) return;
      if (before !== undefined) {
        throw new StoreError(
          'migration-changed',
          `${migration.name} was run with another text: this database is of another version of the program.`,
        );
      }
      await tx.query(migration.sql).catch((cause: unknown) => {
        throw new StoreError('migration-failed', `${migration.name} cannot be run.`, { cause });
      });
      await tx.query('insert into schema_migration (name, hash) values ($1, $2)', [
        migration.name,
        hash,
      ]);
    });
  }
}

async function appliedSteps(tx: Queryable): Promise<ReadonlyMap<string, string>> {
  await tx.query(`create table if not exists schema_migration (
    name text primary key, hash text not null, at timestamptz not null default now())`);
  const rows = await tx.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration',
  );
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

/** Steps of other packages are theirs; an unknown one of ours means that a newer program was here. */
function refuseNewer(known: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const ours = new Set(migrations.map(({ name }) => name));
  const packages = new Set(migrations.map(({ name }) => name.split('/')[0]));
  for (const name of known.keys()) {
    if (packages.has(name.split('/')[0]) && !ours.has(name)) {
      throw new StoreError('migration-ahead', `The database is newer than this program: ${name}.`);
    }
  }
}
