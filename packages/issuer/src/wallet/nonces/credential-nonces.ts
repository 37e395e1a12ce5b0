import { timingSafeEqual } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '@prova/credential';
import { keyedHash } from '@prova/store';

/** How long a nonce is good for, in seconds. */
const LIFETIME = 300;

const RANDOM = 12;
const TIME = 4;
const MAC = 16;

/** A nonce of ours that is not over. Whether it was used is still to be asked. */
export interface FreshNonce {
  /** What remembers it, once it was used. */
  readonly onceKey: Uint8Array;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** Nonces for proofs of holders' keys (OpenID4VCI 1.0 §7), which no server has to remember before they were used. */
export interface CredentialNonces {
  /** A new one. */
  readonly next: () => string;
  /** `undefined` for what we never gave, or no longer take. */
  readonly open: (nonce: string) => FreshNonce | undefined;
}

/**
 * Nonces of chance, a time and an HMAC over both: all servers that share the secret take what any of them gave. `secret` has 32 to 64
 * octets; `now` is epoch seconds.
 */
export function createCredentialNonces(
  secret: Uint8Array,
  now: () => number,
  randomBytes: (length: number) => Uint8Array,
): CredentialNonces {
  const hashOf = keyedHash(secret);
  const hmac = (use: string, content: Uint8Array) =>
    hashOf([Buffer.concat([Buffer.from(`credential nonce ${use}`), content])]);
  const macOf = (content: Uint8Array) => hmac('made', content).subarray(0, MAC);
  return {
    next: () => {
      const content = Buffer.alloc(RANDOM + TIME);
      content.set(randomBytes(RANDOM));
      content.writeUInt32BE(Math.floor(now()) + LIFETIME, RANDOM);
      return encodeBase64url(Buffer.concat([content, macOf(content)]));
    },
    open: (nonce) => {
      const bytes = decodeBase64url(nonce);
      if (bytes?.length !== RANDOM + TIME + MAC) return undefined;
      const content = Buffer.from(bytes.subarray(0, RANDOM + TIME));
      const expiresAt = content.readUInt32BE(RANDOM);
      const isOurs = timingSafeEqual(bytes.subarray(RANDOM + TIME), macOf(content));
      if (!isOurs || expiresAt <= now()) return undefined;
      return { onceKey: hmac('used', content), expiresAt };
    },
  };
}
