import type { Platform, SignatureAlgorithm, SignatureOutcome } from '@prova/credential';
import { DER, readDer } from './der.ts';
import { childrenOf, readUnsigned } from './der-values.ts';
import type { PublicKey } from './public-key.ts';

/** One signature algorithm for each kind of key, so that a weak hash cannot be chosen for a strong key. */
export const ALGORITHM_OF_KEY = {
  'P-256': 'ES256',
  'P-384': 'ES384',
  RSA: 'RS256',
} as const satisfies Record<PublicKey['type'], SignatureAlgorithm>;

/** Octets of r and of s (RFC 7518 §3.4). */
const COORDINATE = { ES256: 32, ES384: 48 } as const;

/**
 * Checks a signature as certificates and CMS messages hold it: RSA as it is, ECDSA as a DER sequence of two integers
 * (RFC 3279 §2.2.3). The kind of the key alone decides the algorithm; what the message names is the caller's to compare.
 * Throws `TrustError` `cert-malformed` for an ECDSA signature that is not in strict DER.
 */
export async function checkSignature(
  key: PublicKey,
  data: Uint8Array,
  signature: Uint8Array,
  platform: Pick<Platform, 'verifySignature'>,
): Promise<SignatureOutcome> {
  const algorithm = ALGORITHM_OF_KEY[key.type];
  const raw = algorithm === 'RS256' ? signature : joinCoordinates(signature, COORDINATE[algorithm]);
  return raw ? platform.verifySignature(algorithm, key.spki, data, raw) : 'invalid';
}

/** Keys want `r‖s`. `undefined` for anything but a pair of numbers no longer than those of the curve. */
function joinCoordinates(signature: Uint8Array, width: number): Uint8Array | undefined {
  const [r, s, ...more] = childrenOf(readDer(signature), DER.sequence).map(readUnsigned);
  if (!r || !s || more.length > 0 || r.length > width || s.length > width) return undefined;
  const joined = new Uint8Array(2 * width);
  joined.set(r, width - r.length);
  joined.set(s, 2 * width - s.length);
  return joined;
}
