import { CredentialError } from '../errors.ts';

/** How many bits a status may take (Token Status List §4.1). */
export const STATUS_BITS = [1, 2, 4, 8] as const;
export type StatusBits = (typeof STATUS_BITS)[number];

/** The values that mean the same in every list (Token Status List §7.1). All others are unknown here. */
export const STATUS = { valid: 0, invalid: 1, suspended: 2 } as const;

/** The statuses of many tokens, one after the other, the first in the lowest bits of the first byte. */
export interface TokenStatusList {
  readonly bits: StatusBits;
  /** Whole bytes, so the list has places up to the end of the last one. */
  readonly bytes: Uint8Array;
}

/**
 * A list of at least `size` places, all valid. Throws `CredentialError` `status-index` for a size that is no whole
 * number above 0, or beyond what an array can hold.
 */
export function createTokenStatusList(bits: StatusBits, size: number): TokenStatusList {
  const length = Math.ceil((size * bits) / 8);
  if (!Number.isSafeInteger(size) || size < 1 || length > MAX_BYTES) throw outside();
  return { bits, bytes: new Uint8Array(length) };
}

/** How many places there are: `createTokenStatusList` rounds up to whole bytes. */
export function statusListSize({ bits, bytes }: TokenStatusList): number {
  return (bytes.length * 8) / bits;
}

/**
 * The status at an index. What the number means is the reader's rule. Throws `CredentialError` `status-index` for an
 * index that is no whole number inside the list.
 */
export function statusAt(list: TokenStatusList, index: number): number {
  const { byte, shift, mask } = placeOf(list, index);
  return (byteAt(list, byte) >> shift) & mask;
}

/**
 * Writes the status at an index, into the bytes of the list itself. Throws `CredentialError`: `status-index` as
 * `statusAt`, `status-unknown-value` for a status that has not room in its bits.
 */
export function setStatusAt(list: TokenStatusList, index: number, status: number): void {
  const { byte, shift, mask } = placeOf(list, index);
  if (!Number.isInteger(status) || status < 0 || status > mask) {
    throw new CredentialError('status-unknown-value', `A status has ${list.bits} bits here.`);
  }
  list.bytes[byte] = (byteAt(list, byte) & ~(mask << shift)) | (status << shift);
}

/** 16 MiB: sixty-four million places of 2 bits. */
const MAX_BYTES = 1 << 24;

function placeOf(list: TokenStatusList, index: number) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= statusListSize(list)) throw outside();
  const { bits } = list;
  const bit = index * bits;
  return { byte: Math.floor(bit / 8), shift: bit % 8, mask: (1 << bits) - 1 };
}

function byteAt({ bytes }: TokenStatusList, place: number): number {
  return bytes[place] ?? 0;
}

function outside(): CredentialError {
  return new CredentialError('status-index', 'There is no such place on a status list.');
}
