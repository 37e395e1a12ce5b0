import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import {
  type Platform,
  RSA_BITS,
  type SignatureAlgorithm,
  type SignatureOutcome,
} from '@prova/credential';
import { inflate } from './compression.ts';

/** Imported keys by the identity of their bytes: an import costs more than half a verification. */
const imported = new WeakMap<Uint8Array, KeyObject>();

const HASHES = { ES256: 'sha256', ES384: 'sha384', RS256: 'sha256' } as const;

/** The three primitives on node:crypto and node:zlib. Every member answers at once. */
export const nodePlatform = {
  sha256,
  inflate,
  verifySignature,
} satisfies Platform;

/** Asked for bytes, node:crypto allocates them outside the heap, which takes three times as long as all of the hash of a claim. */
function sha256(data: Uint8Array): Uint8Array {
  const letters = hash('sha256', data, 'binary');
  const digest = new Uint8Array(letters.length);
  for (let i = 0; i < digest.length; i++) digest[i] = letters.charCodeAt(i);
  return digest;
}

function verifySignature(
  algorithm: SignatureAlgorithm,
  spki: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): SignatureOutcome {
  const key = importKey(spki);
  if (!key || !fits(key, algorithm)) return 'invalid';
  const options = algorithm === 'RS256' ? key : { key, dsaEncoding: 'ieee-p1363' as const };
  return verify(HASHES[algorithm], data, options, signature) ? 'valid' : 'invalid';
}

function importKey(spki: Uint8Array): KeyObject | undefined {
  const known = imported.get(spki);
  if (known) return known;
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    imported.set(spki, key);
    return key;
  } catch {
    // Not a key at all: the caller learns that nothing verifies under it.
    return undefined;
  }
}

/** The key names the algorithm, never the other way round. */
function fits(key: KeyObject, algorithm: SignatureAlgorithm): boolean {
  const details = key.asymmetricKeyDetails;
  switch (algorithm) {
    case 'ES256':
      return key.asymmetricKeyType === 'ec' && details?.namedCurve === 'prime256v1';
    case 'ES384':
      return key.asymmetricKeyType === 'ec' && details?.namedCurve === 'secp384r1';
    case 'RS256':
      return key.asymmetricKeyType === 'rsa' && isRsaSize(details?.modulusLength);
  }
}

function isRsaSize(bits: number | undefined): boolean {
  return bits !== undefined && bits >= RSA_BITS.min && bits <= RSA_BITS.max;
}
