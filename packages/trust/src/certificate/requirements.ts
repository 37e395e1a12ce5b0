import { equalBytes, RSA_BITS } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { EpochSeconds } from '../snapshot/snapshot.ts';
import type { Certificate } from './certificate.ts';
import { isWithin } from './distinguished-name.ts';
import type { KeyUsage } from './extensions.ts';

/** RSA within 2048 to 4096 bits; the curves we read are strong enough. `cert-key-strength`. */
export function requireStrongKey({ publicKey }: Certificate): void {
  const { type, bits } = publicKey;
  if (type === 'RSA' && (bits < RSA_BITS.min || bits > RSA_BITS.max)) {
    throw new TrustError('cert-key-strength', `An RSA key of ${bits} bits is not accepted.`);
  }
}

/** RFC 5280 §4.2: a critical extension that is not processed refuses the certificate. `cert-critical-extension`. */
export function requireProcessed({ extensions }: Certificate): void {
  const [oid] = extensions.unprocessedCritical;
  if (oid !== undefined) {
    throw new TrustError(
      'cert-critical-extension',
      `The critical extension ${oid} is not processed.`,
    );
  }
}

/** A certificate that may sign certificates (RFC 5280 §4.2.1.9, §4.2.1.3). `cert-not-ca`, `cert-key-usage`. */
export function requireAuthority(certificate: Certificate): void {
  if (!certificate.extensions.basicConstraints?.ca) {
    throw new TrustError('cert-not-ca', 'The issuer is not a certificate authority.');
  }
  requireKeyUsage(certificate, 'keyCertSign');
}

/** A certificate that signs documents and no certificates. `cert-is-ca`, `cert-key-usage`. */
export function requireEndEntity(certificate: Certificate): void {
  if (certificate.extensions.basicConstraints?.ca) {
    throw new TrustError('cert-is-ca', 'A certificate authority does not sign documents.');
  }
  requireKeyUsage(certificate, 'digitalSignature');
  if (certificate.extensions.keyUsage?.includes('keyCertSign')) {
    throw new TrustError('cert-key-usage', 'The certificate also claims to sign certificates.');
  }
}

function requireKeyUsage({ extensions }: Certificate, usage: KeyUsage): void {
  if (!extensions.keyUsage?.includes(usage)) {
    throw new TrustError('cert-key-usage', `The key usage lacks ${usage}.`);
  }
}

/** Exactly one country in the subject, which is returned. `cert-subject-country`. */
export function requireSubjectCountry({ subject }: Certificate): string {
  const [country, ...more] = subject.countries;
  if (country === undefined || more.length > 0 || !/^[A-Z]{2}$/.test(country)) {
    throw new TrustError('cert-subject-country', 'The subject does not name exactly one country.');
  }
  return country;
}

/** The key identifiers of both sides, present and the same (RFC 5280 §4.2.1.1). `cert-key-identifier`. */
export function requireKeyIdentifier(certificate: Certificate, issuer: Certificate): void {
  const own = certificate.extensions.authorityKeyIdentifier;
  const theirs = issuer.extensions.subjectKeyIdentifier;
  if (!own || !theirs || !equalBytes(own, theirs)) {
    throw new TrustError('cert-key-identifier', 'The certificate points to another issuer key.');
  }
}

/** The subject lies in a subtree that the issuer permits (RFC 5280 §4.2.1.10). `cert-name-constraint`. */
export function requirePermittedName({ subject }: Certificate, issuer: Certificate): void {
  const permitted = issuer.extensions.permittedNames;
  if (permitted && !permitted.some((base) => isWithin(subject, base))) {
    throw new TrustError(
      'cert-name-constraint',
      'The subject lies outside the names its issuer may use.',
    );
  }
}

/**
 * Returns the certificate once it names this host as a dNSName. Case does not count, and a wildcard stands for nothing.
 * Throws `TrustError` `cert-name`.
 */
export function requireHostName(certificate: Certificate, host: string): Certificate {
  if (hostNames(certificate).includes(host.toLowerCase())) return certificate;
  throw new TrustError('cert-name', 'The certificate does not name this host.');
}

/** The hosts that a certificate names, in lower case. A wildcard is none, also of an address that has an asterisk itself. */
export function hostNames({ extensions }: Certificate): readonly string[] {
  const { dnsNames = [] } = extensions.alternativeNames ?? {};
  return dnsNames.filter((name) => !name.includes('*')).map((name) => name.toLowerCase());
}

/**
 * The certificate was valid at some instant from `since` to `at`, both counted. One instant: pass it twice or leave
 * `since` out. `cert-not-yet-valid`, `cert-expired`.
 */
export function requireValidAt(certificate: Certificate, at: EpochSeconds, since = at): void {
  if (at < certificate.notBefore) {
    throw new TrustError('cert-not-yet-valid', 'The certificate was not valid yet.');
  }
  if (since > certificate.notAfter) {
    throw new TrustError('cert-expired', 'The certificate was no longer valid.');
  }
}

/** Names are the same when their bytes are; what looks alike is not the same (RFC 5280 §7.1 would allow more). */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  return equalBytes(certificate.issuer.bytes, issuer.subject.bytes);
}

/** Whether a certificate names itself as its issuer. */
export function isSelfIssued(certificate: Certificate): boolean {
  return isIssuedBy(certificate, certificate);
}
