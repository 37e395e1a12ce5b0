import { randomFillSync } from 'node:crypto';

/** As much as is had at a time: to ask costs as much as some thousand bytes. */
const POOL_LENGTH = 8192;

/**
 * A source of random bytes for what is told to others, salts and ids, in small portions: no byte is given twice. Those that were given stay
 * in memory beside each other, so that it is none for keys.
 */
export function createRandomSource(): (length: number) => Uint8Array {
  let pool = new Uint8Array();
  let used = 0;
  return (length) => {
    if (length > POOL_LENGTH) return randomFillSync(new Uint8Array(length));
    if (used + length > pool.length) {
      pool = randomFillSync(new Uint8Array(POOL_LENGTH));
      used = 0;
    }
    used += length;
    return pool.subarray(used - length, used);
  };
}
