import { ATTESTATION_TYPES, type AttestationType } from '@prova/credential';
import type { Competence, Institution } from '@prova/trust';
import { type Remarks, RuleFailure } from '../checklist.ts';
import { COMPETENCES_FOR, type DocumentDays, type IssuedDocument } from './issued-document.ts';
import { covers, type Days, daysBetween, daysOf } from './local-days.ts';

/** A document, and its institution as a list names it that is of today or not. */
export interface JudgedIssue {
  readonly document: IssuedDocument;
  readonly days: DocumentDays;
  readonly institution: Institution;
  readonly isFresh: boolean;
}

/**
 * Rule 5b: the institution was accredited for the kind of document on the day of issue. An older list may lack a new accreditation,
 * so from it a miss proves nothing.
 */
export function checkAccreditation(
  { document, institution, isFresh }: Omit<JudgedIssue, 'days'>,
  remarks: Remarks,
): void {
  const { di } = document.data;
  if (!accredited(institution, document, { start: di, end: di })) {
    throw new RuleFailure(isFresh ? 'not-accredited' : 'accreditation-unknown', { issued: di });
  }
  if (institution.flags.includes('accreditation-assumed')) remarks.remark('accreditation-assumed');
}

/** Rule 5c: all days that the document counts for lie in the accreditation; periods without a gap day between them are one. */
export function checkAccreditationCover({
  document,
  days,
  institution,
  isFresh,
}: JudgedIssue): void {
  if (!accredited(institution, document, days)) {
    throw new RuleFailure(isFresh ? 'accreditation-too-short' : 'accreditation-cover-unknown');
  }
}

/**
 * The kinds of documents for which an institution of a trust list is accredited on a day of UTC, `yyyy-mm-dd`, in the order of
 * `ATTESTATION_TYPES`. Does not look whether the institution is suspended, or has a key for them.
 */
export function accreditedTypes(institution: Institution, day: string): readonly AttestationType[] {
  const days = { start: day, end: day };
  return ATTESTATION_TYPES.filter((type) => accredited(institution, { type }, days));
}

function accredited(
  institution: Institution,
  { type }: Pick<IssuedDocument, 'type'>,
  { start, end }: DocumentDays,
): boolean {
  return covers(accreditedDays(institution, COMPETENCES_FOR[type]), daysBetween(start, end));
}

/** An institution is asked twice for each of its documents. */
const daysBefore = new WeakMap<Institution, Map<Competence, readonly Days[]>>();

/** The trust list holds accreditations as whole days of UTC, whatever zone their source wrote them in. */
function accreditedDays(institution: Institution, wanted: Competence): readonly Days[] {
  const known = daysBefore.get(institution) ?? new Map<Competence, readonly Days[]>();
  const before = known.get(wanted);
  if (before) return before;
  const periods = institution.accreditations.filter(({ competence }) => competence === wanted);
  const days = daysOf(periods, 'UTC');
  daysBefore.set(institution, known.set(wanted, days));
  return days;
}
