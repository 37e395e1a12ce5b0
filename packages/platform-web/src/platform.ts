import {
  type Platform,
  RSA_BITS,
  type SignatureAlgorithm,
  type SignatureOutcome,
} from '@prova/credential';
import { inflate } from './inflate.ts';

/** Imported keys by the identity of their bytes; the promise is kept, so that parallel scans import once. */
const imported = new WeakMap<Uint8Array, Map<SignatureAlgorithm, Promise<CryptoKey | undefined>>>();

const IMPORT = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  ES384: { name: 'ECDSA', namedCurve: 'P-384' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const;

const VERIFY = {
  ES256: { name: 'ECDSA', hash: 'SHA-256' },
  ES384: { name: 'ECDSA', hash: 'SHA-384' },
  RS256: { name: 'RSASSA-PKCS1-v1_5' },
} as const;

/** The three primitives on WebCrypto and pako. Hashing and signatures answer by promise. */
export const webPlatform = {
  sha256: async (data: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', owned(data))),
  inflate,
  verifySignature,
} satisfies Platform;

async function verifySignature(
  algorithm: SignatureAlgorithm,
  spki: Uint8Array,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<SignatureOutcome> {
  const key = await importKey(algorithm, spki);
  if (!key) return 'invalid';
  const holds = await crypto.subtle.verify(VERIFY[algorithm], key, owned(signature), owned(data));
  return holds ? 'valid' : 'invalid';
}

function importKey(
  algorithm: SignatureAlgorithm,
  spki: Uint8Array,
): Promise<CryptoKey | undefined> {
  const byAlgorithm = imported.get(spki) ?? new Map();
  imported.set(spki, byAlgorithm);
  const known = byAlgorithm.get(algorithm);
  if (known) return known;
  const key = importOnce(algorithm, spki);
  byAlgorithm.set(algorithm, key);
  return key;
}

async function importOnce(
  algorithm: SignatureAlgorithm,
  spki: Uint8Array,
): Promise<CryptoKey | undefined> {
  try {
    const key = await crypto.subtle.importKey('spki', owned(spki), IMPORT[algorithm], false, [
      'verify',
    ]);
    return algorithm !== 'RS256' || isRsaSize(key) ? key : undefined;
  } catch {
    // Another kind of key, or none: the caller learns that nothing verifies under it.
    return undefined;
  }
}

function isRsaSize(key: CryptoKey): boolean {
  const { modulusLength } = key.algorithm as RsaHashedKeyAlgorithm;
  return modulusLength >= RSA_BITS.min && modulusLength <= RSA_BITS.max;
}

/** WebCrypto wants bytes that no other thread can change; TypeScript wants to see it. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes);
}
