import type { Environment, Platform } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import type { RevocationLists } from './lists/revocation-lists.ts';
import type { TrustInput } from './rules/4a-trust.ts';
import type { IdentityCheck } from './rules/8-identity-document.ts';
import type { Words } from './sentences/words.ts';

/** What the relying party demands. There is nothing in it that switches a check off. */
export interface Policy {
  /** The only environment whose trust list counts. */
  readonly environment: Environment;
  /** Of the sentences in the report: what `loadWords` answered; default English. */
  readonly words?: Words;
}

/** All that a verdict depends on. The same context gives the same report. */
export interface Context {
  readonly trust: TrustInput;
  /** Revocation lists at hand: see `revocationLists`. None is fetched. */
  readonly lists?: RevocationLists;
  readonly policy: Policy;
  /** Default `today`. */
  readonly treatmentDate?: string;
  /** The desk's local date. */
  readonly today: string;
  /** Epoch seconds. */
  readonly now: EpochSeconds;
  /** What the person at the desk found; absent until somebody has looked. */
  readonly identity?: IdentityCheck;
  readonly platform: Platform;
}
