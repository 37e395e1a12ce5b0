import type { Certificate, EpochSeconds, TrustMaterial } from '@prova/trust';
import { RuleFailure } from '../checklist.ts';
import type { CredentialTime } from '../presentation/opened-credential.ts';
import { utcDay } from './local-days.ts';

/**
 * Rule w7: the credential itself is in time now, whatever it says of the document's days, and was signed while the certificate counted
 * (ISO/IEC 18013-5 §9.3.1 step 5). A wallet has a new copy made where its own has run out.
 */
export function checkCredentialTime({
  time: { from, until, signedAt = from },
  certificate: { notBefore, notAfter },
  trust,
  now,
}: {
  readonly time: CredentialTime;
  readonly certificate: Certificate;
  readonly trust: TrustMaterial;
  readonly now: EpochSeconds;
}): void {
  const { maxClockSkew } = trust.snapshot.policy;
  if (signedAt < notBefore || signedAt > notAfter) {
    throw new RuleFailure('certificate-not-valid-then', { issued: utcDay(signedAt) });
  }
  if (now >= until) throw new RuleFailure('credential-expired');
  if (now + maxClockSkew < from) throw new RuleFailure('credential-not-yet-valid');
}
