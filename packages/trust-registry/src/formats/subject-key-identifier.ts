import { createHash, createPublicKey } from 'node:crypto';
import type { Certificate } from '@prova/trust';

/** A point that is not compressed: 0x04 and two coordinates of P-256. */
const POINT = 65;

/**
 * The key identifier of a certificate: as it says itself, or else the SHA-1 of its public key (RFC 5280 §4.2.1.2,
 * method 1). A name, not a proof: nothing may rest on SHA-1.
 */
export function subjectKeyIdentifier({ extensions, publicKey }: Certificate): Uint8Array {
  if (extensions.subjectKeyIdentifier) return extensions.subjectKeyIdentifier;
  const spki = Buffer.from(publicKey.spki);
  const bits =
    publicKey.type === 'RSA'
      ? createPublicKey({ key: spki, format: 'der', type: 'spki' }).export({
          format: 'der',
          type: 'pkcs1',
        })
      : spki.subarray(-POINT);
  return createHash('sha1').update(bits).digest();
}
