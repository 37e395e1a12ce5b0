import type { Database, Queryable, SqlValue } from './database.ts';
import { grouped } from './grouped.ts';

/** Where they are remembered, by its own name in the program and never by anybody's input. */
export type OnceTable = `${string}.used_once`;

/** Keys of one statement. */
const MOST = 256;

/**
 * Remembers what may be used once, for all processes of a service: `first` for one caller of each key until `expiresAt` (epoch
 * seconds), `again` for all others. Keys are 32 octets. The table is one of `key` and `expires_at`, `issuer.used_once`. Commits are not waited for: a server that loses power forgets the last
 * moments, in which a proof could come a second time; it is good for a minute, and what it asks for is asked once by its own key.
 *
 * Who asks while others are asked for waits for them, and is asked for with whoever waits too.
 */
export function usedOnce(
  database: Database,
  table: OnceTable,
): (key: Uint8Array, expiresAt: number) => Promise<'first' | 'again'> {
  const useAll = grouped((uses: readonly Use[]) => insertUses(database, table, uses), MOST);
  return (key, expiresAt) => useAll({ key, expiresAt });
}

/** What may be used once until `expiresAt` (epoch seconds). */
export interface Use {
  /** 32 octets. */
  readonly key: Uint8Array;
  readonly expiresAt: number;
}

/**
 * As `usedOnce`, in the caller's transaction: they are used with what they are used for, or not at all. `again` where one of them was used. Whoever
 * comes with the same key meanwhile waits for the end of it, so send this first, while nothing is held. No key twice.
 */
export async function useTogether(
  q: Queryable,
  table: OnceTable,
  uses: readonly Use[],
): Promise<'first' | 'again'> {
  if (uses.length === 0) return 'first';
  // In one order, so that two never wait for each other.
  const rows = await q.query(
    `insert into ${table} (key, expires_at) select u.key, u.expires_at from ${USES} order by u.key
     on conflict do nothing returning true`,
    valuesOf(uses),
  );
  return rows.length === uses.length ? 'first' : 'again';
}

const USES = 'unnest($1::bytea[], $2::bigint[]) as u(key, expires_at)';

function valuesOf(uses: readonly Use[]): readonly SqlValue[] {
  return [uses.map(({ key }) => key), uses.map(({ expiresAt }) => Math.ceil(expiresAt))];
}

async function insertUses(
  database: Database,
  table: OnceTable,
  uses: readonly Use[],
): Promise<readonly ('first' | 'again')[]> {
  const rows = await database.query<{ key: Uint8Array }>(
    `with hasty as (select set_config('synchronous_commit', 'off', true))
     insert into ${table} (key, expires_at)
     select u.key, u.expires_at from hasty, ${USES}
     on conflict do nothing returning key`,
    valuesOf(uses),
  );
  const fresh = new Set(rows.map(({ key }) => nameOf(key)));
  // Of two that come together with one key, too, one is the first.
  return uses.map(({ key }) => (fresh.delete(nameOf(key)) ? 'first' : 'again'));
}

function nameOf(key: Uint8Array): string {
  return Buffer.from(key).toString('base64');
}

/** Forgets what nobody could use any more. */
export async function forgetUsed(database: Database, table: OnceTable, now: number): Promise<void> {
  await database.query(`delete from ${table} where expires_at < $1`, [now]);
}
