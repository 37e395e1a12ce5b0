import type { PresentationReport, ReportedCredential } from '@prova/verifier';
import type { BillingFacts } from './billing.ts';

/** What an invoice says of what a wallet showed. What the holder kept back, or the document does not say, is absent. */
export function factsOfCredential(
  credential: ReportedCredential,
  issuer: PresentationReport['issuer'],
): BillingFacts {
  const { type, data, validity } = credential;
  const { start: from, end: until } = validity.entitlement ?? validity.document;
  return {
    ...{ document: type, idNumber: data.hi, country: data.ic },
    ...{ institution: issuer?.name ?? data.in, institutionNumber: data.ii },
    ...(type === 'pda1'
      ? { documentNumber: data.dn, legislation: data.lc }
      : { cardNumber: data.ci }),
    ...{ from, until, issued: data.di },
  };
}
