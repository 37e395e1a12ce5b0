import type { Queryable } from '@prova/store';
import { StatusError } from '../errors.ts';
import { HASHES } from '../persons/hashes.ts';
import { HASH_BYTES, type PersonKeys } from '../persons/person-keys.ts';
import type { BufferLoad } from '../sources/buffer/buffer-load.ts';

/** What is stored of somebody, as the batch needs it. */
export interface BatchRow {
  /** `undefined` for whom the buffer does not know. */
  readonly statuses: string | undefined;
  readonly ended: 'replaced' | 'cancelled' | undefined;
}

/** Between persons, and for whom nothing is stored: in no JSON. */
const NEXT = '\n';
const NOBODY = '-';

/**
 * Many people in one row, asked for by one value: what they cost on the way to the database and back is then next to nothing. Each is looked up
 * by the key, as a join is not where the planner knows little of a table that was loaded just now: it then reads all of it for each chunk. The load is
 * named, so that all of a batch is answered from one. They are looked up in the order of their key, in which those that lie beside each other come one after the other.
 */
const BATCH_ROWS = `
  select string_agg(coalesce(
      (select e.state from status.ssin e where e.ssin_hash = h.hash and e.state <> 'current'),
      (select r.statuses from status.buffer_row r where r.load_id = $2 and r.person_hash = h.of_load),
      '${NOBODY}'), E'\\n' order by h.place) as rows,
    exists (select from status.buffer_load where load_id = $2) as "isThere"
  from (select *, substring($3::bytea from place * ${HASH_BYTES} + 1 for ${HASH_BYTES}) as of_load
        from ${HASHES} each order by of_load) h`;

/** The rows of these hashes, in their order. Throws `StatusError` `buffer-gone`. */
export async function batchRows(
  q: Queryable,
  {
    load,
    keys,
  }: { readonly load: BufferLoad | undefined; readonly keys: Pick<PersonKeys, 'loadHashes'> },
  hashes: Uint8Array,
): Promise<readonly BatchRow[]> {
  const [found] = await q.query<{ rows: string | null; isThere: boolean }>(BATCH_ROWS, [
    hashes,
    load?.loadId ?? 0,
    load ? keys.loadHashes(load.loadId, hashes) : new Uint8Array(),
  ]);
  if (load && !found?.isThere) {
    throw new StatusError('buffer-gone', 'What this batch is answered from was replaced.');
  }
  return (found?.rows ?? '').split(NEXT).map((row): BatchRow => {
    if (row === 'replaced' || row === 'cancelled') return { statuses: undefined, ended: row };
    return { statuses: row === NOBODY ? undefined : row, ended: undefined };
  });
}
