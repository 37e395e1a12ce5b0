import { TrustError } from '../errors.ts';
import { DER, type DerElement, malformed, readDer } from './der.ts';
import {
  childrenOf,
  readObjectIdentifier,
  readOctetsOfBitString,
  readUnsigned,
} from './der-values.ts';
import { EC_PUBLIC_KEY, PRIME_256, RSA_ENCRYPTION, SECP_384 } from './oids.ts';

/** A public key of a kind this house can use. */
export interface PublicKey {
  /** DER of the SubjectPublicKeyInfo; one object for the life of the certificate value. */
  readonly spki: Uint8Array;
  readonly type: 'P-256' | 'P-384' | 'RSA';
  /** Size of the field or of the modulus. */
  readonly bits: number;
}

const CURVES = new Map([
  [PRIME_256, { type: 'P-256', bits: 256 }],
  [SECP_384, { type: 'P-384', bits: 384 }],
] as const);

/**
 * Reads a SubjectPublicKeyInfo (RFC 5480, RFC 3279 §2.3.1). Does not judge whether the key is long enough, nor
 * whether the point lies on its curve: importing the key does that.
 * Throws `TrustError`: `cert-explicit-curve`, `cert-key-type`, `cert-malformed`.
 */
export function readPublicKey(element: DerElement | undefined): PublicKey {
  const [algorithm, key, ...more] = childrenOf(element, DER.sequence);
  if (!element || more.length > 0) malformed('a public key');
  const [oid, parameters, ...extra] = childrenOf(algorithm, DER.sequence);
  if (extra.length > 0) malformed('the algorithm of a public key');
  const octets = readOctetsOfBitString(key);
  switch (readObjectIdentifier(oid)) {
    case EC_PUBLIC_KEY:
      return { spki: element.bytes, ...readCurve(parameters, octets) };
    case RSA_ENCRYPTION:
      if (parameters?.tag !== DER.null || parameters.content.length > 0)
        malformed('RSA parameters');
      return { spki: element.bytes, type: 'RSA', bits: readModulusLength(octets) };
    default:
      throw new TrustError('cert-key-type', 'The key is neither elliptic curve nor RSA.');
  }
}

function readCurve(parameters: DerElement | undefined, point: Uint8Array): Omit<PublicKey, 'spki'> {
  // Explicit parameters let a forger choose a generator under which somebody else's key is theirs (CVE-2020-0601).
  if (parameters?.tag === DER.sequence) {
    throw new TrustError(
      'cert-explicit-curve',
      'The key spells out a curve instead of naming one.',
    );
  }
  const oid = readObjectIdentifier(parameters);
  const curve = oid === PRIME_256 || oid === SECP_384 ? CURVES.get(oid) : undefined;
  if (!curve) throw new TrustError('cert-key-type', 'The curve is neither P-256 nor P-384.');
  if (point[0] !== 0x04 || point.length !== 1 + curve.bits / 4) {
    throw new TrustError('cert-key-type', 'The point is not in uncompressed form.');
  }
  return curve;
}

/** RSAPublicKey (RFC 8017 appendix A.1.1). */
function readModulusLength(octets: Uint8Array): number {
  const [modulus, exponent, ...more] = childrenOf(readDer(octets), DER.sequence);
  if (more.length > 0) malformed('an RSA key');
  const [first = 0, ...rest] = readUnsigned(modulus);
  const e = readUnsigned(exponent);
  const isUsable = ((e.at(-1) ?? 0) & 1) === 1 && !(e.length === 1 && e[0] === 1);
  if (!isUsable) throw new TrustError('cert-key-strength', 'The RSA exponent is even or one.');
  return rest.length * 8 + first.toString(2).length;
}
