import type { CheckedRight, DisclosureProfile } from '@prova/catalogue';

/** Profiles in which a counter is shown the right, and at most whose it is. */
const AT_COUNTERS: readonly DisclosureProfile[] = ['P0', 'P1', 'P2'];

type Shown = Pick<CheckedRight, 'disclosure' | 'leaks'>;

/**
 * Whether there are proofs of a right for counters. Not of one that is shown as a tier or with its statuses, to who has a law for it, and
 * never of one that gives away what no counter may know (class `D`), whatever its profile.
 */
export function isShownAtCounters({ disclosure, leaks }: Shown): boolean {
  return AT_COUNTERS.includes(disclosure) && leaks !== 'D';
}

/** Whether a proof of it may name nobody: then whoever has it can show it. */
export function mayNameNobody(right: Shown): boolean {
  return isShownAtCounters(right) && right.disclosure === 'P0';
}
