import type { EpochSeconds } from '@prova/trust';

const DAY = 86_400;

/** How long metadata of each role may be believed, in seconds, unless an order says otherwise. */
export const TUF_LIFETIMES = {
  root: 365 * DAY,
  targets: 90 * DAY,
  snapshot: 14 * DAY,
  timestamp: 2 * DAY,
} as const;

/** The instant as TUF metadata writes it: to the second, in UTC. */
export function expiryOf(now: EpochSeconds, lifetime: number): string {
  return new Date((now + lifetime) * 1000).toISOString().replace('.000Z', 'Z');
}
