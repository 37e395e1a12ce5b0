import type { WalletDocument } from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';
import { layersOf, periodsOf, wholeOf } from '../presentation/layers.ts';
import type { TreatmentDay } from './1-treatment-date.ts';
import { checkDateOrder } from './5d-5h-date-order.ts';
import { checkTreatmentInValidity } from './7-treatment-in-validity.ts';

/**
 * Rule w8: the treatment date is a day of the document and, where that is said apart, a day of the entitlement; each ends after it
 * begins. As rules 5d to 5h and 7 of documents on paper. Whatever is shown of a social status must cover the date, each by itself: who asked for two
 * rights and is shown one that has ended was not shown both. One of which nothing is shown says nothing that anybody asked for.
 */
export function checkDocumentDays(
  { document, ...day }: TreatmentDay & { readonly document: WalletDocument },
  remarks: Remarks,
): void {
  for (const { start, end } of periodsOf(document)) {
    if (start > end) throw new RuleFailure('end-before-start');
  }
  checkDateOrder(document, layersOf(document).document);
  if (!showsSomething(document)) remarks.remark('right-not-shown');
  checkTreatmentInValidity({ document, days: wholeOf(layersOf(document)), ...day }, remarks);
}

/** Of a social status, whether a status, a tier or a right is shown. Every other document says by itself what it is about. */
function showsSomething({ type, data }: WalletDocument): boolean {
  return type !== 'status' || [data.st, data.ti, data.en].some((shown) => shown !== undefined);
}
