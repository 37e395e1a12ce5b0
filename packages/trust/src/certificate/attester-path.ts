import type { Platform } from '@prova/credential';
import { TrustError } from '../errors.ts';
import type { EpochSeconds } from '../snapshot/snapshot.ts';
import type { Certificate } from './certificate.ts';
import { requireSignedBy } from './certificate-signature.ts';
import {
  isIssuedBy,
  isSelfIssued,
  requireAuthority,
  requireEndEntity,
  requirePermittedName,
  requireProcessed,
  requireStrongKey,
  requireValidAt,
} from './requirements.ts';

/** Whose word counts, and when. */
export interface AttesterContext {
  /** Authorities that are believed for having been configured. */
  readonly anchors: readonly Certificate[];
  readonly at: EpochSeconds;
  readonly platform: Pick<Platform, 'verifySignature'>;
}

/** An attester and two authorities below the one that is configured, which does not come along: longer is no path of anybody. */
export const LONGEST_ATTESTER_PATH = 3;

/**
 * Returns the first certificate of a path, that of who attests wallets and their keys, once the path leads to an anchor (RFC 5280 §6.1): each
 * certificate is issued and signed by the next and the last by an anchor, which itself does not come along (HAIP 1.0 §6.1.1). All of them are valid
 * at the instant. All that issue are authorities by basic constraints and key usage, with room for those below them, whose names they
 * permit. The first signs, and is no authority. No critical extension is passed over.
 *
 * Asks **no revocation list**: a certificate that its authority revoked counts until it ends or its anchor is taken out of the configuration.
 * Does not judge extended key usages or policies.
 * Rejects with `TrustError`: `cert-path-length`, `cert-is-ca`, `cert-not-ca`, `cert-key-usage`, `cert-key-strength`, `cert-critical-extension`,
 * `cert-self-issued`, `cert-issuer-unknown`, `cert-name-constraint`, `cert-not-yet-valid`, `cert-expired`, `cert-algorithm`, `cert-signature`,
 * `cert-malformed`.
 */
export async function openAttesterPath(
  path: readonly Certificate[],
  { anchors, ...circumstances }: AttesterContext,
): Promise<Certificate> {
  const [attester] = path;
  const last = path.at(-1);
  if (!attester || !last || path.length > LONGEST_ATTESTER_PATH) {
    throw new TrustError('cert-path-length', 'The path is empty, or longer than anybody has one.');
  }
  requireEndEntity(attester);
  if (isSelfIssued(last)) {
    throw new TrustError('cert-self-issued', 'A certificate of the path vouches for itself.');
  }
  let failure = new TrustError('cert-issuer-unknown', 'No anchor issued the path.');
  for (const anchor of anchors) {
    if (!isIssuedBy(last, anchor)) continue;
    try {
      await requireLinks([...path, anchor], circumstances);
      return attester;
    } catch (error) {
      if (!(error instanceof TrustError)) throw error;
      failure = error;
    }
  }
  throw failure;
}

/** The attester first, the anchor last. */
async function requireLinks(
  whole: readonly Certificate[],
  { at, platform }: Omit<AttesterContext, 'anchors'>,
): Promise<void> {
  for (const [index, certificate] of whole.entries()) {
    requireStrongKey(certificate);
    requireProcessed(certificate);
    requireValidAt(certificate, at);
    const issuer = whole[index + 1];
    if (!issuer) return;
    if (!isIssuedBy(certificate, issuer) || isSelfIssued(certificate)) {
      throw new TrustError('cert-issuer-unknown', 'The path is not in order.');
    }
    requireAuthority(issuer);
    requireRoom(issuer, index);
    for (const below of whole.slice(0, index + 1)) requirePermittedName(below, issuer);
    await requireSignedBy(certificate, issuer.publicKey, platform);
  }
}

/** RFC 5280 §4.2.1.9: how many authorities may stand between this one and the attester. */
function requireRoom({ extensions }: Certificate, between: number): void {
  const { pathLength = between } = extensions.basicConstraints ?? {};
  if (between <= pathLength) return;
  throw new TrustError('cert-path-length', 'An authority allows fewer authorities below it.');
}
