import { encodeBase64url, encodeDigitsInto, encodedLength } from '../encoding/base64url.ts';
import { encodeUtf8 } from '../encoding/text.ts';

/** 128 bits, as RFC 9901 §9.3 recommends. */
export const SALT_LENGTH = 16;

/** Of SHA-256. */
const DIGEST_LENGTH = 32;

/** What of one object or list its holder shows one by one. */
export type HiddenMembers = {
  /** Of the claim; `undefined` for the top. */
  readonly name?: string | undefined;
  /** How many digests there are, decoys among them (RFC 9901 §4.2.7); there are as many as members where these are more. */
  readonly room: number;
} & (
  | { readonly members: readonly (readonly [name: string, value: unknown])[] }
  | { readonly elements: readonly unknown[] }
);

/** Before the salt stand `["`, so that with its 22 digits they are 24 bytes: what comes after has the same digits whatever the salt. */
const OPENING = Uint8Array.of(0x5b, 0x22);
const HEAD_LENGTH = 24;
const HEAD_DIGITS = 32;
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
  const head = new Uint8Array(HEAD_LENGTH);
  head.set(OPENING);
  const decoys = containers.reduce((sum, each) => sum + decoyCount(each), 0);
  const decoysAt = places.length * SALT_LENGTH;
  const draft: DisclosureDrafter['draft'] = (random, sha256) => {
    const text = template.slice();
    const digests = places.map(({ from, to }, i) => {
      encodeDigitsInto(
        head,
        OPENING.length,
        random.subarray(i * SALT_LENGTH, (i + 1) * SALT_LENGTH),
      );
      encodeDigitsInto(text, from, head);
      return encodeBase64url(sha256(text.subarray(from, to)));
    });
    return { text, members: membersOf(containers, digests, random.subarray(decoysAt)) };
  };
  return { randomLength: decoysAt + decoys * DIGEST_LENGTH, draft };
}

/** The digests of each container. They stand in the order of their letters, which is no order of the claims (RFC 9901 §4.2.4.1). */
function membersOf(
  containers: readonly HiddenMembers[],
  digests: readonly string[],
  random: Uint8Array,
): string {
  const members: string[] = [];
  let [at, decoy] = [0, 0];
  for (const container of containers) {
    const own = digests.slice(at, at + countOf(container));
    at += own.length;
    // Random bytes are not hashed once more: from a digest of something unknown nobody can tell them as they are.
    for (let i = decoyCount(container); i > 0; i--) {
      own.push(encodeBase64url(random.subarray(decoy, decoy + DIGEST_LENGTH)));
      decoy += DIGEST_LENGTH;
    }
    const member = memberOf(container, own.sort());
    if (member !== undefined) members.push(member);
  }
  return members.join(',');
}

function memberOf(container: HiddenMembers, digests: readonly string[]): string | undefined {
  const name = JSON.stringify(container.name ?? '_sd');
  if ('elements' in container) {
    return `${name}:[${digests.map((digest) => `{"...":"${digest}"}`).join(',')}]`;
  }
  const list = digests.length === 0 ? undefined : `["${digests.join('","')}"]`;
  if (container.name === undefined) return list && `${name}:${list}`;
  return list ? `${name}:{"_sd":${list}}` : `${name}:{}`;
}

function countOf(container: HiddenMembers): number {
  return ('elements' in container ? container.elements : container.members).length;
}

function decoyCount(container: HiddenMembers): number {
  return Math.max(0, container.room - countOf(container));
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
