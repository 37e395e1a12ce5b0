import { DISTANCES, END_OF_BLOCK, FIRST_LENGTH, LENGTHS } from '../deflate-symbols.ts';
import { type Bits, bitsOf, joined } from './bit-writer.ts';
import { LONGEST_REPEAT } from './repeats.ts';

/** The two codes of a block, as the bits that are written for what they stand for. 0 is written for what has no code. */
export interface BlockCode {
  /** By byte. */
  readonly literals: Uint32Array;
  readonly end: Bits;
  /** By length, with the bits that tell which of its symbol's it is. */
  readonly lengths: Uint32Array;
  /** By symbol, without those bits: there are too many distances. */
  readonly distances: Uint32Array;
}

/** Codes are given by the lengths of all their codes (RFC 1951 §3.2.2). */
export function blockCode(literalLengths: Uint8Array, distanceLengths: Uint8Array): BlockCode {
  const symbols = codesOf(literalLengths);
  const lengths = new Uint32Array(LONGEST_REPEAT + 1);
  LENGTHS.starts.forEach((start, symbol) => {
    const count = LENGTHS.bits[symbol] ?? 0;
    for (let added = 0; added < 1 << count && start + added <= LONGEST_REPEAT; added++) {
      lengths[start + added] = joined(symbols[FIRST_LENGTH + symbol] ?? 0, bitsOf(added, count));
    }
  });
  return {
    literals: symbols.subarray(0, END_OF_BLOCK),
    end: symbols[END_OF_BLOCK] ?? 0,
    lengths,
    distances: codesOf(distanceLengths),
  };
}

/** Codes of one length are consecutive numbers, and shorter ones come before longer (RFC 1951 §3.2.2). */
export function codesOf(lengths: Uint8Array): Uint32Array {
  const codes = new Uint32Array(lengths.length);
  let next = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    lengths.forEach((each, symbol) => {
      if (each === length) codes[symbol] = bitsOf(reversed(next++, length), length);
    });
    next <<= 1;
  }
  return codes;
}

/** In bits (RFC 1951 §3.2.7). */
const LONGEST_CODE = 15;

/** A code is written from its highest bit on, as no other number (RFC 1951 §3.1.1). */
function reversed(code: number, length: number): number {
  let bits = 0;
  for (let i = 0; i < length; i++) bits |= ((code >> i) & 1) << (length - 1 - i);
  return bits;
}

/** What is written for a distance: its symbol, and which of the symbol's it is (RFC 1951 §3.2.5). */
export function distanceBits({ distances }: BlockCode, distance: number): Bits {
  const symbol = distanceSymbol(distance);
  const added = distance - (DISTANCES.starts[symbol] ?? 0);
  return joined(distances[symbol] ?? 0, bitsOf(added, DISTANCES.bits[symbol] ?? 0));
}

/** Above 2 there are two symbols for each power of two (RFC 1951 §3.2.5). */
function distanceSymbol(distance: number): number {
  const beyond = distance - 1;
  if (beyond < 2) return beyond;
  const power = 31 - Math.clz32(beyond);
  return 2 * power + ((beyond >> (power - 1)) & 1);
}
