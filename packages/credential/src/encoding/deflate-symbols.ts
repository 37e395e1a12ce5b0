/*
 * What stands in a block (RFC 1951 §3.2.5), as both that read it and that write it must know: literals, lengths and the end in
 * one code, distances in the other.
 */

/** Where the numbers of each symbol begin, and how many bits are added to tell which it is. */
export interface NumberTable {
  readonly starts: Uint16Array;
  readonly bits: Uint8Array;
}

export const END_OF_BLOCK = 256;

/** The symbol of the shortest length. */
export const FIRST_LENGTH = 257;

export const LENGTHS: NumberTable = {
  starts: Uint16Array.of(
    ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115],
    ...[131, 163, 195, 227, 258],
  ),
  bits: Uint8Array.of(
    ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
  ),
};

export const DISTANCES: NumberTable = {
  starts: Uint16Array.of(
    ...[1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025],
    ...[1537, 2049, 3073, 4097, 6145, 8193, 12_289, 16_385, 24_577],
  ),
  bits: Uint8Array.of(
    ...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12],
    ...[13, 13],
  ),
};

/** How long the fixed codes are, one code after the other, with symbols that never stand in a block (RFC 1951 §3.2.6). */
export const FIXED_LITERALS = 288;
export const FIXED_LENGTHS = new Uint8Array(320)
  .fill(8)
  .fill(9, 144, 256)
  .fill(7, 256, 280)
  .fill(5, FIXED_LITERALS);

/** The order in which the lengths of the code of lengths are written (RFC 1951 §3.2.7). */
export const LENGTH_ORDER = Uint8Array.of(
  ...[16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15],
);
