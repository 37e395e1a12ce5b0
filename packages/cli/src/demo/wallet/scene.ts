import type { RevocationReason } from '@prova/issuer';
import type { ReferenceWallet } from '@prova/reference-wallet';
import type { Judged } from '../judged.ts';
import type { Told } from '../social/ask-office.ts';
import type { DemoOffer } from './offers.ts';

/** Verdicts on what wallets showed, and what counters were told, or not. */
export interface ShownWallet {
  readonly judged: readonly Judged[];
  readonly told: readonly Told[];
}

/** A desk that is up, and what can be done around it. */
export interface Stage {
  /** Where it listens. */
  readonly desk: string;
  /** The institution withdraws a document, and the desk has its lists at once. */
  readonly withdraw: (offer: DemoOffer, reason: RevocationReason) => Promise<void>;
  /** The same of what one of several holders has of a card. */
  readonly withdrawHolder: (offer: DemoOffer, holder: string) => Promise<void>;
  /** The link of a desk under the same key that asks for a status all the same. */
  readonly overasking: () => Promise<string>;
}

/** One thing that is shown with wallets: what goes into them while the issuer is up, and then what a desk makes of it. */
export interface Scene {
  readonly taken: readonly { readonly offer: DemoOffer; readonly wallet: ReferenceWallet }[];
  readonly play: (stage: Stage) => Promise<ShownWallet>;
}

/** What a scene is made with. */
export interface Props {
  readonly newWallet: () => ReferenceWallet;
}
