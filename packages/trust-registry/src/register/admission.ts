import { formatInstitutionId, type InstitutionId } from '@prova/credential';
import { type Accreditation, COMPETENCES, type EpochSeconds, isRevocationUri } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { enter } from './enter.ts';
import { findInstitution, type Register, type RegisterInstitution } from './register.ts';

export interface Admission {
  readonly id: InstitutionId;
  readonly name: string;
  readonly validFrom: EpochSeconds;
  /** URL prefixes, each ending in `/`, below which its revocation lists lie. */
  readonly revocationUris?: readonly string[];
}

/**
 * Enters an institution, active, with nothing to sign with and nothing it may issue.
 * Throws `TrustRegistryError`: `institution-exists`, `revocation-uri-malformed`, `entry-malformed` for what no verifier
 * could read: an empty name, a time that is not a whole second.
 */
export function admitInstitution(register: Register, admission: Admission): Register {
  const { id } = admission;
  if (register.institutions.has(formatInstitutionId(id))) {
    throw new TrustRegistryError(
      'institution-exists',
      `The register already has an institution ${formatInstitutionId(id)}.`,
    );
  }
  return enter(register, newInstitution(admission));
}

/** The entry of an institution that was just admitted. Throws `revocation-uri-malformed`. */
export function newInstitution(admission: Admission): RegisterInstitution {
  const { id, name, validFrom, revocationUris } = admission;
  return {
    ...id,
    name,
    status: 'active',
    validFrom,
    bindings: [],
    accreditations: [],
    ...(revocationUris && { revocationUris: revocationUris.map(requirePrefix) }),
    flags: [],
  };
}

/**
 * Accredits an institution for one kind of document. A period is known by its competence and start: given again, it
 * gets the new end; all others stay.
 * Throws `TrustRegistryError`: `institution-unknown`, `period-malformed`, `period-outside` when the institution does not
 * exist all that time, `entry-malformed`.
 */
export function accredit(register: Register, id: InstitutionId, period: Accreditation): Register {
  return enter(register, withAccreditation(findInstitution(register, id), period));
}

/** What `accredit` does to the entry. Throws `period-malformed`, `period-outside`. */
export function withAccreditation(
  entry: RegisterInstitution,
  period: Accreditation,
): RegisterInstitution {
  if (period.until !== undefined && period.until <= period.from) {
    throw new TrustRegistryError(
      'period-malformed',
      'An accreditation cannot end before it starts.',
    );
  }
  const { validFrom, validUntil = Number.POSITIVE_INFINITY } = entry;
  const { from, until = Number.POSITIVE_INFINITY } = period;
  if (from < validFrom || until > validUntil) {
    throw new TrustRegistryError(
      'period-outside',
      'An accreditation lies within the time of its institution.',
    );
  }
  const others = entry.accreditations.filter(
    (known) => known.competence !== period.competence || known.from !== period.from,
  );
  return { ...entry, accreditations: [...others, period].sort(compareAccreditations) };
}

/** The order in which they are kept and published. */
export function compareAccreditations(a: Accreditation, b: Accreditation): number {
  return a.from - b.from || COMPETENCES.indexOf(a.competence) - COMPETENCES.indexOf(b.competence);
}

/** What a snapshot can say, written as a URL parser would write it. */
function requirePrefix(uri: string): string {
  if (!isRevocationUri(uri) || !URL.canParse(uri) || new URL(uri).href !== uri) {
    throw new TrustRegistryError(
      'revocation-uri-malformed',
      'A revocation address must be a plain http or https URL that ends in "/".',
    );
  }
  return uri;
}
