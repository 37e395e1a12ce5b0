import type { Certificate } from '@prova/trust';
import { RuleFailure } from '../checklist.ts';
import type { IssuedDocument } from './issued-document.ts';
import { calendarsOf, dayOf, daysIn } from './local-days.ts';

/** Rule 5a: the certificate was valid on the day of issue. Whether it still is does not matter. */
export function checkCertificateDays({
  document,
  certificate,
}: {
  readonly document: IssuedDocument;
  readonly certificate: Certificate;
}): void {
  const { ic, di } = document.data;
  const { notBefore, notAfter } = certificate;
  // `notAfter` is the last second that counts (RFC 5280 §4.1.2.5).
  const period = { from: notBefore, until: notAfter + 1 };
  const issued = dayOf(di);
  for (const zone of calendarsOf(ic)) {
    const { first, last } = daysIn(period, zone);
    if (first <= issued && issued <= last) return;
  }
  throw new RuleFailure('certificate-not-valid-then', { issued: di });
}
