import type { Prc } from '@prova/credential';
import { RuleFailure } from '../checklist.ts';

/** Rule 7: the treatment date lies in `sd`…`ed`, both included. Never judged against the card's expiry `xd`. */
export function checkTreatmentInValidity({ sd, ed }: Prc, treatmentDate: string): void {
  if (treatmentDate < sd) throw new RuleFailure('not-yet-valid', { start: sd });
  if (treatmentDate > ed) throw new RuleFailure('expired', { end: ed });
}
