import { encodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';

/** By which a box tells that a file arrived whole. */
export interface Digest {
  readonly digestMethod: 'sha_256';
  /** base64url (RFC 4648 §5). */
  readonly digestValue: string;
}

/** The digest of a file as the eBox writes it. */
export function digestOf(bytes: Uint8Array): Digest {
  return {
    digestMethod: 'sha_256',
    digestValue: encodeBase64url(nodePlatform.sha256(bytes)),
  };
}
