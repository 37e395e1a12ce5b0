import { type Prc, startOfDay } from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';

const DAY = 86_400;

/**
 * Rule 7: the treatment date lies in `sd`…`ed`, both included. Never judged against the card's expiry `xd`.
 *
 * The specification has no rule against a date of issue that is still to come. No institution signs ahead (rule 5f binds
 * it to `di`), so either the desk's day or the document is wrong, and nothing is accepted. One day is left to time zones.
 */
export function checkTreatmentInValidity(
  { sd, ed, di }: Prc,
  { treatmentDate, today }: { treatmentDate: string; today: string },
  remarks: Remarks,
): void {
  if (treatmentDate < sd) throw new RuleFailure('not-yet-valid', { start: sd });
  if (treatmentDate > ed) throw new RuleFailure('expired', { end: ed });
  if (startOfDay(di) > startOfDay(today) + DAY) remarks.remark('issued-in-future', { issued: di });
}
