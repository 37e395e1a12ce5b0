import type { RateLimit } from '@prova/http';
import type { Database, Queryable } from '@prova/store';

/** Something of which tries are counted, by its `DataKeys.tryHash`, and how many it may have. `seconds` is a whole multiple of `requests`. */
export interface Counted {
  readonly key: Uint8Array;
  readonly limit: RateLimit;
}

/** `granted`: one was taken of each. `refused`: none was taken of any; whole seconds until the last of them has one again. */
export type Tried =
  | { readonly outcome: 'granted' }
  | { readonly outcome: 'refused'; readonly wait: number };

/**
 * Takes one try of each, or none of any, for all processes of the house together: `http/allowance.ts` in the database. It is taken before
 * anything is looked at, so that many who come at once have no more than one after the other; who turns out to be right gives it back. `now`
 * is epoch seconds.
 */
export async function takeTries(
  database: Database,
  counted: readonly Counted[],
  now: number,
): Promise<Tried> {
  const limits = new Map(counted.map(({ key, limit }) => [nameOf(key), limit]));
  const keys = counted.map(({ key }) => key);
  const nextOf = ({ key, fullAt }: Row) => {
    const limit = limits.get(nameOf(key));
    if (limit === undefined) throw new RangeError('A row came that nobody asked for.');
    return { key, ...afterOne(fullAt, limit, now) };
  };
  // Whoever has none left makes us write nothing: a flood would fill the table with keys of its own.
  const known = await database.query<Row>(
    'select key, full_at as "fullAt" from issuer.try where key = any($1)',
    [keys],
  );
  const refused = longestOf(known.map(nextOf));
  if (refused > 0) return { outcome: 'refused', wait: refused };
  return database.transaction(async (tx) => {
    // Changes nothing, and locks: always in one order, so that two never wait for each other.
    const rows = await tx.query<Row>(
      `insert into issuer.try as t (key, full_at)
       select u.key, 0 from unnest($1::bytea[]) as u(key) order by u.key
       on conflict (key) do update set full_at = t.full_at returning t.key, t.full_at as "fullAt"`,
      [keys],
    );
    const next = rows.map(nextOf);
    const wait = longestOf(next);
    if (wait > 0) return { outcome: 'refused', wait };
    tx.tell(
      `update issuer.try t set full_at = u.full_at from unnest($1::bytea[], $2::bigint[]) as u(key, full_at)
       where t.key = u.key`,
      [next.map(({ key }) => key), next.map(({ at }) => at)],
    );
    return { outcome: 'granted' };
  });
}

/** Gives back what `takeTries` took: whoever tried was right. One after the other, so that no lock is held while another is waited for. */
export async function giveTriesBack(
  database: Queryable,
  counted: readonly Counted[],
): Promise<void> {
  for (const { key, limit } of counted) {
    await database.query(
      'update issuer.try set full_at = greatest(0, full_at - $2) where key = $1',
      [key, limit.seconds / limit.requests],
    );
  }
}

/**
 * Takes away what has all its tries again. What somebody tries at this moment is left for the next time: rows come here in another order
 * than `takeTries` locks them in, and who waited for one could be waited for.
 */
export async function forgetTries(database: Queryable, now: number): Promise<void> {
  await database.query(
    `delete from issuer.try
     where key = any(array(select key from issuer.try where full_at <= $1 for update skip locked))`,
    [now],
  );
}

/** Seconds by which clocks of machines of one house may differ. */
const SKEW = 600;

/**
 * When all would be given back if one more were taken now, and how long to wait until it may be. A time further ahead than anybody can
 * have used up was written before the clock was put back: it counts for nothing, and nobody waits for it to come round. Not so one that is ahead
 * by no more than clocks differ: else whoever finds a slower machine would have all tries again.
 */
export function afterOne(
  fullAt: number,
  { requests, seconds }: RateLimit,
  now: number,
): { readonly at: number; readonly wait: number } {
  const from = fullAt > now + seconds + SKEW ? now : Math.max(fullAt, now);
  const at = from + seconds / requests;
  return { at, wait: Math.max(0, at - now - seconds) };
}

function longestOf(waits: readonly { readonly wait: number }[]): number {
  return Math.max(0, ...waits.map(({ wait }) => wait));
}

interface Row {
  readonly key: Uint8Array;
  readonly fullAt: number;
}

function nameOf(key: Uint8Array): string {
  return Buffer.from(key).toString('base64');
}
