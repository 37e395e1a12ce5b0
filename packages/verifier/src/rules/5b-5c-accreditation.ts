import { type Attestation, validityOf } from '@prova/credential';
import type { Institution } from '@prova/trust';
import { type Remarks, RuleFailure } from '../checklist.ts';
import { covers, type Days, daysBetween, daysOf } from './local-days.ts';

/** A document, and its institution as a list names it that is of today or not. */
export interface IssuedAttestation {
  readonly attestation: Attestation;
  readonly institution: Institution;
  readonly isFresh: boolean;
}

/**
 * Rule 5b: the institution was accredited for the EHIC on the day of issue. An older list may lack a new accreditation,
 * so from it a miss proves nothing.
 */
export function checkAccreditation(
  { attestation, institution, isFresh }: IssuedAttestation,
  remarks: Remarks,
): void {
  const { di } = attestation.data;
  if (!accredited(institution, di, di)) {
    throw new RuleFailure(isFresh ? 'not-accredited' : 'accreditation-unknown', { issued: di });
  }
  if (institution.flags.includes('accreditation-assumed')) remarks.remark('accreditation-assumed');
}

/** Rule 5c: all days that the document counts for lie in the accreditation; periods without a gap day between them are one. */
export function checkAccreditationCover({
  attestation,
  institution,
  isFresh,
}: IssuedAttestation): void {
  const { start, end } = validityOf(attestation);
  if (!accredited(institution, start, end)) {
    throw new RuleFailure(isFresh ? 'accreditation-too-short' : 'accreditation-cover-unknown');
  }
}

function accredited(institution: Institution, first: string, last: string): boolean {
  return covers(accreditedDays(institution), daysBetween(first, last));
}

/** An institution is asked twice for each of its documents. */
const daysBefore = new WeakMap<Institution, readonly Days[]>();

/** The trust list holds accreditations as whole days of UTC, whatever zone their source wrote them in. */
function accreditedDays(institution: Institution): readonly Days[] {
  const before = daysBefore.get(institution);
  if (before) return before;
  const periods = institution.accreditations.filter(({ competence }) => competence === 'EHIC');
  const days = daysOf(periods, 'UTC');
  daysBefore.set(institution, days);
  return days;
}
