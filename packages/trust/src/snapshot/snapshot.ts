import type { AttestationAlgorithm, CountryCode, Environment } from '@prova/credential';

/** What an institution may issue. The place in this list is the bit on the wire. `EHIC` covers the PRC. */
export const COMPETENCES = ['EHIC', 'PDA1', 'ISIPLUS', 'STATUS', 'ENTITLEMENT'] as const;
export type Competence = (typeof COMPETENCES)[number];

/**
 * `active`: may issue. `suspended`: whatever it issued cannot be confirmed now, and this can be lifted.
 * `closed`: closed or merged; what it issued before `validUntil` stands.
 */
export const INSTITUTION_STATUSES = ['active', 'suspended', 'closed'] as const;
export type InstitutionStatus = (typeof INSTITUTION_STATUSES)[number];

/** Remarks about a row that a person should see. `accreditation-assumed`: its source named no periods. */
export const INSTITUTION_FLAGS = ['accreditation-assumed'] as const;
export type InstitutionFlag = (typeof INSTITUTION_FLAGS)[number];

/** What a tombstone strikes: one certificate, all below a CA, or single competences of a certificate. */
export const TOMBSTONE_SCOPES = ['certificate', 'certificate-authority', 'competence'] as const;
export type TombstoneScope = (typeof TOMBSTONE_SCOPES)[number];

/** Seconds since 1970-01-01T00:00:00Z, whole. */
export type EpochSeconds = number;

/** Limits that hold for every verifier, because they are signed and not set by it. All in seconds. */
export interface TrustPolicy {
  /** FRESH up to this age. */
  readonly refreshAfter: number;
  /** DUE up to this age. */
  readonly softMax: number;
  /** STALE up to this age, EXPIRED after. */
  readonly hardMax: number;
  /** Signatures that attestations may carry. */
  readonly algorithms: readonly AttestationAlgorithm[];
  /** How far two honest clocks may differ. */
  readonly maxClockSkew: number;
  readonly minVerifierVersion?: string;
}

/** Says that an institution may use a certificate, for what, and when. Many-to-many. */
export interface Binding {
  /** Index into `sealCertificates`. */
  readonly certificate: number;
  readonly competences: readonly Competence[];
  readonly from: EpochSeconds;
  /** First instant no longer covered; absent: open. */
  readonly until?: EpochSeconds;
}

/**
 * A period in which an institution was accredited for one kind of document. Several, disjoint ones may exist. Judged as
 * whole days of UTC.
 */
export interface Accreditation {
  readonly competence: Competence;
  readonly from: EpochSeconds;
  /** First instant no longer covered; absent: open. */
  readonly until?: EpochSeconds;
}

/** A competent institution: identified by country and official id together, never by a key. */
export interface Institution {
  /** As stored and signed: `GR` and `UK`, never `EL` or `GB`. */
  readonly country: CountryCode;
  /** Without the country in front. */
  readonly officialId: string;
  readonly name: string;
  readonly status: InstitutionStatus;
  readonly validFrom: EpochSeconds;
  readonly validUntil?: EpochSeconds;
  readonly bindings: readonly Binding[];
  readonly accreditations: readonly Accreditation[];
  /** URL prefixes, each ending in `/`, below which its revocation lists lie. Absent: it publishes none. */
  readonly revocationUris?: readonly string[];
  readonly flags: readonly InstitutionFlag[];
}

/** The mark left by a revoked key. Tombstones are added, never taken away. */
export interface Tombstone {
  /** SHA-256 of the DER of the certificate. */
  readonly x5t: Uint8Array;
  /** SHA-256 of its SubjectPublicKeyInfo, so that a new certificate does not revive a stolen key. */
  readonly spkiHash: Uint8Array;
  /** An RFC 5280 §5.3.1 reason, or `competenceWithdrawn`. An unknown one counts as the worst. */
  readonly reason: string;
  readonly revokedAt: EpochSeconds;
  /** Since when the key was not to be believed; not after `revokedAt`. */
  readonly invalidityDate: EpochSeconds;
  readonly scope: TombstoneScope;
  /** Present exactly when `scope` is `competence`. */
  readonly competences?: readonly Competence[];
}

/** Where the audit log stood when this was published, so that a rewritten log contradicts it. */
export interface AuditHead {
  readonly size: number;
  readonly rootHash: Uint8Array;
  readonly time: EpochSeconds;
}

/** Everything a verifier must know to decide without a network, as published at one moment. */
export interface Snapshot {
  readonly environment: Environment;
  /** At least 1, higher with each release. */
  readonly sequence: number;
  readonly issuedAt: EpochSeconds;
  /** `issuedAt + policy.hardMax`; this is checked. */
  readonly nextUpdate: EpochSeconds;
  readonly policy: TrustPolicy;
  /** DER of the country CAs under the scheme root. */
  readonly certificateAuthorities: readonly Uint8Array[];
  /** DER of the certificates that seal attestations. */
  readonly sealCertificates: readonly Uint8Array[];
  /** Indexes into `sealCertificates`, ascending: trusted as they are, without a path to the root. */
  readonly pinned: readonly number[];
  /** Ascending by country, then official id; each pair once. */
  readonly institutions: readonly Institution[];
  readonly tombstones: readonly Tombstone[];
  readonly auditHead?: AuditHead;
  /** SHA-256 of files published beside this snapshot, by name. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
}
