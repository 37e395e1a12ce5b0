import { createPublicKey, type KeyObject } from 'node:crypto';
import { RSA_BITS, type SignatureAlgorithm } from '@prova/credential';
import { KeysError } from './errors.ts';

/**
 * Length of a SubjectPublicKeyInfo with a named curve and an uncompressed point (RFC 5480 §2.1.1, §2.2). One with
 * explicit parameters, which may hide other ones under a good name, is longer; one with a compressed point is shorter.
 */
const NAMED_CURVES = {
  prime256v1: { algorithm: 'ES256', spkiBytes: 91 },
  secp384r1: { algorithm: 'ES384', spkiBytes: 120 },
} as const;

/**
 * The one signature algorithm that fits a public or private key: P-256 → ES256, P-384 → ES384, RSA of 2048 to 4096
 * bits → RS256 (RFC 7518 §3.3, §3.4).
 * Throws `KeysError` `key-unsupported` for every other key: other curves, explicit curve parameters, RSA-PSS, Ed25519.
 */
export function keyAlgorithm(key: KeyObject): SignatureAlgorithm {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    if (modulusLength >= RSA_BITS.min && modulusLength <= RSA_BITS.max) return 'RS256';
  } else if (namedCurve === 'prime256v1' || namedCurve === 'secp384r1') {
    const { algorithm, spkiBytes } = NAMED_CURVES[namedCurve];
    if (spkiLength(key) === spkiBytes) return algorithm;
  }
  throw new KeysError(
    'key-unsupported',
    'The key must be P-256, P-384, or RSA of 2048 to 4096 bits.',
  );
}

function spkiLength(key: KeyObject): number {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ format: 'der', type: 'spki' }).length;
}
