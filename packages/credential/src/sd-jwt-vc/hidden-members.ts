import { encodeBase64url } from '../encoding/base64url.ts';

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

/** Where digests stand in the payload of every copy. */
export interface DigestFrame {
  /** How many random bytes its decoys take. */
  readonly decoyLength: number;
  /**
   * The member of the payload that holds digests of disclosures, from this place on, and decoys; nothing where there are none. They stand
   * in the order of their letters, which is no order of the claims (RFC 9901 §4.2.4.1).
   */
  readonly memberOf: (digests: readonly string[], from: number, decoys: Uint8Array) => string;
}

/** How many disclosures a container has. */
export function hiddenCount(container: HiddenMembers): number {
  return ('elements' in container ? container.elements : container.members).length;
}

/** Prepares what is the same in every copy. */
export function digestFrame(container: HiddenMembers): DigestFrame {
  const count = hiddenCount(container);
  const decoyCount = Math.max(0, container.room - count);
  const { opening, between, closing, empty } = notationOf(container);
  return {
    decoyLength: decoyCount * DIGEST_LENGTH,
    memberOf(digests, from, decoys) {
      const own = digests.slice(from, from + count);
      // Random bytes are not hashed once more: nobody can tell them from a digest of something unknown.
      for (let at = 0; own.length < count + decoyCount; at += DIGEST_LENGTH) {
        own.push(encodeBase64url(decoys.subarray(at, at + DIGEST_LENGTH)));
      }
      return own.length === 0 ? empty : opening + own.sort().join(between) + closing;
    },
  };
}

function notationOf(container: HiddenMembers) {
  if (container.name === undefined) {
    return { opening: '"_sd":["', between: '","', closing: '"]', empty: '' };
  }
  const name = JSON.stringify(container.name);
  return 'elements' in container
    ? {
        ...{ opening: `${name}:[{"...":"`, between: '"},{"...":"' },
        ...{ closing: '"}]', empty: `${name}:[]` },
      }
    : {
        ...{ opening: `${name}:{"_sd":["`, between: '","' },
        ...{ closing: '"]}', empty: `${name}:{}` },
      };
}
