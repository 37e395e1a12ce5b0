import type { Environment } from '@prova/credential';
import { judgeTime, type TrustErrorCode, type TrustMaterial } from '@prova/trust';
import type { MemoryState } from './desk-memory.ts';
import type { KeptLists } from './kept-lists.ts';
import type { KnownRights } from './kept-rights.ts';

/** What a desk knows of itself. Instants are epoch seconds. */
export interface DeskState {
  readonly environment: Environment;
  /** `MISSING`: there is no trust list here, or none that was taken. */
  readonly freshness: 'FRESH' | 'DUE' | 'STALE' | 'EXPIRED' | 'MISSING';
  readonly clock: 'plausible' | 'suspect';
  readonly sequence?: number;
  readonly issuedAt?: number;
  /** The last day on which anything can be accepted by this list. */
  readonly staleAt?: number;
  readonly institutions: number;
  /** Why the list that was kept is of no use. */
  readonly refused?: TrustErrorCode;
  /** Lists of withdrawn documents at hand, and when the oldest was made. */
  readonly lists: number;
  readonly oldestList?: number;
  /** Of the catalogue that the trust list names; absent where it is not here. */
  readonly rights?: KnownRights;
  /** Whether the trust list names a catalogue that is not here. */
  readonly lacksRights: 'lacking' | 'nothing';
  /** Whether every list that the server named was fetched at least once. */
  readonly isComplete: boolean;
  /** Whether what is here will be here after the page is closed. */
  readonly memory: MemoryState;
}

export function stateOf({
  environment,
  trust,
  refused,
  lists,
  isComplete,
  memory,
  now,
  rights,
  lacksRights,
}: {
  environment: Environment;
  trust: TrustMaterial | undefined;
  refused: TrustErrorCode | undefined;
  lists: KeptLists;
  isComplete: boolean;
  memory: DeskState['memory'];
  now: number;
  rights: KnownRights | undefined;
  lacksRights: DeskState['lacksRights'];
}): DeskState {
  const made = [...lists.issuedAt.values()];
  const always = {
    environment,
    memory,
    isComplete,
    lacksRights,
    lists: made.length,
    ...(rights && { rights }),
    ...(made.length > 0 && { oldestList: Math.min(...made) }),
  };
  if (!trust) {
    return {
      ...always,
      freshness: 'MISSING',
      clock: 'plausible',
      institutions: 0,
      ...(refused && { refused }),
    };
  }
  const { sequence, issuedAt, institutions, policy } = trust.snapshot;
  return {
    ...always,
    ...judgeTime(trust, now),
    sequence,
    issuedAt,
    staleAt: issuedAt + policy.softMax,
    institutions: institutions.length,
  };
}
