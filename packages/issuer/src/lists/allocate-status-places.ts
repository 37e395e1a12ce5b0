import type { StatusPlace } from '@prova/credential';
import type { Queryable } from '@prova/store';
import { type Place, type PlacesOrder, takePlaces } from './allocate-places.ts';
import { placesOf } from './entries.ts';
import { listUri } from './list-kind.ts';
import { listState } from './list-rows.ts';

/** A place on a Token Status List: as the ledger has it, and as a credential names it. */
export interface TakenStatusPlace {
  readonly statusListId: string;
  readonly statusOrdinal: number;
  readonly status: StatusPlace;
}

/** Takes so many places for copies of documents, each of which nobody had or will have. */
export type AllocateStatusPlaces = (
  tx: Queryable,
  institutionId: string,
  count: number,
) => Promise<readonly TakenStatusPlace[]>;

/**
 * Gives copies their places, as `placeAllocator` gives documents theirs, on the same lists: nobody can tell copies from documents.
 * Rejects with `IssuerError`: `lists-unwatched`; `list-key-mismatch` where the places of a list were shuffled by another key.
 */
export function statusPlaceAllocator(
  order: PlacesOrder & { readonly baseUrl: string },
): AllocateStatusPlaces {
  return async (q, institutionId, count) => {
    const taken = await takePlaces(q, { institutionId, kind: 'status' }, count, order);
    const lists = new Map<string, (ordinal: number) => number>();
    for (const listId of new Set(taken.map((place) => place.listId))) {
      const list = await listState(q, { institutionId, listId });
      if (list) lists.set(listId, placesOf(list, order.placeKey));
    }
    return taken.map(({ listId, ordinal }: Place): TakenStatusPlace => {
      const idx = lists.get(listId)?.(ordinal);
      if (idx === undefined) throw new RangeError('A place is on no list.');
      const status = { uri: listUri(order.baseUrl, 'status', listId), idx };
      return { statusListId: listId, statusOrdinal: ordinal, status };
    });
  };
}
