import {
  decodeBase64url,
  endOfDay,
  type IntactSeal,
  type Platform,
  startOfDay,
} from '@prova/credential';
import {
  type Institution,
  requireValidAt,
  resolveKey,
  TrustError,
  type TrustedKey,
  type TrustMaterial,
} from '@prova/trust';
import { COMPETENCES_FOR, type IssuedDocument } from './issued-document.ts';

/** Whose seal of a file it is: the institution's, or of anybody else. */
export type SealOwner = 'institution' | 'foreign';

/**
 * Part of rule 0, ours: a seal that holds was made with a key that the institution of the document may use, by the same
 * look-up as rule 4b: listed and bound, on its path, valid, without a tombstone that counts.
 *
 * All of that is judged at the time that the seal claims, which only the key's owner could write; where it claims none, on
 * the day of the document. A time stamp is not asked: who adds one may be anybody.
 */
export async function judgeSealOwner(
  { certificate, claimedAt }: IntactSeal,
  { trust, institution }: { trust: TrustMaterial; institution: Institution },
  { type, di, platform }: { type: IssuedDocument['type']; di: string; platform: Platform },
): Promise<SealOwner> {
  const der = decodeBase64url(certificate);
  if (der === undefined) return 'foreign';
  const at = claimedAt ?? endOfDay(di);
  const since = claimedAt ?? startOfDay(di);
  const query = { competence: COMPETENCES_FOR[type], at, since, platform } as const;
  const resolution = await resolveKey(trust, institution, await platform.sha256(der), query);
  if (resolution.outcome !== 'trusted') return 'foreign';
  return isUsable(resolution.key, trust, { at, since }) ? 'institution' : 'foreign';
}

/** What rules 4c and 5a ask of the key of a document: a kind that the policy allows, and a certificate valid then. */
function isUsable(
  { certificate }: TrustedKey,
  { snapshot }: TrustMaterial,
  { at, since }: { at: number; since: number },
): boolean {
  const algorithm = certificate.publicKey.type === 'RSA' ? 'RS256' : 'ES256';
  if (!snapshot.policy.algorithms.includes(algorithm)) return false;
  try {
    requireValidAt(certificate, at, since);
    return true;
  } catch (error) {
    if (error instanceof TrustError) return false;
    throw error;
  }
}
