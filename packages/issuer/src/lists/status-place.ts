import { hkdfSync } from 'node:crypto';
import { keyedHash } from '@prova/store';

/** The places of one status list. */
export interface StatusPlaces {
  /** The place of the document with this number on the list, from 0. Another number has another place. */
  readonly placeOf: (ordinal: number) => number;
  /** Eight octets that tell this key from another, and nothing else about it. */
  readonly check: Uint8Array;
}

const ROUNDS = 4;

/**
 * Shuffles the places of a list by a key that follows from the house's place key (HKDF, RFC 5869): numbers are given away
 * in order, and neither a family nor a company sits side by side. A Feistel network of four rounds over the next even number
 * of bits (Luby and Rackoff), walked until it ends inside the list, is a permutation of the list.
 */
export function statusPlaces(
  placeKey: Uint8Array,
  { institutionId, listId, size }: { institutionId: string; listId: string; size: number },
): StatusPlaces {
  const info = `prova/issuer/status-place/${listId}`;
  const key = new Uint8Array(hkdfSync('sha256', placeKey, institutionId, info, 32));
  const half = Math.ceil(Math.log2(size) / 2);
  const mask = 2 ** half - 1;
  const hashOf = keyedHash(key);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => roundFunction(hashOf, round));

  const permute = (value: number): number => {
    let left = value >>> half;
    let right = value & mask;
    for (const f of rounds) [left, right] = [right, left ^ (f(right) & mask)];
    return (left << half) | right;
  };
  return {
    placeOf(ordinal) {
      if (!Number.isInteger(ordinal) || ordinal < 0 || ordinal >= size) {
        throw new RangeError('There is no such number on the list.');
      }
      let place = permute(ordinal);
      while (place >= size) place = permute(place);
      return place;
    },
    check: hashOf(['check']).subarray(0, 8),
  };
}

function roundFunction(
  hashOf: ReturnType<typeof keyedHash>,
  round: number,
): (half: number) => number {
  return (half) => {
    const input = Uint8Array.of(round, half >>> 16, (half >>> 8) & 0xff, half & 0xff);
    const [a = 0, b = 0, c = 0, d = 0] = hashOf([input]);
    return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  };
}
