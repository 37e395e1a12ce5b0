import type { Report, ReportedDocument } from '@prova/verifier';
import { writtenDate } from '../words/dates.ts';
import { type CopiedRow, type CopyOrder, copiedRows } from './copied-rows.ts';

/** A document that pays for treatment. */
type BilledDocument = Exclude<ReportedDocument, { readonly type: 'pda1' }>;

/** What an invoice needs: a second step. */
export function billing(
  document: BilledDocument,
  issuer: Report['issuer'],
  order: CopyOrder,
): HTMLElement {
  const { words, language } = order;
  const labels = words.billing;
  const { data, type } = document;
  const [from, until] = type === 'prc' ? [data.sd, data.ed] : [data.di, data.xd];
  const rows: readonly CopiedRow[] = [
    [labels.document, labels.documents[type]],
    [labels.idNumber, data.hi],
    [labels.country, data.ic],
    [labels.institution, issuer?.name ?? data.in],
    [labels.institutionNumber, data.ii],
    [labels.cardNumber, data.ci],
    [labels.from, writtenDate(from, language), from],
    [labels.until, writtenDate(until, language), until],
    [labels.issued, writtenDate(data.di, language), data.di],
  ];
  return copiedRows(labels.title, rows, order);
}
