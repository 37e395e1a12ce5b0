import { attestationOf } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { TrustMaterial } from '@prova/trust';
import { verify } from '@prova/verifier';
import { IssuerError } from '../errors.ts';
import type { SignedPayload } from './sign.ts';

/** What the issuer's own verifier judges by: the trust list that clinics will have. */
export interface ReleaseContext {
  readonly trust: TrustMaterial;
  /** Epoch seconds. */
  readonly now: number;
  readonly today: string;
}

/** A document that our own verifier accepted from its final QR text. Nothing else leaves the house. */
export interface ReleasedAttestation extends SignedPayload {
  readonly jti: string;
}

/**
 * Judges the final QR text as a clinic would on the day of issue, and releases it only if it is accepted. This one
 * check is also the check of the signature, of the key, and of the institution's right to issue.
 * Throws `IssuerError` `release-refused`, whose `rule` is the verifier's code.
 */
export async function release(
  { payload, jws, qrText }: SignedPayload,
  { trust, now, today }: ReleaseContext,
): Promise<ReleasedAttestation> {
  const report = await verify(
    { kind: 'text', text: qrText },
    {
      trust,
      policy: { environment: trust.snapshot.environment },
      treatmentDate: attestationOf(payload).data.di,
      today,
      now,
      platform: nodePlatform,
    },
  );
  if (report.verdict === 'accepted') return { payload, jti: payload.jti, jws, qrText };
  const [reason] = report.reasons;
  throw new IssuerError(
    'release-refused',
    `The finished document would not be accepted at a clinic: ${reason?.message ?? report.verdict}`,
    { rule: reason?.code ?? report.verdict },
  );
}
