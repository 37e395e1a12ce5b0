import type { JsonObject } from '../compact-jws.ts';
import { encodeBase64url, encodeDigitsInto, encodedLength } from '../encoding/base64url.ts';
import { encodeUtf8 } from '../encoding/text.ts';

/** 128 bits, as RFC 9901 §9.3 recommends. */
export const SALT_LENGTH = 16;

/** Before the salt stand `["`, so that with its 22 digits they are 24 bytes: what comes after has the same digits whatever the salt. */
const OPENING = Uint8Array.of(0x5b, 0x22);
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
  const { template, places } = templateOf(claims);
  const head = new Uint8Array(HEAD_LENGTH);
  head.set(OPENING);
  return (salts, sha256) => {
    const text = template.slice();
    const digests = places.map(({ from, to }, i) => {
      encodeDigitsInto(
        head,
        OPENING.length,
        salts.subarray(i * SALT_LENGTH, (i + 1) * SALT_LENGTH),
      );
      encodeDigitsInto(text, from, head);
      return encodeBase64url(sha256(text.subarray(from, to)));
    });
    return { text, digests: digests.sort() };
  };
}

/** All that is the same in every copy, in digits, and where each disclosure is in it. */
function templateOf(claims: JsonObject) {
  const tails = Object.entries(claims).map(
    ([name, value]) => `",${JSON.stringify(name)},${JSON.stringify(value)}]`,
  );
  const { bytes, lengths } = encodeTogether(tails);
  const length = lengths.reduce((sum, each) => sum + 1 + HEAD_DIGITS + encodedLength(each), 1);
  const template = new Uint8Array(length).fill(TILDE);
  const places: { readonly from: number; readonly to: number }[] = [];
  let read = 0;
  let from = 1;
  for (const each of lengths) {
    const tail = bytes.subarray(read, read + each);
    const to = encodeDigitsInto(template, from + HEAD_DIGITS, tail);
    places.push({ from, to });
    read += each;
    from = to + 1;
  }
  return { template, places };
}

/** The bytes of texts one after the other: to encode each by itself takes longer than all the rest. */
function encodeTogether(texts: readonly string[]) {
  const joined = texts.join('');
  const bytes = encodeUtf8(joined);
  const isAscii = bytes.length === joined.length;
  const lengths = texts.map((text) => (isAscii ? text.length : encodeUtf8(text).length));
  return { bytes, lengths };
}
