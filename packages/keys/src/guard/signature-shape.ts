import type { AttestationAlgorithm } from '@prova/credential';
import type { Certificate } from '@prova/trust';
import { KeysError } from '../errors.ts';

/** The order of P-256 (FIPS 186-5, SP 800-186 §3.2.1.3), 32 octets. */
const P256_ORDER = Buffer.from(
  'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551',
  'hex',
);
const SCALAR = 32;

/** What a signature must look like under one key. */
export interface SignatureShape {
  readonly algorithm: AttestationAlgorithm;
  /** 64 for ES256, the length of the modulus for RS256. */
  readonly bytes: number;
}

/**
 * The algorithm that the key of a certificate signs documents with, and what its signatures look like.
 * Throws `KeysError` `key-unsupported` for a key that signs none: P-384.
 */
export function signatureShape({ publicKey }: Certificate): SignatureShape {
  switch (publicKey.type) {
    case 'P-256':
      return { algorithm: 'ES256', bytes: 2 * SCALAR };
    case 'RSA':
      return { algorithm: 'RS256', bytes: Math.ceil(publicKey.bits / 8) };
    default:
      throw new KeysError('key-unsupported', 'P-384 signs certificates, not documents.');
  }
}

/**
 * Signatures that have the shape their algorithm demands: as many as inputs, each of the right length, for ES256 raw
 * `r‖s` with both in 1 … n−1 (RFC 7518 §3.4). That they are signatures of these inputs by this key is *not* checked
 * here: the judgement of the finished document is that check, and nothing leaves without it.
 * Throws `KeysError` `signer-fault`.
 */
export function requireShape(
  signatures: readonly Uint8Array[],
  count: number,
  { algorithm, bytes }: SignatureShape,
): readonly Uint8Array[] {
  if (signatures.length !== count) fault('answered another number of signatures than was asked');
  for (const signature of signatures) {
    if (signature.length !== bytes) fault('answered a signature of a wrong length');
    if (algorithm === 'ES256' && !(isScalar(signature, 0) && isScalar(signature, SCALAR))) {
      fault('answered a signature with a number out of range');
    }
  }
  return signatures;
}

/** Whether the 32 octets from `start` are a number in 1 … n−1. */
function isScalar(signature: Uint8Array, start: number): boolean {
  const first = signature[start] ?? 0;
  // All but one of 256 end here; the rest is for the others.
  if (first > 0 && first < 0xff) return true;
  const scalar = signature.subarray(start, start + SCALAR);
  return Buffer.compare(scalar, P256_ORDER) < 0 && scalar.some((octet) => octet !== 0);
}

function fault(what: string): never {
  throw new KeysError('signer-fault', `The signer ${what}; have its module and key looked at.`);
}
