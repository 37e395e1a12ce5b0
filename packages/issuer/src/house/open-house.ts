import type { SignerPorts } from '@prova/keys';
import type { Database } from '@prova/store';
import { type FindCatalogue, knownRights } from '../catalogue/known-rights.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { placeAllocator } from '../lists/allocate-places.ts';
import { currentLists } from '../lists/current-lists.ts';
import { listUri } from '../lists/list-kind.ts';
import { createTimeStamping } from '../seal/time-stamping.ts';
import type { IssuingHouse } from './issuing-house.ts';
import { createKeyRing, type KeyRing } from './key-ring.ts';
import { createMeasures, type Measures } from './measures.ts';
import { type TrustFile, type WatchedTrust, watchTrust } from './watch-trust.ts';

/** What a house that issues is made of, whatever it does: serve, or work on batches. It reads no environment. */
export interface HouseOrder {
  /** As the service's role. */
  readonly database: Database;
  readonly dataKeys: DataKeys;
  /** The house's data key: places on lists follow from it. */
  readonly dataKey: Uint8Array;
  /** Where others reach the issuer, `https://issuer.example`: addresses of lists begin with it. */
  readonly baseUrl: string;
  readonly trust: Omit<TrustFile, 'now'>;
  readonly signers: SignerPorts;
  /** Where the catalogue of rights is; without it the house issues no entitlement of a version that it has not kept. */
  readonly catalogue?: FindCatalogue;
  /** Shared by those who work in one process; without it the house has its own. */
  readonly measures?: Measures;
  /** Of a time-stamping authority (RFC 3161); without it seals on pages have no time-stamp. */
  readonly timeStampUrl?: string | undefined;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A house that issues. */
export interface OpenHouse extends IssuingHouse {
  readonly keys: KeyRing;
  readonly watchedTrust: () => Promise<WatchedTrust>;
  /** Lets go of the keys. */
  close(): Promise<void>;
}

/** Puts a house together. Opens no key and reads no list before somebody asks. */
export function openHouse(order: HouseOrder): OpenHouse {
  const { database, dataKeys, dataKey: placeKey, baseUrl, now, randomBytes } = order;
  const { measures = createMeasures(), timeStampUrl: url } = order;
  const keys = createKeyRing(database, order.signers, measures);
  const watchedTrust = watchTrust({ ...order.trust, now });
  const newest = async () => order.catalogue?.((await watchedTrust()).material.snapshot);
  const signerOf = async (institutionId: string) => (await keys.keyOf(institutionId)).signer;
  return {
    database,
    dataKeys,
    measures,
    keys,
    watchedTrust,
    keyOf: keys.keyOf,
    trust: async () => (await watchedTrust()).material,
    allocatePlaces: placeAllocator({ placeKey, now, randomBytes }),
    revocationListUri: (listId) => listUri(baseUrl, 'revocation', listId),
    revocationLists: currentLists({ database, placeKey, baseUrl, now, signerOf }),
    rights: knownRights({ database, newest, now }),
    timeStamping: url === undefined ? undefined : createTimeStamping({ url, randomBytes }),
    now,
    randomBytes,
    close: keys.close,
  };
}
