import type { JsonObject } from '../compact-jws.ts';
import { encodeBase64url, encodeDigitsInto, encodedLength } from '../encoding/base64url.ts';
import { encodeUtf8 } from '../encoding/text.ts';

/** 128 bits, as RFC 9901 §9.3 recommends. */
export const SALT_LENGTH = 16;

/** Before the salt stand `["`, so that with its 22 digits they are 24 bytes: what comes after has the same digits whatever the salt. */
const HEAD_LENGTH = 24;
const HEAD_DIGITS = 32;
const TILDE = 0x7e;

/** Disclosures of one copy. */
export interface DraftedDisclosures {
  /** In digits, a tilde before each and one at the end, as they follow the JWT. */
  readonly text: Uint8Array;
  /** In the order of their letters, which is no order of the claims (RFC 9901 §4.2.4.1). */
  readonly digests: readonly string[];
}

/** Makes the disclosures of claims, anew for every copy. `salts` are random, `SALT_LENGTH` for each claim. */
export function disclosureDrafter(
  claims: JsonObject,
): (salts: Uint8Array, sha256: (data: Uint8Array) => Uint8Array) => DraftedDisclosures {
  const tails = Object.entries(claims).map(([name, value]) =>
    encodeUtf8(`",${JSON.stringify(name)},${JSON.stringify(value)}]`),
  );
  const template = new Uint8Array(
    tails.reduce((sum, tail) => sum + 1 + HEAD_DIGITS + encodedLength(tail.length), 1),
  ).fill(TILDE);
  const places: { readonly from: number; readonly to: number }[] = [];
  let from = 1;
  for (const tail of tails) {
    const to = encodeDigitsInto(template, from + HEAD_DIGITS, tail);
    places.push({ from, to });
    from = to + 1;
  }
  return (salts, sha256) => {
    const text = template.slice();
    const digests = places.map((place, i) => {
      writeHead(text, place.from, salts.subarray(i * SALT_LENGTH, (i + 1) * SALT_LENGTH));
      return encodeBase64url(sha256(text.subarray(place.from, place.to)));
    });
    return { text, digests: digests.sort() };
  };
}

/** The digits of `["` and of a salt, which is in digits itself. */
function writeHead(text: Uint8Array, from: number, salt: Uint8Array): void {
  const head = new Uint8Array(HEAD_LENGTH);
  head[0] = 0x5b;
  head[1] = 0x22;
  encodeDigitsInto(head, 2, salt);
  encodeDigitsInto(text, from, head);
}
