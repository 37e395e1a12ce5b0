import { attestationOf } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import type { TrustMaterial } from '@prova/trust';
import { type RevocationLists, verify } from '@prova/verifier';
import { IssuerError } from '../errors.ts';
import type { SignedPayload } from './sign.ts';

/** What the issuer's own verifier judges by: the trust list that clinics will have. */
export interface ReleaseContext {
  readonly trust: TrustMaterial;
  /** The institution's own lists, where a document refers to one. */
  readonly lists?: RevocationLists;
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
 * Throws `IssuerError` `release-refused` for what is proven wrong, `release-postponed` for what cannot be judged now; its
 * `rule` is the verifier's code.
 */
export async function release(
  { payload, jws, qrText }: SignedPayload,
  { trust, lists, now, today }: ReleaseContext,
): Promise<ReleasedAttestation> {
  const report = await verify(
    { kind: 'text', text: qrText },
    {
      trust,
      ...(lists && { lists }),
      policy: { environment: trust.snapshot.environment },
      treatmentDate: attestationOf(payload).data.di,
      today,
      now,
      platform: nodePlatform,
    },
  );
  if (report.verdict === 'accepted') return { payload, jti: payload.jti, jws, qrText };
  const rule = report.reasons[0]?.code ?? report.verdict;
  const why = report.reasons[0]?.message ?? report.verdict;
  if (report.verdict === 'undetermined') {
    throw new IssuerError(
      'release-postponed',
      `A clinic could not judge the document now: ${why}`,
      { rule },
    );
  }
  throw new IssuerError(
    'release-refused',
    `The finished document would not be accepted at a clinic: ${why}`,
    { rule },
  );
}
