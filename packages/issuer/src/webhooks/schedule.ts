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
