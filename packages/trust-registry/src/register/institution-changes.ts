import { formatInstitutionId, type InstitutionId } from '@prova/credential';
import type { Competence, EpochSeconds, InstitutionStatus } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { enter } from './enter.ts';
import { INSTITUTION_TRANSITIONS, requireTransition } from './life-cycle.ts';
import { endedAt } from './periods.ts';
import {
  findCertificate,
  findInstitution,
  type Register,
  type RegisterInstitution,
} from './register.ts';
import { strike } from './strike.ts';

/**
 * Suspends an institution: nothing that it issued can be confirmed until that is lifted.
 * Throws `TrustRegistryError`: `institution-unknown`, `transition-not-allowed`.
 */
export function suspendInstitution(register: Register, id: InstitutionId): Register {
  return enter(register, withStatus(findInstitution(register, id), 'suspended'));
}

/** Ends a suspension. Throws `TrustRegistryError`: `institution-unknown`, `transition-not-allowed`. */
export function liftInstitutionSuspension(register: Register, id: InstitutionId): Register {
  return enter(register, withStatus(findInstitution(register, id), 'active'));
}

/** When an institution ends, and who goes on with its business. */
export interface ClosingOrder {
  /** The first second for which it no longer counts. */
  readonly at: EpochSeconds;
  readonly successor?: InstitutionId;
}

/**
 * Closes an institution for good. What it issued before `at` stays as good as it was; its accreditations end then at
 * the latest, and those that would begin later fall away.
 * Throws `TrustRegistryError`: `institution-unknown`, also for the successor; `transition-not-allowed` when it is closed
 * already, `period-malformed` when it would end before it began or be its own successor.
 */
export function closeInstitution(
  register: Register,
  id: InstitutionId,
  { at, successor }: ClosingOrder,
): Register {
  const entry = findInstitution(register, id);
  const closed = withStatus(entry, 'closed');
  if (at < entry.validFrom || at > (entry.validUntil ?? Number.POSITIVE_INFINITY)) {
    throw new TrustRegistryError('period-malformed', 'An institution ends after it began.');
  }
  const heir = successor && findInstitution(register, successor);
  if (heir === entry) {
    throw new TrustRegistryError('period-malformed', 'An institution cannot succeed itself.');
  }
  return enter(register, {
    ...closed,
    validUntil: at,
    accreditations: entry.accreditations.flatMap((each) => endedAt(each, at)),
    ...(heir && { supersededBy: formatInstitutionId(heir) }),
  });
}

/** Which documents, and since when. */
export interface WithdrawalOrder {
  readonly competence: Competence;
  readonly at: EpochSeconds;
  /** Since when it should not have issued them; what it issued from then on cannot be confirmed. Default `at`. */
  readonly since?: EpochSeconds;
}

/**
 * Withdraws what an institution may issue: its accreditation for this competence ends, and a tombstone on each of its
 * keys says so for good, also to verifiers that lose the list. A shared key gets no tombstone: it would strike the
 * others too. Should the institution be accredited again, it needs new keys. What was assumed of it is now decided.
 * Throws `TrustRegistryError`: `institution-unknown`, `accreditation-missing` when nothing is left to withdraw,
 * `period-malformed`, `entry-malformed`.
 */
export function withdrawCompetence(
  register: Register,
  id: InstitutionId,
  { competence, at, since = at }: WithdrawalOrder,
): Register {
  const entry = findInstitution(register, id);
  const own = entry.accreditations.filter((each) => each.competence === competence);
  const left = own.flatMap((each) => endedAt(each, at));
  if (left.length === own.length && left.every((each, i) => each === own[i])) {
    throw new TrustRegistryError('accreditation-missing', 'It is not accredited for this then.');
  }
  const accreditations = entry.accreditations.flatMap((each) =>
    each.competence === competence ? endedAt(each, at) : [each],
  );
  // An assumption would be made again by the next import.
  const ended = enter(register, { ...entry, accreditations, flags: [] });
  return ownKeys(register, entry, competence).reduce(
    (struck, thumbprint) =>
      strike(struck, {
        thumbprint,
        scope: 'competence',
        competences: [competence],
        reason: 'competenceWithdrawn',
        revokedAt: at,
        invalidityDate: since,
      }),
    ended,
  );
}

/** Thumbprints of the certificates that it uses for this competence, alone. */
function ownKeys(register: Register, entry: RegisterInstitution, competence: Competence): string[] {
  const names = entry.bindings
    .filter(({ competences }) => competences.includes(competence))
    .map(({ thumbprint }) => thumbprint);
  return [...new Set(names)].filter((name) => !findCertificate(register, name).shared);
}

function withStatus(entry: RegisterInstitution, status: InstitutionStatus): RegisterInstitution {
  return { ...entry, status: requireTransition(INSTITUTION_TRANSITIONS, entry.status, status) };
}
