import { writtenInstant } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';

const DAY = 86_400;

/** How long metadata of each role may be believed, in seconds, unless an order says otherwise. */
export const TUF_LIFETIMES = {
  root: 365 * DAY,
  targets: 90 * DAY,
  snapshot: 14 * DAY,
  timestamp: 2 * DAY,
} as const;

/** What the signed part of every role begins with (TUF specification §4.3 to §4.6): its expiry to the second, in UTC. */
export function metadataHeader(
  role: keyof typeof TUF_LIFETIMES,
  version: number,
  now: EpochSeconds,
  lifetime: number,
) {
  const expires = writtenInstant(now + lifetime);
  return { _type: role, spec_version: '1.0.31', version, expires };
}
