import type { EpochSeconds } from './snapshot/snapshot.ts';

/** `suspect`: the clock shows a time that has certainly passed, so no date can be judged by it. */
export type ClockState = 'plausible' | 'suspect';

/**
 * Judges a clock by the trusted-time floor: the highest of the build time and every signed time seen. Time cannot be
 * earlier than that; `maxClockSkew` seconds are forgiven. A clock that runs fast cannot be found out offline.
 */
export function judgeClock(
  now: EpochSeconds,
  { timeFloor, maxClockSkew }: { readonly timeFloor: EpochSeconds; readonly maxClockSkew: number },
): ClockState {
  return now >= timeFloor - maxClockSkew ? 'plausible' : 'suspect';
}
