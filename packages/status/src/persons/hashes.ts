import { HASH_BYTES } from './person-keys.ts';

/** The rows of hashes that stand one behind the other in `$1`, with their places from 0: one value costs less than an array of them. */
export const HASHES = `(select place, substring($1::bytea from place * ${HASH_BYTES} + 1 for ${HASH_BYTES}) as hash
  from generate_series(0, octet_length($1::bytea) / ${HASH_BYTES} - 1) place)`;
