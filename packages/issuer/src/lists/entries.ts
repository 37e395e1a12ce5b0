import type { Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { ListRow } from './list-rows.ts';
import { statusPlaces } from './status-place.ts';

/** What a list says: ids of withdrawn documents, or their places as text. */
export type Entries = ReadonlySet<string>;

/**
 * What a list has to say now: what is kept of published lists, and what the ledger withdrew, in the order in which it did.
 * Throws `IssuerError` `list-key-mismatch`.
 */
export async function readEntries(
  q: Queryable,
  list: ListRow,
  placeKey: Uint8Array,
): Promise<Entries> {
  const entries =
    list.kind === 'revocation' ? await readIds(q, list) : await readPlaces(q, list, placeKey);
  const kept = await q.query<{ entry: string }>(
    'select entry from issuer.list_kept where institution_id = $1 and list_id = $2',
    [list.institutionId, list.listId],
  );
  return new Set([...kept.map(({ entry }) => entry), ...entries]);
}

async function readIds(
  q: Queryable,
  { institutionId, listId }: ListRow,
): Promise<readonly string[]> {
  const rows = await q.query<{ jti: string }>(
    `select jti from issuer.attestation where institution_id = $1 and revocation_list_id = $2
       and state in ('revoked', 'superseded') order by ended_at, jti`,
    [institutionId, listId],
  );
  return rows.map(({ jti }) => jti);
}

/** The place of each number on a status list. Throws `IssuerError` `list-key-mismatch`. */
export function placesOf(list: ListRow, placeKey: Uint8Array): (ordinal: number) => number {
  const { placeOf, check } = statusPlaces(placeKey, list);
  if (list.placeCheck && Buffer.from(check).equals(list.placeCheck)) return placeOf;
  // A list of other places would withdraw other people's documents.
  throw new IssuerError(
    'list-key-mismatch',
    'The list was shuffled by another key; start with the key that the house had then.',
  );
}

async function readPlaces(
  q: Queryable,
  list: ListRow,
  placeKey: Uint8Array,
): Promise<readonly string[]> {
  const placeOf = placesOf(list, placeKey);
  const rows = await q.query<{ ordinal: number }>(
    `select ordinal from (
       select ended_at, jti, status_ordinal as ordinal from issuer.attestation
       where institution_id = $1 and status_list_id = $2 and state in ('revoked', 'superseded')
       union all
       select coalesce(c.withdrawn_at, a.ended_at), a.jti, c.status_ordinal from issuer.wallet_copy c
       join issuer.attestation a on a.institution_id = c.institution_id and a.jti = c.jti
       where c.institution_id = $1 and c.status_list_id = $2
         and (a.state in ('revoked', 'superseded') or c.withdrawn_at is not null)) as withdrawn
     order by ended_at, jti, ordinal`,
    [list.institutionId, list.listId],
  );
  return rows.map(({ ordinal }) => String(placeOf(ordinal)));
}
