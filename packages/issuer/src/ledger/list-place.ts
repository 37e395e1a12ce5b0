import type { Queryable } from '@prova/store';

/** Where a document is withdrawn: its deny-list, and its place in a Token Status List. */
export interface ListPlace {
  readonly revocationListId: string;
  readonly statusListId: string;
  /** Dense; the place in the list is a keyed permutation of it. */
  readonly statusOrdinal: number;
}

/** Takes so many places for documents of an institution, each of which nobody had or will have. */
export type AllocatePlaces = (
  tx: Queryable,
  institutionId: string,
  count: number,
) => Promise<readonly ListPlace[]>;
