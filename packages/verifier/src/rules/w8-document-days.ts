import type { WalletDocument } from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';
import { layersOf, wholeOf } from '../presentation/layers.ts';
import type { TreatmentDay } from './1-treatment-date.ts';
import { checkTreatmentInValidity } from './7-treatment-in-validity.ts';

/**
 * Rule w8: the treatment date is a day of the document and, where that is said apart, a day of the entitlement; each ends after it
 * begins. As rules 5e and 7 of documents on paper.
 */
export function checkDocumentDays(
  { document, ...day }: TreatmentDay & { readonly document: WalletDocument },
  remarks: Remarks,
): void {
  const layers = layersOf(document);
  for (const { start, end } of Object.values(layers)) {
    if (start > end) throw new RuleFailure('end-before-start');
  }
  checkTreatmentInValidity({ document, days: wholeOf(layers), ...day }, remarks);
}
