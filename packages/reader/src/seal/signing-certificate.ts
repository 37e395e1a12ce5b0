import { equalBytes, type Platform } from '@prova/credential';
import {
  type Certificate,
  childrenOf,
  contextConstructed,
  DER,
  type DerElement,
  expectTag,
  parseCertificate,
  readUnsigned,
} from '@prova/trust';
import { SIGNING_CERTIFICATE_V2 } from './oids.ts';
import { fault } from './seal-fault.ts';
import { readSha256 } from './sha-256.ts';
import type { SignedData } from './signed-data.ts';
import type { SignerInfo } from './signer-info.ts';

/**
 * The certificate that the signer signed for: of those that the message carries, the one whose SHA-256 is named first in
 * the attribute signing-certificate-v2 (RFC 5035 §3), which must also be the one named by issuer and serial number.
 * Without that attribute another certificate of the same key could take its place unnoticed.
 *
 * Certificates that are carried beside it help others to build paths, and are not read here: see `requireAllNamed`.
 *
 * Throws `SealFault`, `TrustError` `cert-*`. Judges neither dates nor trust.
 */
export async function findSigningCertificate(
  { certificates, signer }: SignedData,
  platform: Pick<Platform, 'sha256'>,
): Promise<Certificate> {
  const [identifier] = identifiersIn(signer);
  const { hash, issuerSerial } = readIdentifier(identifier);
  for (const der of certificates) {
    if (!equalBytes(await platform.sha256(der), hash)) continue;
    const certificate = parseCertificate(der);
    requireNamed(certificate, signer.issuer, signer.serialNumber);
    if (issuerSerial) requireNamed(certificate, ...readIssuerSerial(issuerSerial));
    return certificate;
  }
  return fault('the signing certificate is not carried');
}

/**
 * Every certificate that the message carries is one that the signer named: else whatever is in one could be changed unnoticed, being all
 * that a seal does not cover. Throws `SealFault`.
 */
export async function requireAllNamed(
  { certificates, signer }: SignedData,
  platform: Pick<Platform, 'sha256'>,
): Promise<void> {
  const named = identifiersIn(signer).map((identifier) => readIdentifier(identifier).hash);
  for (const der of certificates) {
    const own = await platform.sha256(der);
    if (!named.some((hash) => equalBytes(hash, own))) fault('a certificate that nobody named');
  }
}

/** Policies, which may follow, say more about the path, which is not judged here. */
function identifiersIn({ signedAttributes }: SignerInfo): readonly DerElement[] {
  const [identifiers] = childrenOf(signedAttributes.get(SIGNING_CERTIFICATE_V2), DER.sequence);
  return childrenOf(identifiers, DER.sequence);
}

/** ESSCertIDv2 (RFC 5035 §4). SHA-256 is the default; that it is spelt out all the same is usual. */
function readIdentifier(identifier: DerElement | undefined): {
  readonly hash: Uint8Array;
  readonly issuerSerial: DerElement | undefined;
} {
  const parts = childrenOf(identifier, DER.sequence);
  const spelled = parts[0]?.tag === DER.sequence;
  if (spelled) readSha256(parts[0]);
  const [hash, issuerSerial, ...more] = spelled ? parts.slice(1) : parts;
  if (more.length > 0) fault('an identifier of several parts');
  return { hash: expectTag(hash, DER.octetString).content, issuerSerial };
}

/** IssuerSerial (RFC 5035 §5): GeneralNames, of which one directory name, and the serial number. */
function readIssuerSerial(element: DerElement): [Uint8Array, Uint8Array] {
  const [names, serialNumber, ...more] = childrenOf(element, DER.sequence);
  const [name, ...otherNames] = childrenOf(names, DER.sequence);
  const [directoryName, ...rest] = childrenOf(name, contextConstructed(4));
  if (more.length + otherNames.length + rest.length > 0) fault('an issuer of several parts');
  return [expectTag(directoryName, DER.sequence).bytes, readUnsigned(serialNumber)];
}

function requireNamed(certificate: Certificate, issuer: Uint8Array, serial: Uint8Array): void {
  const isNamed =
    equalBytes(certificate.issuer.bytes, issuer) && equalBytes(certificate.serialNumber, serial);
  if (!isNamed) fault('another certificate is named');
}
