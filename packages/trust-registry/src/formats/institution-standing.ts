import type { Accreditation, Competence, EpochSeconds, Institution } from '@prova/trust';

/** `upcoming` and `closed` by its dates; `suspended` whatever they are. */
export type InstitutionState = 'active' | 'suspended' | 'upcoming' | 'closed';

/** `granted`: it may issue. `suspended`: because the institution is. */
export type AccreditationState = 'granted' | 'suspended' | 'upcoming' | 'ended';

const DAY = 86_400;

export function institutionState(
  { status, validFrom, validUntil = Number.POSITIVE_INFINITY }: Institution,
  at: EpochSeconds,
): InstitutionState {
  if (status === 'suspended') return 'suspended';
  if (at < validFrom) return 'upcoming';
  return at < validUntil ? 'active' : 'closed';
}

/** How one accreditation of the institution stands. Periods are whole days of UTC, as verifiers count them. */
export function accreditationState(
  institution: Institution,
  { from, until = Number.POSITIVE_INFINITY }: Accreditation,
  at: EpochSeconds,
): AccreditationState {
  const state = institutionState(institution, at);
  if (state === 'suspended') return 'suspended';
  if (state === 'closed' || at >= Math.ceil(until / DAY) * DAY) return 'ended';
  return state === 'upcoming' || at < Math.floor(from / DAY) * DAY ? 'upcoming' : 'granted';
}

/** What the institution may issue at this time, each once. */
export function accreditedFor(institution: Institution, at: EpochSeconds): readonly Competence[] {
  const granted = institution.accreditations.filter(
    (accreditation) => accreditationState(institution, accreditation, at) === 'granted',
  );
  return [...new Set(granted.map(({ competence }) => competence))];
}
