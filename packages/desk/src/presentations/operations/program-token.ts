import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether who asks shows the token of the programs of this house. A desk is at an open address: what its house is registered for is not for
 * whoever finds that. Where the house has no token, nobody is one of its programs.
 */
export function isOfHouse(shown: string | undefined, token: string | undefined): boolean {
  if (shown === undefined || token === undefined) return false;
  return timingSafeEqual(sha256(shown), sha256(token));
}

function sha256(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
