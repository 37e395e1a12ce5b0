import { createHmac, timingSafeEqual } from 'node:crypto';
import { decodeBase64url } from '@prova/credential';

/** Nonces for proofs, which no server has to remember (RFC 9449 §8). */
export interface DpopNonces {
  /** The one of now. */
  readonly current: () => string;
  /** Whether a proof may still carry it: `stale` is also what we never gave. */
  readonly judge: (nonce: string | undefined) => 'fresh' | 'stale';
}

/**
 * Nonces made of a secret and the time: all servers that share the secret give, and take, the same. One is good for
 * `lifetime` seconds and for what is left of the ones before. `secret` has 32 bytes or more; `now` is epoch seconds.
 */
export function createDpopNonces(
  secret: Uint8Array,
  now: () => number,
  lifetime = 300,
): DpopNonces {
  const nonceOf = (index: number) => createHmac('sha256', secret).update(`dpop ${index}`).digest();
  let made: Made | undefined;
  /** Those that are good now, made once for each period. */
  const ours = () => {
    const period = Math.floor(now() / lifetime);
    if (made?.period !== period) {
      made = { period, current: nonceOf(period), former: nonceOf(period - 1) };
    }
    return made;
  };
  return {
    current: () => ours().current.toString('base64url'),
    judge: (nonce) => {
      const bytes = nonce === undefined ? undefined : decodeBase64url(nonce);
      const { current, former } = ours();
      const isOurs = [current, former].some(
        (each) => bytes?.length === each.length && timingSafeEqual(bytes, each),
      );
      return isOurs ? 'fresh' : 'stale';
    },
  };
}

interface Made {
  readonly period: number;
  readonly current: Buffer;
  readonly former: Buffer;
}
