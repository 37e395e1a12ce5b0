import type { JsonObject } from '@prova/credential';

/** No JWT of a wallet that is meant well is longer, in characters: one can carry certificates and a batch of keys. */
export const MAX_JWT = 16_384;

/** A claim that is a text of some length; else `undefined`. */
export function textIn(claims: JsonObject, name: string): string | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === 'string' && value !== '' && value.length <= 512 ? value : undefined;
}

/** A claim that is a time in epoch seconds (RFC 7519 §2, NumericDate); else `undefined`. */
export function timeIn(claims: JsonObject, name: string): number | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** Seconds by which clocks may differ. */
const SKEW = 60;

/** Whether a JWT counts now by its `nbf`, `iat` and `exp`, of those that it has; one that is no time counts never. */
export function isNow(claims: JsonObject, now: number): boolean {
  const has = (name: string) => Object.hasOwn(claims, name);
  const begins = ['nbf', 'iat'].every(
    (name) => !has(name) || (timeIn(claims, name) ?? Number.POSITIVE_INFINITY) <= now + SKEW,
  );
  return begins && (!has('exp') || (timeIn(claims, 'exp') ?? 0) > now);
}
