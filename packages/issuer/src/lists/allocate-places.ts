import type { Queryable } from '@prova/store';
import type { AllocatePlaces, ListPlace } from '../ledger/list-place.ts';
import { listId } from './list-id.ts';
import { LIST_SIZES, type ListKind, type ListSizes } from './list-kind.ts';
import { LOOKED_AT, requireLook } from './look.ts';
import { statusPlaces } from './status-place.ts';

/** What opening a list takes. */
export interface PlacesOrder {
  /** 32 random octets that the house keeps for good, such as its data key: places on lists follow from them. */
  readonly placeKey: Uint8Array;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
  /** Default `LIST_SIZES`. */
  readonly sizes?: ListSizes;
}

/**
 * Gives documents of an institution their places, one each, on as few lists as will do; opens the next list when one is full.
 * A place is given away once: also when nothing comes of the document, and whoever asks at the same time.
 *
 * None is given while nobody holds the published lists against the ledger: `IssuerError` `lists-unwatched`.
 *
 * Given a transaction, others who ask for the same institution wait until it ends, and a place is free again if it fails. Given
 * the database, nobody waits, and places that come to nothing stay valid for nobody.
 */
export function placeAllocator(order: PlacesOrder): AllocatePlaces {
  return async (q, institutionId, count) => {
    // One after the other: whoever opens a list of one kind while it holds one of the other, and the reverse, would wait for each other.
    const revocation = await takePlaces(q, { institutionId, kind: 'revocation' }, count, order);
    const status = await takePlaces(q, { institutionId, kind: 'status' }, count, order);
    return status.flatMap(
      ({ listId: statusListId, ordinal: statusOrdinal }, index): ListPlace[] => {
        const denied = revocation[index];
        return denied ? [{ revocationListId: denied.listId, statusListId, statusOrdinal }] : [];
      },
    );
  };
}

/** A number on a list, the next that nobody had. */
export interface Place {
  readonly listId: string;
  readonly ordinal: number;
}

interface Shelf {
  readonly institutionId: string;
  readonly kind: ListKind;
}

/** Takes so many of one kind, as `placeAllocator` does. */
export async function takePlaces(
  q: Queryable,
  shelf: Shelf,
  count: number,
  order: PlacesOrder,
): Promise<readonly Place[]> {
  const places: Place[] = [];
  while (places.length < count) {
    const range = await takeFromOpen(q, shelf, count - places.length);
    if (!range) {
      await requireLook(q);
      await open(q, shelf, order);
    } else {
      for (let n = 0; n < range.taken; n++) {
        places.push({ listId: range.listId, ordinal: range.first + n });
      }
    }
  }
  return places;
}

interface Range {
  readonly listId: string;
  readonly first: number;
  readonly taken: number;
}

/** Of the open list as many as are wanted or left; it is closed with its last. Nothing where none is open. */
async function takeFromOpen(
  q: Queryable,
  { institutionId, kind }: Shelf,
  wanted: number,
): Promise<Range | undefined> {
  const [range] = await q.query<Range>(
    `with found as (
       select list_id, assigned, capacity from issuer.list
       where institution_id = $1 and kind = $2 and state = 'open' and ${LOOKED_AT} for update)
     update issuer.list l
     set assigned = least(found.capacity, found.assigned + $3),
       state = case when found.assigned + $3 >= found.capacity then 'closed' else 'open' end
     from found where l.institution_id = $1 and l.list_id = found.list_id
     returning l.list_id as "listId", found.assigned as first, l.assigned - found.assigned as taken`,
    [institutionId, kind, wanted],
  );
  return range;
}

/** Opens a list, unless another one was quicker or the id is taken: whoever asks looks again. */
async function open(
  q: Queryable,
  { institutionId, kind }: Shelf,
  order: PlacesOrder,
): Promise<void> {
  const { size, capacity } = (order.sizes ?? LIST_SIZES)[kind];
  const id = listId(order.randomBytes);
  const places = statusPlaces(order.placeKey, { institutionId, listId: id, size });
  await q.query(
    `with named as (
       insert into issuer.list_name (list_id) values ($2) on conflict do nothing returning list_id)
     insert into issuer.list (institution_id, list_id, kind, size, capacity, place_check, opened_at)
     select $1, list_id, $3, $4, $5, $6, $7 from named
     on conflict (institution_id, kind) where state = 'open' do nothing`,
    [
      ...[institutionId, id, kind, size, capacity],
      kind === 'status' ? places.check : null,
      order.now(),
    ],
  );
}

/**
 * Closes every open list, so that no place of them is given away from now on: after a database was put back, when nobody can
 * say which places were given since the copy was made. `listPublisher` does so where it sees that by itself.
 */
export async function closeOpenLists(tx: Queryable): Promise<void> {
  await tx.query("update issuer.list set state = 'closed' where state = 'open'");
}
