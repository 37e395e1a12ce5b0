import { isCalendarDate } from '@prova/credential';
import { RuleFailure } from '../checklist.ts';

const EARLIEST = '1900-01-01';

/** When the person is treated, and which day the desk says it is. */
export interface TreatmentDay {
  readonly treatmentDate: string;
  readonly today: string;
}

/** Rule 1: the treatment date is a day between 1900-01-01 and the desk's today, which must be a day as well. */
export function checkTreatmentDate({ treatmentDate, today }: TreatmentDay): void {
  const areDays = isCalendarDate(treatmentDate) && isCalendarDate(today);
  if (!areDays || treatmentDate < EARLIEST || treatmentDate > today) {
    throw new RuleFailure('treatment-date-invalid');
  }
}
