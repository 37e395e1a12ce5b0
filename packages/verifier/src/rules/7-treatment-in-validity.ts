import { startOfDay } from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';
import type { TreatmentDay } from './1-treatment-date.ts';
import type { DocumentDays, IssuedDocument } from './issued-document.ts';

const DAY = 86_400;

/**
 * Rule 7: the treatment date is one of the days that the document counts for, both ends included. A certificate is never
 * judged against the card's expiry `xd`.
 *
 * The specification has no rule against a date of issue that is still to come. No institution signs ahead (rule 5f binds
 * it to `di`), so either the desk's day or the document is wrong, and nothing is accepted. One day is left to time zones.
 */
export function checkTreatmentInValidity(
  {
    document,
    days: { start, end },
    treatmentDate,
    today,
  }: TreatmentDay & { readonly document: IssuedDocument; readonly days: DocumentDays },
  remarks: Remarks,
): void {
  const { di } = document.data;
  if (treatmentDate < start) throw new RuleFailure('not-yet-valid', { start });
  if (treatmentDate > end) throw new RuleFailure('expired', { end });
  if (startOfDay(di) > startOfDay(today) + DAY) remarks.remark('issued-in-future', { issued: di });
}
