import type { Eventual } from './eventual.ts';

/** Signatures this house can check. Attestations use ES256 or RS256; ES384 occurs in certificates only. */
export type SignatureAlgorithm = 'ES256' | 'ES384' | 'RS256';

/** Signatures a PRC may carry (specification v0.5 §2.3.1). */
export const ATTESTATION_ALGORITHMS = ['ES256', 'RS256'] as const;
export type AttestationAlgorithm = (typeof ATTESTATION_ALGORITHMS)[number];

/** Smallest and largest modulus of an RSA key, in bits, that this house signs with and believes. */
export const RSA_BITS = { min: 2048, max: 4096 } as const;

/** The answer of a signature check. A word, not a boolean: a forgotten `await` does not compile. */
export type SignatureOutcome = 'valid' | 'invalid';

/**
 * The three things the pure packages cannot do alone. `platform-node` answers at once, `platform-web` by promise;
 * callers go on by `whenKnown`, or `await`.
 */
export interface Platform {
  /** SHA-256 of `data`, 32 bytes. */
  sha256(data: Uint8Array): Eventual<Uint8Array>;

  /**
   * Inflates exactly one zlib stream (RFC 1950) that fills `data` to its last byte. For lists: what a QR code carries is
   * inflated by this package itself.
   * Throws `CredentialError`: `inflate-too-large` past `limit` bytes of output, `inflate-trailing` when bytes follow
   * the stream, `inflate-malformed` for everything else (raw deflate, gzip, preset dictionary, wrong checksum).
   */
  inflate(data: Uint8Array, limit: number): Eventual<Uint8Array>;

  /**
   * Checks one signature. `key` is a DER SubjectPublicKeyInfo; pass the same object again for the same key, so that
   * an import can be remembered. ECDSA signatures are raw `r‖s` (RFC 7518 §3.4), RSA is PKCS #1 v1.5.
   * A key that does not fit `algorithm`, or is no key at all, answers `invalid`; it never throws.
   */
  verifySignature(
    algorithm: SignatureAlgorithm,
    key: Uint8Array,
    data: Uint8Array,
    signature: Uint8Array,
  ): Eventual<SignatureOutcome>;
}

/** A key that signs, wherever it lives: in this process, in a token, behind a service. */
export interface Signer {
  readonly algorithm: AttestationAlgorithm;
  /** DER of the certificate that the signatures verify under. */
  readonly certificate: Uint8Array;
  /**
   * Signs each input (the full bytes; the signer hashes) and answers in the same order.
   * ES256 signatures are raw 64-byte `r‖s`. Rejects as a whole if any input cannot be signed.
   */
  signMany(inputs: readonly Uint8Array[]): Eventual<readonly Uint8Array[]>;
}
