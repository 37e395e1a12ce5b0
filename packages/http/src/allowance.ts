import { HttpError } from './errors.ts';
import type { RateLimit } from './operation.ts';

/** How much each of many may still ask for, in this process. */
export interface Allowance {
  /** Throws `HttpError` `too-many-requests` where this one's is used up. Uses none of it. */
  readonly require: (name: string) => void;
  /** Uses one. Throws the same. */
  readonly spend: (name: string) => void;
}

/** Names whose allowance is full again are forgotten when so many are known. */
const MANY = 10_000;

/**
 * So many requests in so many seconds for each name, spread by the generic cell rate algorithm: after a burst, one more is
 * allowed as soon as its share of the time has passed, and `Retry-After` says when. `now` is epoch seconds.
 */
export function createAllowance({ requests, seconds }: RateLimit, now: () => number): Allowance {
  const share = seconds / requests;
  /** By name, when all that was used will be given back. */
  const fullAt = new Map<string, number>();
  const after = (name: string): number => {
    const at = now();
    const known = fullAt.get(name) ?? 0;
    // Later than anybody can have used up: the clock was put back since, and nobody waits for it to come round.
    const next = Math.max(known > at + seconds + share ? 0 : known, at) + share;
    const wait = next - at - seconds;
    // A sum of shares is seldom exact.
    if (wait <= share / 1000) return next;
    throw new HttpError('too-many-requests', 'This client asks too often.', {
      headers: { 'retry-after': String(Math.max(1, Math.ceil(wait))) },
    });
  };
  return {
    require: (name) => void after(name),
    spend: (name) => {
      if (fullAt.size > MANY) {
        for (const [each, time] of fullAt) if (time <= now()) fullAt.delete(each);
      }
      fullAt.set(name, after(name));
    },
  };
}
