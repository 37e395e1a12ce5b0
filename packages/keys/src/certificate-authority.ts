import { createPublicKey, type KeyObject } from 'node:crypto';
import { type Certificate, type KeyUsage, parseCertificate, TrustError } from '@prova/trust';
import { KeysError } from './errors.ts';

/** What signs a certificate: an authority's own certificate and the key in it. */
export interface CertificateAuthority {
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
}

/** An authority whose certificate was read as verifiers read it, and whose key was seen to be the one in it. */
export interface OpenedAuthority {
  readonly certificate: Certificate;
  /** What those it signs for point back to (RFC 5280 §4.2.1.1). */
  readonly keyIdentifier: Uint8Array;
  readonly privateKey: KeyObject;
}

/**
 * Opens an authority for one use of its key. Judges neither its dates nor who vouches for it.
 * Throws `KeysError`: `certificate-malformed`, `issuer-not-authority` when it may not use its key for that,
 * `key-certificate-mismatch`.
 */
export function openAuthority(
  { certificate: der, privateKey }: CertificateAuthority,
  use: Extract<KeyUsage, 'keyCertSign' | 'cRLSign'>,
): OpenedAuthority {
  const certificate = readCertificate(der);
  const { basicConstraints, keyUsage, subjectKeyIdentifier } = certificate.extensions;
  if (!basicConstraints?.ca || !keyUsage?.includes(use) || !subjectKeyIdentifier) {
    throw new KeysError('issuer-not-authority', 'The issuer is not a certificate authority.');
  }
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  if (!spki.equals(certificate.publicKey.spki)) {
    throw new KeysError(
      'key-certificate-mismatch',
      "The key is not that of the issuer's certificate.",
    );
  }
  return { certificate, keyIdentifier: subjectKeyIdentifier, privateKey };
}

/**
 * The country attribute of a certificate's subject, as it stands there (ISO: `GB`); `undefined` when there is none or
 * more than one. Throws `KeysError` `certificate-malformed`.
 */
export function subjectCountry(certificate: Uint8Array): string | undefined {
  const [country, ...more] = readCertificate(certificate).subject.countries;
  return more.length === 0 ? country : undefined;
}

/** The certificate as verifiers read it. Throws `KeysError` `certificate-malformed`. */
export function readCertificate(der: Uint8Array): Certificate {
  try {
    return parseCertificate(der);
  } catch (cause) {
    if (!(cause instanceof TrustError)) throw cause;
    throw new KeysError('certificate-malformed', 'Not a certificate that verifiers read.', {
      cause,
    });
  }
}
