import { createHash } from 'node:crypto';
import type { Database, Queryable } from './database.ts';
import { StoreError } from './errors.ts';
import { lockUntilCommit } from './lock.ts';
import { ensureServiceRole, SERVICE_ROLE } from './service-role.ts';

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
 * Where nothing is missing, nothing is written: a login that owns no table, and is only a member of `prova_service`, can
 * use what another one has migrated.
 *
 * Throws `StoreError`: `migration-changed` when a step that was run had another text, `migration-ahead` when the
 * database has steps of these packages that this program does not know (an old program on a new schema),
 * `migration-failed` when a step cannot be run; `cause` says why, and the database is as it was before that step;
 * `service-role-forbidden`: see `ensureServiceRole`.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<void> {
  if (missing(await appliedSteps(database), migrations).length === 0) return;
  await database.transaction(async (tx) => {
    await lockUntilCommit(tx, 'store/migrations');
    await ensureServiceRole(tx);
    await tx.query(CREATE);
  });
  for (const migration of migrations) {
    await database.transaction(async (tx) => {
      await lockUntilCommit(tx, 'store/migrations');
      // Another process may have been first.
      if (!missing(await appliedSteps(tx), migrations).includes(migration)) return;
      await tx.query(migration.sql).catch((cause: unknown) => {
        throw new StoreError('migration-failed', `${migration.name} cannot be run.`, { cause });
      });
      await tx.query('insert into schema_migration (name, hash) values ($1, $2)', [
        migration.name,
        hashOf(migration),
      ]);
    });
  }
}

const CREATE = `create table if not exists schema_migration (
    name text primary key, hash text not null, at timestamptz not null default now());
  grant select on schema_migration to ${SERVICE_ROLE}`;

async function appliedSteps(q: Queryable): Promise<ReadonlyMap<string, string>> {
  const [{ table } = { table: null }] = await q.query<{ table: string | null }>(
    "select to_regclass('schema_migration')::text as table",
  );
  if (table === null) return new Map();
  const rows = await q.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration',
  );
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

/** The steps still to be run. */
function missing(
  known: ReadonlyMap<string, string>,
  migrations: readonly Migration[],
): readonly Migration[] {
  refuseNewer(known, migrations);
  return migrations.filter((migration) => {
    const before = known.get(migration.name);
    if (before !== undefined && before !== hashOf(migration)) {
      throw new StoreError(
        'migration-changed',
        `${migration.name} was run with another text: this database is of another version of the program.`,
      );
    }
    return before === undefined;
  });
}

function hashOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex');
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
