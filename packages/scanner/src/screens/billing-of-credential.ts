import type { PresentationReport, ReportedCredential } from '@prova/verifier';
import type { BillingFacts } from './billing.ts';

/** What an invoice says of what a wallet showed. What the holder kept back, or the document does not say, is absent. */
export function factsOfCredential(
  { type, data, validity }: Extract<ReportedCredential, { readonly type: 'prc' | 'ehic' }>,
  issuer: PresentationReport['issuer'],
): BillingFacts {
  const { start: from, end: until } = validity.entitlement ?? validity.document;
  return {
    ...{ document: type, idNumber: data.hi, country: data.ic, cardNumber: data.ci },
    ...{ institution: issuer?.name ?? data.in, institutionNumber: data.ii },
    ...{ from, until, issued: data.di },
  };
}
