/** Seconds to wait after the first, second, … failure, and from the last on always that. */
const RETRY_AFTER = [10, 60, 300, 1_800, 7_200, 21_600] as const;

/** However long a receiver wants us to wait, it is asked again the next day. */
const LONGEST = 86_400;

/**
 * When what did not arrive at the `attempt`-th try, from 1 on, is tried again: epoch seconds, as the schedule says, or later by as many seconds as the
 * receiver `wished`, a day at most. For messages to boxes, and for what an issuer tells programs.
 */
export function retryAt(now: number, attempt: number, wished = 0): number {
  const planned = RETRY_AFTER[Math.min(attempt, RETRY_AFTER.length) - 1] ?? RETRY_AFTER[0];
  return now + Math.max(planned, Math.min(wished, LONGEST));
}
