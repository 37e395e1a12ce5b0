import { HASH_BYTES } from './person-keys.ts';

/**
 * The hashes that stand one behind the other in a value, `$1` say, as an array that the server makes once for a statement: one value costs less on the way
 * than an array. Sought by it, `= any (…)`, an index is walked once in its order, also where the planner knows nothing of a table yet: it takes such an
 * array for ten, where it takes a series for a thousand rows and may read all of a table to join it.
 */
export const arrayOfHashesIn = (value: string) =>
  `array(select substring(${value}::bytea from place * ${HASH_BYTES} + 1 for ${HASH_BYTES})
  from generate_series(0, octet_length(${value}::bytea) / ${HASH_BYTES} - 1) place)`;

/** Names of hashes that stand one behind the other, to find them by. */
export function hashNames(hashes: Uint8Array): readonly string[] {
  const bytes = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.byteLength);
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, at) =>
    bytes.toString('latin1', at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );
}

/** The same of one. */
export function hashName(hash: Uint8Array): string {
  return hashNames(hash)[0] ?? '';
}
