import type { Signer } from '@prova/credential';
import type { Database } from '@prova/store';
import type { TrustMaterial } from '@prova/trust';
import type { KnownRights } from '../catalogue/known-rights.ts';
import type { Allowance } from '../ledger/daily-use.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { AllocatePlaces } from '../ledger/list-place.ts';
import type { KeyPurpose } from '../ledger/signing-key-rows.ts';
import type { CurrentLists } from '../lists/current-lists.ts';
import type { TimeStamping } from '../seal/time-stamping.ts';
import type { Measures } from './measures.ts';

/** The key that signs for an institution now. */
export interface CurrentKey {
  readonly signer: Signer;
  /** SHA-256 of its certificate. */
  readonly thumbprint: Uint8Array;
  /** What it may still sign today. */
  readonly allowance: Allowance;
}

/** What issuing stands on. Time, chance, keys and storage are arguments. */
export interface IssuingHouse {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly measures: Measures;
  readonly allocatePlaces: AllocatePlaces;
  /** The `rid` of a deny-list, from its id. */
  readonly revocationListUri: (listId: string) => string;
  /** The deny-lists of these addresses as they are now; made where none was published yet. */
  readonly revocationLists: (
    institutionId: string,
    uris: readonly string[],
  ) => Promise<CurrentLists>;
  /** The key for what is printed, unless it is asked for another purpose. Throws `IssuerError` `signing-key-missing`, `KeysError`. */
  readonly keyOf: (institutionId: string, purpose?: KeyPurpose) => Promise<CurrentKey>;
  /** What clinics judge by. Throws `IssuerError` `trust-unusable`. */
  readonly trust: () => Promise<TrustMaterial>;
  /** The rights of the catalogue, which entitlements are of. */
  readonly rights: KnownRights;
  /** Where the seals on pages get their time-stamps; without it they have none. */
  readonly timeStamping?: TimeStamping | undefined;
  /** Epoch seconds. */
  readonly now: () => number;
  readonly randomBytes: (length: number) => Uint8Array;
}
