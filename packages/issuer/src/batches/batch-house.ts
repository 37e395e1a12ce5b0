import type { Database } from '@prova/store';
import type { Measures } from '../house/measures.ts';
import type { IdentifiedPayload } from '../issuance/draft-payload.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { AllocatePlaces } from '../ledger/list-place.ts';

/** What became of one document of a chunk. */
export type Made =
  | { readonly outcome: 'accepted'; readonly jws: string }
  /** `rule` is the code of the verifier, or of what keeps it off the paper. */
  | { readonly outcome: 'refused'; readonly rule: string };

/** Documents signed by one key. */
export interface MadeChunk {
  readonly outcomes: readonly Made[];
  /** SHA-256 of the certificate of the key. */
  readonly keyThumbprint: Uint8Array;
}

/**
 * Signs documents of an institution with its key of now, and judges each as a clinic would. Answers in their order. Rejects, and
 * nothing is lost, when key, trust list or threads are not as they must be.
 */
export type MakeChunk = (
  institutionId: string,
  payloads: readonly IdentifiedPayload[],
) => Promise<MadeChunk>;

/** What working on batches stands on. */
export interface BatchHouse {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly measures: Measures;
  readonly allocatePlaces: AllocatePlaces;
  /** The `rid` of a deny-list, from its id. */
  readonly revocationListUri: (listId: string) => string;
  readonly make: MakeChunk;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
}
