import { integer, sequence } from '../der-writer.ts';

/** What `ecdsaValue` makes of a P-256 signature at most, in octets. */
export const LONGEST_ECDSA_VALUE = 72;

/** A raw `r‖s` as the DER that X.509 and CMS carry (RFC 3279 §2.2.3): 72 octets at most for P-256, mostly 70 to 72. */
export function ecdsaValue(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return sequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)));
}
