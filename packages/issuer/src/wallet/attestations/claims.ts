import type { JsonObject } from '@prova/credential';
import { timeClaim } from '@prova/http';

/** No JWT of a wallet that is meant well is longer, in characters: one can carry certificates and a batch of keys. */
export const MAX_JWT = 16_384;

/** Seconds by which clocks may differ. */
const SKEW = 60;

/** Whether a JWT counts now by its `nbf`, `iat` and `exp`, of those that it has; one that is no time counts never. */
export function isNow(claims: JsonObject, now: number): boolean {
  const has = (name: string) => Object.hasOwn(claims, name);
  const begins = ['nbf', 'iat'].every(
    (name) => !has(name) || (timeClaim(claims, name) ?? Number.POSITIVE_INFINITY) <= now + SKEW,
  );
  return begins && (!has('exp') || (timeClaim(claims, 'exp') ?? 0) > now);
}
