import type { CountryCode, InstitutionId } from '@prova/credential';
import type { CertificateAuthority } from '@prova/keys';
import { type Competence, type EpochSeconds, parseCertificate } from '@prova/trust';
import { crlPath } from '../formats/crl-path.ts';
import { years } from './new-key.ts';

/** When a certificate is made, and by whom. */
export interface IssuanceTerms {
  readonly now: EpochSeconds;
  /** Of the registry, without a slash at its end: certificates say where revocation lists will lie. */
  readonly baseUrl: string;
}

/** Whose seal it is, and for what. */
export interface SealHolder {
  readonly id: InstitutionId;
  /** 1 to 64 characters. */
  readonly name: string;
  readonly competences: readonly Competence[];
}

/** A desk that asks wallets. */
export interface SchemeReader {
  /** Of an authority of the scheme. */
  readonly country: CountryCode;
  /** Who runs the desk; 1 to 64 characters. */
  readonly organization: string;
  readonly hosts: readonly string[];
}

/** How long seals and readers of a scheme live. */
const LIFETIME_YEARS = 2;

/** All that the certificate of a seal says but its key; `what` begins its common name. */
export function sealOrder(
  { id: { country, officialId }, name, competences }: SealHolder,
  what: 'Seal' | 'Wallet seal',
  { now, baseUrl }: IssuanceTerms,
  authority: CertificateAuthority,
) {
  return {
    subject: {
      country,
      organization: name,
      organizationIdentifier: `EESSI:${country}:${officialId}`,
      commonName: `${what} ${country}:${officialId}`,
    },
    validity: years(now, LIFETIME_YEARS),
    competences,
    crlUri: crlUri(baseUrl, authority.certificate),
  };
}

/** All that the certificate of a reader says but its key. */
export function readerOrder(
  { country, organization, hosts }: SchemeReader,
  { now, baseUrl }: IssuanceTerms,
  authority: CertificateAuthority,
) {
  return {
    subject: { country, organization, commonName: 'Reader' },
    validity: years(now, LIFETIME_YEARS),
    hosts,
    crlUri: crlUri(baseUrl, authority.certificate),
  };
}

/** Where the list of what an authority has revoked will be served. */
export function crlUri(baseUrl: string, authority: Uint8Array): string {
  return `${baseUrl}/${crlPath(parseCertificate(authority))}`;
}
