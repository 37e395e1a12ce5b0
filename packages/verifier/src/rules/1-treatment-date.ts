import { isCalendarDate } from '@prova/credential';
import { RuleFailure } from '../checklist.ts';

const EARLIEST = '1900-01-01';

/** Rule 1: the treatment date is a day between 1900-01-01 and the desk's today. */
export function checkTreatmentDate(treatmentDate: string, today: string): void {
  if (!isCalendarDate(treatmentDate) || treatmentDate < EARLIEST || treatmentDate > today) {
    throw new RuleFailure('treatment-date-invalid');
  }
}
