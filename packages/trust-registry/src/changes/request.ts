import type { EpochSeconds } from '@prova/trust';
import type { DecisionAction } from '../officers/decision.ts';
import type { ChangeKind } from './change.ts';

/**
 * Where a request stands. `draft`: nobody has signed it. `submitted`: waits for a second officer. `in-force`: a
 * suspension by one officer, waiting for a second to confirm it. `settled`: such a suspension, lifted or overtaken by a
 * change that two approved. The others are final.
 */
export const REQUEST_STATES = [
  'draft',
  'submitted',
  'in-force',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'settled',
] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

/** A request as a line of a list. */
export interface RequestSummary {
  /** UUID, chosen by who proposed it. */
  readonly id: string;
  /** Higher for later ones: where the next page begins. */
  readonly seq: number;
  readonly kind: ChangeKind;
  /**
   * Whom it is about, as the register knows it now: institutions as `BE:0120`, also where the change names only a key of
   * theirs, an officer by name, or an entry of the
   * catalogue by its own. Empty where it is about none of them, or about a whole import.
   */
  readonly about: readonly string[];
  readonly state: RequestState;
  readonly proposedBy: {
    readonly id: string;
    readonly name: string;
    readonly organisation: string;
  };
  readonly submittedAt: EpochSeconds;
  /** First second in which it can no longer be approved; absent: a suspension in force. */
  readonly expiresAt?: EpochSeconds;
  readonly decidedAt?: EpochSeconds;
  readonly settledBy?: string;
}

/** Something an officer signed about a request. */
export interface RequestDecision {
  readonly action: DecisionAction;
  readonly at: EpochSeconds;
  readonly officer: string;
  readonly name: string;
  /** As it was then. */
  readonly organisation: string;
  readonly jws: string;
}

/** A request with all that was said about it. */
export interface ChangeRequest extends RequestSummary {
  /** Canonical JSON of the change: see `parseChange`. */
  readonly payload: string;
  readonly payloadHash: Uint8Array;
  /** In the order in which they were made. */
  readonly decisions: readonly RequestDecision[];
}
