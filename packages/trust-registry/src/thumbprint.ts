import { encodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';

/** The name a certificate goes by here, as in a `kid`: SHA-256 of its DER, base64url without padding. */
export function thumbprintOf(certificate: Uint8Array): string {
  return encodeBase64url(nodePlatform.sha256(certificate));
}
