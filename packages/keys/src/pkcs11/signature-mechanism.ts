import { createHash } from 'node:crypto';
import type { AttestationAlgorithm } from '@prova/credential';
import { KeysError } from '../errors.ts';
import { CKM } from './cryptoki.ts';

/** How a token is asked for a signature. */
export interface SignatureMechanism {
  /** CKM number. */
  readonly mechanism: number;
  /** What the token is given for an input: a digest where it signs digests. */
  prepare(input: Uint8Array): Buffer;
}

/** DigestInfo of SHA-256 up to the digest (RFC 8017 §9.2, note 1). */
const SHA256_DIGEST_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/**
 * ES256 is CKM_ECDSA over our digest: `r‖s` comes out raw (PKCS #11 §2.3.1). RS256 is CKM_SHA256_RSA_PKCS where the token
 * hashes by itself, else CKM_RSA_PKCS over our DigestInfo; both give the same octets.
 * Throws `KeysError` `key-unsupported` when the token offers none of them.
 */
export function signatureMechanism(
  algorithm: AttestationAlgorithm,
  offered: readonly number[],
): SignatureMechanism {
  const found = MECHANISMS[algorithm].find(({ mechanism }) => offered.includes(mechanism));
  if (found) return found;
  throw new KeysError('key-unsupported', `The token offers no mechanism for ${algorithm}.`);
}

const MECHANISMS: Readonly<Record<AttestationAlgorithm, readonly SignatureMechanism[]>> = {
  ES256: [{ mechanism: CKM.ECDSA, prepare: sha256 }],
  RS256: [
    {
      mechanism: CKM.SHA256_RSA_PKCS,
      prepare: ({ buffer, byteOffset, length }) => Buffer.from(buffer, byteOffset, length),
    },
    {
      mechanism: CKM.RSA_PKCS,
      prepare: (input) => Buffer.concat([SHA256_DIGEST_INFO, sha256(input)]),
    },
  ],
};

function sha256(input: Uint8Array): Buffer {
  return createHash('sha256').update(input).digest();
}
