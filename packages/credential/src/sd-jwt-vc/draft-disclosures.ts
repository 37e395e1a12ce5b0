import { encodeDigitsInto, encodedLength } from '../encoding/base64url.ts';
import { encodeUtf8, textOfAscii } from '../encoding/text.ts';
import { digestFrame, type HiddenMembers, hiddenCount } from './hidden-members.ts';

/** 128 bits, as RFC 9901 §9.3 recommends. */
export const SALT_LENGTH = 16;

/** Before the salt stand `["`, so that with its 22 digits they are 24 bytes: what comes after has the same digits whatever the salt. */
const OPENING = Uint8Array.of(0x5b, 0x22);
const HEAD_LENGTH = 24;
const HEAD_DIGITS = 32;
/** Of SHA-256. */
const DIGEST_DIGITS = 43;
const TILDE = 0x7e;

/** Disclosures of one copy. */
export interface DraftedDisclosures {
  /** In digits, a tilde before each and one at the end, as they follow the JWT. */
  readonly text: Uint8Array;
  /** Members of the payload that hold the digests, without braces; nothing where there are none. */
  readonly members: string;
}

/** Makes disclosures anew for every copy. */
export interface DisclosureDrafter {
  /** How many random bytes a copy takes: salts, then decoys. */
  readonly randomLength: number;
  readonly draft: (
    random: Uint8Array,
    sha256: (data: Uint8Array) => Uint8Array,
  ) => DraftedDisclosures;
}

/** A drafter for what is hidden in each container. */
export function disclosureDrafter(containers: readonly HiddenMembers[]): DisclosureDrafter {
  const { template, places } = templateOf(containers.flatMap(tailsOf));
  const frames = framesOf(containers, places.length * SALT_LENGTH);
  const head = new Uint8Array(HEAD_LENGTH);
  head.set(OPENING);
  const draft: DisclosureDrafter['draft'] = (random, sha256) => {
    const text = template.slice();
    const digits = new Uint8Array(places.length * DIGEST_DIGITS);
    for (const [i, { from, to }] of places.entries()) {
      const salt = random.subarray(i * SALT_LENGTH, (i + 1) * SALT_LENGTH);
      encodeDigitsInto(head, OPENING.length, salt);
      encodeDigitsInto(text, from, head);
      encodeDigitsInto(digits, i * DIGEST_DIGITS, sha256(text.subarray(from, to)));
    }
    const digests = piecesOf(textOfAscii(digits), DIGEST_DIGITS);
    let members = '';
    for (const { frame, from, decoysAt } of frames.places) {
      const member = frame.memberOf(digests, from, random.subarray(decoysAt));
      members += members === '' || member === '' ? member : `,${member}`;
    }
    return { text, members };
  };
  return { randomLength: frames.end, draft };
}

/** Of digits that were read together, as each alone would take longer: those of each. */
function piecesOf(text: string, length: number): readonly string[] {
  return Array.from({ length: text.length / length }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  );
}

/** Each container's frame, with the place of its first disclosure and that of its decoys among the random bytes. */
function framesOf(containers: readonly HiddenMembers[], saltsLength: number) {
  let [from, decoysAt] = [0, saltsLength];
  const places = containers.map((container) => {
    const frame = digestFrame(container);
    const place = { frame, from, decoysAt };
    from += hiddenCount(container);
    decoysAt += frame.decoyLength;
    return place;
  });
  return { places, end: decoysAt };
}

/** Disclosures but for their salts: of a member with its name, of an element without (RFC 9901 §4.2). */
function tailsOf(container: HiddenMembers): readonly string[] {
  return 'elements' in container
    ? container.elements.map((value) => `",${JSON.stringify(value)}]`)
    : container.members.map(
        ([name, value]) => `",${JSON.stringify(name)},${JSON.stringify(value)}]`,
      );
}

/** All that is the same in every copy, in digits, and where each disclosure is in it. */
function templateOf(tails: readonly string[]) {
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
