import type { Prc } from '@prova/credential';
import type { Certificate } from '@prova/trust';
import { RuleFailure } from '../checklist.ts';
import { calendarsOf, daysIn } from './local-days.ts';

/** Rule 5a: the certificate was valid on the day of issue. Whether it still is does not matter. */
export function checkCertificateDays({ ic, di }: Prc, { notBefore, notAfter }: Certificate): void {
  const period = { from: notBefore, until: notAfter };
  const counts = calendarsOf(ic).some((zone) => {
    const { first, last } = daysIn(period, zone);
    return first <= di && di <= last;
  });
  if (!counts) throw new RuleFailure('certificate-not-valid-then', { issued: di });
}
