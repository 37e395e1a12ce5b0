import type { Queryable } from '@prova/store';
import { StatusError } from '../errors.ts';
import { arrayOfHashesIn, hashNames } from '../persons/hashes.ts';
import type { PersonKeys } from '../persons/person-keys.ts';
import type { BufferLoad } from '../sources/buffer/buffer-load.ts';

/** What is stored of somebody, as the batch needs it. */
export interface BatchRow {
  /** `undefined` for whom the buffer does not know. */
  readonly statuses: string | undefined;
  readonly ended: 'replaced' | 'cancelled' | undefined;
}

/** Between persons: in no JSON. */
const NEXT = '\n';

/**
 * Many people in one row, asked for by one value and found by their hashes, in the order of the index: what they cost on the way to the database and
 * back is then next to nothing. The load is named, so that all of a batch is answered from one.
 */
export const BATCH_ROWS = `
  select exists (select from status.buffer_load where load_id = $2) as "isThere", ended.*, held.*
  from (select coalesce(string_agg(ssin_hash, '') filter (where state = 'replaced'), '') as replaced,
               coalesce(string_agg(ssin_hash, '') filter (where state = 'cancelled'), '') as cancelled
        from status.ssin where ssin_hash = any (${arrayOfHashesIn('$1')}) and state <> 'current') ended,
       (select coalesce(string_agg(person_hash, ''), '') as hashes, coalesce(string_agg(statuses, E'\\n'), '') as statuses
        from status.buffer_row where load_id = $2 and person_hash = any (${arrayOfHashesIn('$3')})) held`;

interface Found {
  readonly isThere: boolean;
  readonly replaced: Uint8Array;
  readonly cancelled: Uint8Array;
  /** Of whom the statuses are, in one order. */
  readonly hashes: Uint8Array;
  readonly statuses: string;
}

/** The rows of these hashes, in their order. Throws `StatusError` `buffer-gone`. */
export async function batchRows(
  q: Queryable,
  {
    load,
    keys,
  }: { readonly load: BufferLoad | undefined; readonly keys: Pick<PersonKeys, 'loadHashes'> },
  hashes: Uint8Array,
): Promise<readonly BatchRow[]> {
  const ofLoad = load ? keys.loadHashes(load.loadId, hashes) : new Uint8Array();
  const [found] = await q.query<Found>(BATCH_ROWS, [hashes, load?.loadId ?? 0, ofLoad]);
  if (!found || (load && !found.isThere)) {
    throw new StatusError('buffer-gone', 'What this batch is answered from was replaced.');
  }
  const ended = new Map([
    ...hashNames(found.replaced).map((name) => [name, 'replaced'] as const),
    ...hashNames(found.cancelled).map((name) => [name, 'cancelled'] as const),
  ]);
  const names = hashNames(found.hashes);
  const written = names.length === 0 ? [] : found.statuses.split(NEXT);
  // One line more, and everybody after it would be answered for another.
  if (written.length !== names.length) throw new RangeError('Not a line of statuses a person.');
  const statuses = new Map(names.map((name, at) => [name, written[at]]));
  const namesOfLoad = hashNames(ofLoad);
  return hashNames(hashes).map((name, at) => {
    const how = ended.get(name);
    return { statuses: how ? undefined : statuses.get(namesOfLoad[at] ?? ''), ended: how };
  });
}
