import type { AttestationAlgorithm, CountryCode, Environment } from '@prova/credential';
import type {
  Accreditation,
  Competence,
  EpochSeconds,
  InstitutionFlag,
  InstitutionStatus,
  TombstoneScope,
} from '@prova/trust';
import type { EntryKind } from '../catalogue/catalogue-entry.ts';
import type { CertificateState } from '../register/life-cycle.ts';
import type { RegisterCertificate } from '../register/register.ts';

/*
 * The rows as JSON, which is how they travel both ways, whole tables in one statement. Closed lists are closed by
 * constraints of the same words, so a row that is there has this type.
 */

/** `bytea` as PostgreSQL writes it in text: `\x01ff`. */
export type HexBytes = string;

export interface SchemeRow {
  readonly environment: Environment;
  readonly sequence: number;
  readonly refresh_after: number;
  readonly soft_max: number;
  readonly hard_max: number;
  readonly algorithms: readonly AttestationAlgorithm[];
  readonly max_clock_skew: number;
  readonly min_verifier_version: string | null;
  readonly catalogue_version: number;
  readonly catalogue_on: string;
}

/** No constraint knows the form of an entry: see `entriesOf`. */
export interface CatalogueEntryRow {
  readonly kind: EntryKind;
  readonly name: string;
  readonly content: unknown;
}

export interface InstitutionKey {
  readonly country: CountryCode;
  readonly official_id: string;
}

export interface InstitutionRow extends InstitutionKey {
  readonly name: string;
  readonly status: InstitutionStatus;
  readonly valid_from: EpochSeconds;
  readonly valid_until: EpochSeconds | null;
  readonly superseded_by_country: string | null;
  readonly superseded_by_id: string | null;
  readonly revocation_uris: readonly string[] | null;
  readonly flags: readonly InstitutionFlag[];
}

interface PeriodRow extends InstitutionKey {
  readonly valid_from: EpochSeconds;
  readonly valid_until: EpochSeconds | null;
}

export interface AccreditationRow extends PeriodRow {
  readonly competence: Accreditation['competence'];
}

export interface BindingRow extends PeriodRow {
  readonly x5t: HexBytes;
  readonly competences: readonly Competence[];
}

export interface CertificateRow {
  readonly x5t: HexBytes;
  readonly der: HexBytes;
  readonly spki_hash: HexBytes;
  readonly authority: HexBytes | null;
  readonly shared: boolean;
  readonly state: CertificateState;
  readonly suspended_from: RegisterCertificate['suspendedFrom'] | null;
}

export interface TombstoneRow {
  readonly x5t: HexBytes;
  readonly spki_hash: HexBytes;
  readonly reason: string;
  readonly revoked_at: EpochSeconds;
  readonly invalidity_date: EpochSeconds;
  readonly scope: TombstoneScope;
  readonly competences: readonly Competence[] | null;
}

export function hexOf(bytes: Uint8Array): HexBytes {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

export function bytesOf(hex: HexBytes): Uint8Array {
  return new Uint8Array(Buffer.from(hex.slice(2), 'hex'));
}

/** A thumbprint is base64url in the register and octets in the database. */
export function hexOfName(base64url: string): HexBytes {
  return hexOf(Buffer.from(base64url, 'base64url'));
}

export function nameOf(hex: HexBytes): string {
  return Buffer.from(hex.slice(2), 'hex').toString('base64url');
}
