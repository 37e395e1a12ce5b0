import type { StatusPlace } from '@prova/credential';
import type { Queryable } from '@prova/store';
import { type PlacesOrder, takePlaces } from './allocate-places.ts';
import { placesOf } from './entries.ts';
import { listUri } from './list-kind.ts';
import { findList } from './list-rows.ts';

/** A place on a Token Status List: as the ledger has it, and as a credential names it. */
export interface TakenStatusPlace {
  readonly statusListId: string;
  readonly statusOrdinal: number;
  readonly status: StatusPlace;
}

/** The place of each number on a list. */
type Shuffle = (ordinal: number) => number;

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
  /**
   * Of lists that were given from here, each for a million places: how they are shuffled never changes. By institution too, for what opened
   * a list may be rolled back, and its id go to another one: places of a wrong shuffle would never be withdrawn.
   */
  const shuffles = new Map<string, Shuffle>();

  async function shuffleOf(q: Queryable, institutionId: string, listId: string): Promise<Shuffle> {
    const name = `${institutionId}/${listId}`;
    const known = shuffles.get(name);
    if (known) return known;
    const list = await findList(q, { institutionId, listId });
    if (!list) throw new RangeError('A place is on no list.');
    const shuffle = placesOf(list, order.placeKey);
    shuffles.set(name, shuffle);
    return shuffle;
  }

  return async (q, institutionId, count) => {
    const taken = await takePlaces(q, { institutionId, kind: 'status' }, count, order);
    const given: TakenStatusPlace[] = [];
    for (const { listId, ordinal } of taken) {
      const idx = (await shuffleOf(q, institutionId, listId))(ordinal);
      const status = { uri: listUri(order.baseUrl, 'status', listId), idx };
      given.push({ statusListId: listId, statusOrdinal: ordinal, status });
    }
    return given;
  };
}
