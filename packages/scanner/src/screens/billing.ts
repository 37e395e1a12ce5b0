import type { Report, ReportedDocument } from '@prova/verifier';
import { writtenDate } from '../words/dates.ts';
import type { PageWords } from '../words/page-words.ts';
import { type CopiedRow, type CopyOrder, copiedRows } from './copied-rows.ts';

/** What an invoice says of a document that pays for treatment, as far as it is known. Days as `yyyy-mm-dd`. */
export interface BillingFacts {
  readonly document: keyof PageWords['billing']['documents'];
  readonly idNumber?: string | undefined;
  readonly country: string;
  readonly institution: string;
  readonly institutionNumber: string;
  readonly cardNumber?: string | undefined;
  readonly from: string;
  readonly until: string;
  readonly issued: string;
}

export function factsOfDocument(
  { data, type }: Extract<ReportedDocument, { readonly type: 'prc' | 'ehic' }>,
  issuer: Report['issuer'],
): BillingFacts {
  const [from, until] = type === 'prc' ? [data.sd, data.ed] : [data.di, data.xd];
  return {
    ...{ document: type, idNumber: data.hi, country: data.ic, cardNumber: data.ci },
    ...{ institution: issuer?.name ?? data.in, institutionNumber: data.ii },
    ...{ from, until, issued: data.di },
  };
}

/** What an invoice needs: a second step, closed until somebody opens it. */
export function billing(facts: BillingFacts, order: CopyOrder): HTMLElement {
  const labels = order.words.billing;
  const day = (date: string) => writtenDate(date, order.language);
  const rows: readonly CopiedRow[] = [
    [labels.document, labels.documents[facts.document]],
    [labels.idNumber, facts.idNumber],
    [labels.country, facts.country],
    [labels.institution, facts.institution],
    [labels.institutionNumber, facts.institutionNumber],
    [labels.cardNumber, facts.cardNumber],
    [labels.from, day(facts.from), facts.from],
    [labels.until, day(facts.until), facts.until],
    [labels.issued, day(facts.issued), facts.issued],
  ];
  return copiedRows(labels.title, rows, order);
}
