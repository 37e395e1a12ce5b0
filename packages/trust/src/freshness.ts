import type { EpochSeconds, TrustPolicy } from './snapshot/snapshot.ts';

/** How far a snapshot may still be relied on. What follows from each is the verifier's rule. */
export type Freshness = 'FRESH' | 'DUE' | 'STALE' | 'EXPIRED';

/**
 * The freshness of a snapshot at an instant, by the limits signed in it; each limit is the last second that counts.
 * Before its time of issue a snapshot is FRESH: that the clock cannot be right is for `judgeClock` to say.
 */
export function freshness(
  snapshot: { readonly issuedAt: EpochSeconds; readonly policy: TrustPolicy },
  now: EpochSeconds,
): Freshness {
  const age = now - snapshot.issuedAt;
  const { refreshAfter, softMax, hardMax } = snapshot.policy;
  if (age <= refreshAfter) return 'FRESH';
  if (age <= softMax) return 'DUE';
  // Also where `now` is no number: nothing is compared with it successfully.
  return age <= hardMax ? 'STALE' : 'EXPIRED';
}
