import { createPublicKey, type KeyObject } from 'node:crypto';
import { type CountryCode, isoCountryCode, type SignatureAlgorithm } from '@prova/credential';
import { type Competence, LIST_SIGNING, SEAL_USAGES } from '@prova/trust';
import { type CertificateAuthority, subjectCountry } from './certificate-authority.ts';
import { signCertificate, signSelfIssued } from './certificates.ts';
import type { DistinguishedName } from './distinguished-name.ts';
import { KeysError } from './errors.ts';
import { keyAlgorithm } from './key-algorithm.ts';
import type { Validity } from './validity.ts';

/** A certificate to be made for somebody else's key. */
export interface CertificateOrder {
  readonly subject: DistinguishedName;
  readonly publicKey: KeyObject;
  readonly validity: Validity;
  /** Where the list of revoked certificates of the one who issues this lies: an `http` or `https` address. */
  readonly crlUri?: string;
}

/** A certificate to be made by its own key. */
export interface SelfIssuedOrder {
  readonly subject: DistinguishedName;
  readonly privateKey: KeyObject;
  readonly validity: Validity;
}

/** What the attestations under a seal may be: each competence is one extended key usage. */
export interface SealUse {
  readonly competences: readonly Competence[];
}

/** An order for a country's authority; its subject and everything below it carry this country. */
export interface CountryCaOrder extends CertificateOrder {
  readonly subject: DistinguishedName & { readonly country: CountryCode };
}

/**
 * The scheme root: P-384, self-issued, path length 1. Its DER is what verifiers pin.
 * Throws `KeysError`: `key-unsupported`, `subject-malformed`, `validity-malformed`.
 */
export async function issueRoot(order: SelfIssuedOrder): Promise<Uint8Array> {
  demand(createPublicKey(order.privateKey), ['ES384']);
  return signSelfIssued({ ...order, authority: { pathLength: 1 } }, order.privateKey);
}

/**
 * A country's authority under the root: P-384, path length 0, confined to subjects of its country by critical
 * NameConstraints (RFC 5280 §4.2.1.10).
 * Throws the `KeysError` codes of `signCertificate`.
 */
export async function issueCountryCa(
  order: CountryCaOrder,
  root: CertificateAuthority,
): Promise<Uint8Array> {
  demand(order.publicKey, ['ES384']);
  const authority = { pathLength: 0, permittedCountry: order.subject.country };
  return signCertificate({ ...order, authority }, root);
}

/**
 * The certificate that seals an institution's attestations: P-256, or RSA of 2048 to 4096 bits.
 * Throws the `KeysError` codes of `signCertificate`, and `issuer-country-mismatch` when the subject's country is not
 * the authority's.
 */
export async function issueSealCertificate(
  order: CertificateOrder & SealUse,
  countryCa: CertificateAuthority,
): Promise<Uint8Array> {
  demand(order.publicKey, ['ES256', 'RS256']);
  requireSameCountry(order, countryCa);
  return signCertificate({ ...order, extendedKeyUsage: sealUsages(order) }, countryCa);
}

/**
 * A seal certificate from outside the scheme, made by the institution itself. Nobody vouches for it: a registry lists
 * it as pinned or not at all. Keys as for `issueSealCertificate`.
 * Throws `KeysError`: `key-unsupported`, `subject-malformed`, `validity-malformed`.
 */
export async function issueSelfIssuedSeal(order: SelfIssuedOrder & SealUse): Promise<Uint8Array> {
  demand(createPublicKey(order.privateKey), ['ES256', 'RS256']);
  return signSelfIssued({ ...order, extendedKeyUsage: sealUsages(order) }, order.privateKey);
}

/**
 * The certificate that signs published lists: P-256, under the root, usage tslSigning (ETSI TS 119 612 §5.7.1).
 * Throws the `KeysError` codes of `signCertificate`.
 */
export async function issueListSigner(
  order: CertificateOrder,
  root: CertificateAuthority,
): Promise<Uint8Array> {
  demand(order.publicKey, ['ES256']);
  return signCertificate({ ...order, extendedKeyUsage: [LIST_SIGNING] }, root);
}

/** The subject is of the country whose authority this is. Throws `KeysError` `issuer-country-mismatch`. */
export function requireSameCountry(
  { subject: { country } }: CertificateOrder,
  { certificate }: CertificateAuthority,
): void {
  if (country === 'EU' || subjectCountry(certificate) !== isoCountryCode(country)) {
    throw new KeysError('issuer-country-mismatch', 'The authority is of another country.');
  }
}

/** The extended key usage of each competence. */
export function sealUsages({ competences }: SealUse): readonly string[] {
  return competences.map((competence) => SEAL_USAGES[competence]);
}

/** The key is for one of these algorithms. Throws `KeysError` `key-unsupported`. */
export function demand(key: KeyObject, allowed: readonly SignatureAlgorithm[]): void {
  if (!allowed.includes(keyAlgorithm(key))) {
    throw new KeysError(
      'key-unsupported',
      `This certificate needs a key for ${allowed.join(' or ')}.`,
    );
  }
}
