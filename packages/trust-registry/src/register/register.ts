import {
  ATTESTATION_ALGORITHMS,
  type Environment,
  formatInstitutionId,
  type InstitutionId,
} from '@prova/credential';
import type { Binding, Institution, Tombstone, TrustPolicy } from '@prova/trust';
import { NO_CATALOGUE, type RegisterCatalogue } from '../catalogue/register-catalogue.ts';
import { TrustRegistryError } from '../errors.ts';
import type { CertificateState } from './life-cycle.ts';

/** A binding that names its certificate by thumbprint: positions change with every release. */
export interface RegisterBinding extends Omit<Binding, 'certificate'> {
  /** SHA-256 of the certificate's DER, base64url. */
  readonly thumbprint: string;
}

export interface RegisterInstitution extends Omit<Institution, 'bindings'> {
  /** By start, then by thumbprint. */
  readonly bindings: readonly RegisterBinding[];
  /** Who goes on with its business after it was closed: `BE:0121`. Not part of a snapshot. */
  readonly supersededBy?: string;
}

export interface RegisterCertificate {
  readonly der: Uint8Array;
  /** SHA-256 of the key, base64url: it outlives its certificates. */
  readonly keyHash: string;
  /** Trusted because the register names it, without a path to the root. */
  readonly pinned: boolean;
  /** Several institutions may use the key. All certificates of one key agree in this. */
  readonly shared: boolean;
  readonly state: CertificateState;
  /** Where it returns to. Present exactly when `state` is `suspended`. */
  readonly suspendedFrom?: Exclude<CertificateState, 'suspended' | 'revoked'>;
}

/** All that the registry knows. A value: every change answers a new one, and no change takes anything away. */
export interface Register {
  readonly environment: Environment;
  /** Number of the last release; 0 before the first. */
  readonly sequence: number;
  readonly policy: TrustPolicy;
  /** DER of the country authorities. */
  readonly certificateAuthorities: readonly Uint8Array[];
  /** Seal certificates by thumbprint. Shared ones are here once. */
  readonly certificates: ReadonlyMap<string, RegisterCertificate>;
  /** By `BE:0120`. */
  readonly institutions: ReadonlyMap<string, RegisterInstitution>;
  /** In the order in which they were set. */
  readonly tombstones: readonly Tombstone[];
  /** What follows from which status; published beside the list. */
  readonly catalogue: RegisterCatalogue;
}

const DAY = 86_400;

/** Fresh for a day, due for a week, stale for thirty days. */
export const STANDARD_POLICY: TrustPolicy = {
  refreshAfter: DAY,
  softMax: 7 * DAY,
  hardMax: 30 * DAY,
  algorithms: ATTESTATION_ALGORITHMS,
  maxClockSkew: 300,
};

/** A register without institutions. */
export function newRegister(
  scheme: Pick<Register, 'environment' | 'certificateAuthorities'> & Partial<Register>,
): Register {
  return {
    sequence: 0,
    policy: STANDARD_POLICY,
    certificates: new Map(),
    institutions: new Map(),
    tombstones: [],
    catalogue: NO_CATALOGUE,
    ...scheme,
  };
}

/** The institution's entry. Throws `TrustRegistryError` `institution-unknown`. */
export function findInstitution(register: Register, id: InstitutionId): RegisterInstitution {
  const found = register.institutions.get(formatInstitutionId(id));
  if (!found) {
    throw new TrustRegistryError(
      'institution-unknown',
      `The register has no institution ${formatInstitutionId(id)}.`,
    );
  }
  return found;
}

/** The certificate with this thumbprint. Throws `TrustRegistryError` `certificate-unknown`. */
export function findCertificate(register: Register, thumbprint: string): RegisterCertificate {
  const found = register.certificates.get(thumbprint);
  if (found) return found;
  throw new TrustRegistryError('certificate-unknown', 'The register has no such certificate.');
}

/** The same register with this entry in place of the institution's old one. Checks nothing: see `enter`. */
export function withInstitution(register: Register, entry: RegisterInstitution): Register {
  const institutions = new Map(register.institutions);
  return { ...register, institutions: institutions.set(formatInstitutionId(entry), entry) };
}
