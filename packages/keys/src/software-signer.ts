import { type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { Signer } from '@prova/credential';
import { KeysError } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';

/** A private key held by this process, and the DER of the certificate made for it. */
export interface SoftwareKey {
  readonly privateKey: KeyObject;
  readonly certificate: Uint8Array;
}

/**
 * A `Signer` that answers at once. P-256 keys sign ES256 with raw 64-byte `r‖s`, RSA keys of 2048 to 4096 bits sign
 * RS256 (RFC 7518 §3.3, §3.4). For development and small houses; the key is in this process's memory.
 *
 * Does not check that the certificate is valid now or trusted by anyone.
 * Throws `KeysError`: `certificate-malformed`, `key-unsupported`, `key-certificate-mismatch`.
 */
export function softwareSigner({ privateKey, certificate }: SoftwareKey): Signer {
  const algorithm = keyAlgorithm(privateKey);
  if (algorithm === 'ES384') {
    throw new KeysError('key-unsupported', 'P-384 signs certificates, not documents.');
  }
  if (!parse(certificate).checkPrivateKey(privateKey)) {
    throw new KeysError('key-certificate-mismatch', 'The certificate is for another key.');
  }
  // RSA ignores the encoding; one shape for both keeps the loop free of branches.
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return {
    algorithm,
    certificate,
    signMany: (inputs) => inputs.map((input) => sign('sha256', input, key)),
  };
}

function parse(certificate: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(certificate);
  } catch (cause) {
    throw new KeysError('certificate-malformed', 'The certificate of the key is not DER.', {
      cause,
    });
  }
}
