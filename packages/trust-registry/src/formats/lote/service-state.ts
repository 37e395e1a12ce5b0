import { type Competence, type EpochSeconds, effectOn, type Tombstone } from '@prova/trust';
import { accreditedFor } from '../institution-standing.ts';
import { standingFor } from '../key-standing.ts';
import type { KeyUse, PublishedList } from '../published-list.ts';
import type { ServiceState } from './profiles.ts';

/**
 * How the service "this institution issues this document under this key" stands. `granted` needs the accreditation of
 * the institution too: a reader of the list has nothing else to look at. `undefined`: it has not begun.
 */
export function serviceState(
  list: PublishedList,
  use: KeyUse,
  competence: Competence,
  at: EpochSeconds,
): ServiceState | undefined {
  const { state, tombstone } = standingFor(list, use, competence, at);
  switch (state) {
    case 'published':
    case 'rotating':
      return accreditedFor(use.institution, at).includes(competence) ? 'granted' : 'withdrawn';
    case 'upcoming':
      return use.bindings.some(({ from }) => from <= at) ? 'withdrawn' : undefined;
    case 'suspended':
      return 'suspended';
    case 'revoked':
      return tombstone && voidsAll(tombstone) ? 'compromised' : 'withdrawn';
    case 'expired':
    case 'retired':
      return 'withdrawn';
  }
}

const BEST_FIRST = ['granted', 'suspended', 'withdrawn', 'compromised'] as const;

/** The best of several, for a profile that does not tell documents apart. */
export function bestState(states: readonly ServiceState[]): ServiceState | undefined {
  return BEST_FIRST.find((state) => states.includes(state));
}

/** Whether even what was signed before the key was lost is not believed any more. */
function voidsAll(tombstone: Tombstone): boolean {
  return effectOn(tombstone, Number.NEGATIVE_INFINITY) === 'invalid';
}
