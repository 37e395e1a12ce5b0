import { encodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { Certificate } from '@prova/trust';

/** The name a certificate goes by here, as in a `kid`: SHA-256 of its DER, base64url without padding. */
export function thumbprintOf(certificate: Uint8Array): string {
  return encodeBase64url(nodePlatform.sha256(certificate));
}

/** The name of a key, whatever certificate it has: SHA-256 of its SubjectPublicKeyInfo, base64url without padding. */
export function keyHashOf({ publicKey }: Pick<Certificate, 'publicKey'>): string {
  return encodeBase64url(nodePlatform.sha256(publicKey.spki));
}
