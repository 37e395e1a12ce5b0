import { type Attestation, validityOf } from '@prova/credential';
import type { Institution } from '@prova/trust';
import { type Remarks, RuleFailure } from '../checklist.ts';
import { covers, daysBetween } from './local-days.ts';

/**
 * Rule 5b: the institution was accredited for the EHIC on the day of issue. An older list may lack a new accreditation,
 * so from it a miss proves nothing.
 */
export function checkAccreditation(
  { data: { di } }: Attestation,
  institution: Institution,
  { isFresh, remarks }: { isFresh: boolean; remarks: Remarks },
): void {
  if (!accredited(institution, di, di)) {
    throw new RuleFailure(isFresh ? 'not-accredited' : 'accreditation-unknown', { issued: di });
  }
  if (institution.flags.includes('accreditation-assumed')) remarks.remark('accreditation-assumed');
}

/** Rule 5c: all days that the document counts for lie in the accreditation; periods without a gap day between them are one. */
export function checkAccreditationCover(
  attestation: Attestation,
  institution: Institution,
  { isFresh }: { isFresh: boolean },
): void {
  const { start, end } = validityOf(attestation);
  if (!accredited(institution, start, end)) {
    throw new RuleFailure(isFresh ? 'accreditation-too-short' : 'accreditation-cover-unknown');
  }
}

/** The trust list holds accreditations as whole days of UTC, whatever zone their source wrote them in. */
function accredited({ accreditations }: Institution, first: string, last: string): boolean {
  const periods = accreditations.filter(({ competence }) => competence === 'EHIC');
  return covers(periods, daysBetween(first, last), 'UTC');
}
