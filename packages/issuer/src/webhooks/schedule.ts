/** When what failed is tried again: so many seconds after the first, second, … failure, and from the last on always that. */
export const RETRY_AFTER = [10, 60, 300, 1_800, 7_200, 21_600] as const;

/** Seconds after which a webhook that took nothing is disabled, and an event that was never taken is dropped: five days. */
export const LONGEST_FAILURE = 5 * 86_400;

/** Seconds after which whoever is at a webhook is taken for lost. Longer than a round can take. */
export const LEASE = 60;

/** Events that are sent to one webhook at a time. */
export const AT_ONCE = 16;

/** Webhooks that are served at a time. */
export const MOST_SERVED = 64;

/** Milliseconds that a receiver has for an answer, from the first byte to its status. */
export const PATIENCE = 10_000;

/** Seconds until the next attempt after so many failures, one or more. */
export function retryAfter(failures: number): number {
  return RETRY_AFTER[Math.min(failures, RETRY_AFTER.length) - 1] ?? RETRY_AFTER[0];
}
