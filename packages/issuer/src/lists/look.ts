import type { Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';

/**
 * For how long nobody need have looked: publishers look every few seconds. Who puts back a copy that is younger closes the lists himself,
 * as docs/operations.md says.
 */
const LONGEST = '10 minutes';

/** Part of a statement: whether published lists were held against the ledger of late. */
export const LOOKED_AT = `exists (
  select from issuer.lists_look
  where looked_at between clock_timestamp() - interval '${LONGEST}' and clock_timestamp())`;

/** Notes that they were just now. Written once a minute, however often somebody looks. */
export async function noteLook(q: Queryable): Promise<void> {
  await q.query(
    `insert into issuer.lists_look default values on conflict (one) do update set looked_at = now()
     where lists_look.looked_at not between now() - interval '1 minute' and now()`,
  );
}

/**
 * Refuses to give places away that may have been given before, by a database that was put back since: also by a worker, which never
 * sees published lists. Throws `IssuerError` `lists-unwatched`.
 */
export async function requireLook(q: Queryable): Promise<void> {
  const [look] = await q.query(`select where ${LOOKED_AT}`);
  if (look) return;
  throw new IssuerError(
    'lists-unwatched',
    'Nobody has looked at the published lists of late; start the service that publishes them.',
  );
}
