import type { Database } from '@prova/store';

/**
 * Remembers what may be used once, for all processes of the house: `first` for one caller of each key until `expiresAt` (epoch
 * seconds), `again` for all others. Keys are 32 octets. Commits are not waited for: a server that loses power forgets the last
 * moments, in which a proof could come a second time; it is good for a minute, and what it asks for is asked once by its own key.
 */
export function usedOnce(
  database: Database,
): (key: Uint8Array, expiresAt: number) => Promise<'first' | 'again'> {
  return (key, expiresAt) =>
    database.transaction(async (tx) => {
      await tx.query('set local synchronous_commit = off');
      const [row] = await tx.query(
        'insert into issuer.used_once (key, expires_at) values ($1, $2) on conflict do nothing returning expires_at',
        [key, Math.ceil(expiresAt)],
      );
      return row ? 'first' : 'again';
    });
}

/** Forgets what nobody could use any more. */
export async function forgetUsed(database: Database, now: number): Promise<void> {
  await database.query('delete from issuer.used_once where expires_at < $1', [now]);
}
