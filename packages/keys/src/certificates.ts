import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import type { CountryCode } from '@prova/credential';
import { type CertificateAuthority, openAuthority } from './certificate-authority.ts';
import type { CertificateTerms } from './certificate-terms.ts';
import { type DistinguishedName, nameAttributes } from './distinguished-name.ts';
import { KeysError } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import { instant, type Validity } from './validity.ts';
import type { CertificateContent } from './x509-library.ts';

/** What a certificate shall say. With `authority` its key signs certificates, without it signs documents. */
export interface CertificateTemplate extends CertificateTerms {
  readonly subject: DistinguishedName;
  readonly publicKey: KeyObject;
  readonly validity: Validity;
  readonly authority?: {
    readonly pathLength: number;
    /** Every subject below must carry this country. */
    readonly permittedCountry?: CountryCode;
  };
  /** Where the issuer's list of revoked certificates is fetched (RFC 5280 §4.2.1.13). */
  readonly crlUri?: string;
}

/** An `http` or `https` address in the characters that IA5String and RFC 3986 share. */
const CRL_URI = /^https?:\/\/[\w.-]+(:\d{1,5})?\/[\w.~%!$&'()*+,;=:@/?-]*$/;
const MAX_CRL_URI = 500;

/**
 * Signs the template under an authority and answers DER. Serial numbers are 16 random bytes, positive. P-384 keys
 * sign with SHA-384, all others with SHA-256.
 *
 * Throws `KeysError`: `certificate-malformed`, `issuer-not-authority`, `key-certificate-mismatch`,
 * `validity-outside-issuer` about the authority; `key-unsupported`, `subject-malformed`, `validity-malformed`,
 * `crl-uri-malformed` about the template. Does not check name constraints or path length: the profiles do, and every
 * verifier does.
 */
export async function signCertificate(
  template: CertificateTemplate,
  authority: CertificateAuthority,
): Promise<Uint8Array> {
  const { certificate, keyIdentifier, privateKey } = openAuthority(authority, 'keyCertSign');
  const content = contentOf(template);
  const { notBefore, notAfter } = template.validity;
  if (notBefore < certificate.notBefore || notAfter > certificate.notAfter) {
    throw new KeysError('validity-outside-issuer', "A certificate must live within its issuer's.");
  }
  const issuer = { name: certificate.subject.bytes, keyIdentifier };
  return write({ ...content, issuer }, privateKey);
}

/** As `signCertificate`, by the template's own private key: a scheme root, or a seal from outside the scheme. */
export async function signSelfIssued(
  template: Omit<CertificateTemplate, 'publicKey'>,
  privateKey: KeyObject,
): Promise<Uint8Array> {
  const publicKey = createPublicKey(privateKey);
  return write(contentOf({ ...template, publicKey }), privateKey);
}

/** The library is large, and whoever only signs documents never needs it. */
async function write(content: CertificateContent, privateKey: KeyObject): Promise<Uint8Array> {
  const { writeCertificate } = await import('./x509-library.ts');
  return writeCertificate(content, privateKey);
}

function contentOf(template: CertificateTemplate): CertificateContent {
  const { subject, validity, crlUri, ...terms } = template;
  keyAlgorithm(template.publicKey);
  if (instant(validity.notBefore) > instant(validity.notAfter)) {
    throw new KeysError('validity-malformed', 'A certificate cannot end before it begins.');
  }
  return {
    ...terms,
    ...(crlUri !== undefined && { crlUri: requireCrlUri(crlUri) }),
    serialNumber: randomSerial(),
    subject: nameAttributes(subject),
    notBefore: instant(validity.notBefore),
    notAfter: instant(validity.notAfter),
  };
}

function requireCrlUri(uri: string): string {
  if (uri.length > MAX_CRL_URI || !CRL_URI.test(uri)) {
    throw new KeysError('crl-uri-malformed', 'A revocation list lies at an http or https address.');
  }
  return uri;
}

/** 128 bits, the first two `01`: positive, and always 16 octets (RFC 5280 §4.1.2.2). */
function randomSerial(): string {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
  return serial.toString('hex');
}
