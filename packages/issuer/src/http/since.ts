import type { Database } from '@prova/store';

/** When the list was issued that was issued longest ago. */
export const OLDEST_LIST = `select min(newest) as at from (
  select max(iat) as newest from issuer.list_version where sha256 is not null
  group by institution_id, list_id) l`;

/** Seconds since the time that a statement answers as `at`; 0 where it answers none. */
export async function secondsSince(
  database: Database,
  query: string,
  now: () => number,
): Promise<number> {
  const [row] = await database.query<{ at: number | null }>(query);
  return row?.at ? now() - row.at : 0;
}
