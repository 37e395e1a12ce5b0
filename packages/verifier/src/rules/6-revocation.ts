import {
  CredentialError,
  type Platform,
  parseRevocationList,
  type RevocationList,
  type TokenReference,
} from '@prova/credential';
import {
  type Certificate,
  type EpochSeconds,
  type Institution,
  resolveKey,
  type TrustMaterial,
} from '@prova/trust';
import { type Remarks, RuleFailure } from '../checklist.ts';

/** Revocation lists at hand, by the URL they were fetched from: the compact JWS as it came. */
export type RevocationLists = ReadonlyMap<string, string>;

/** Whose list it must be, and when it is read. */
export interface RevocationContext {
  readonly trust: TrustMaterial;
  readonly institution: Institution;
  readonly now: EpochSeconds;
  readonly platform: Platform;
}

/** Rule 6a: the token names itself and the list it may appear on. */
export function checkRevocationReference({ jti, rid }: TokenReference, remarks: Remarks): void {
  if (jti === undefined || rid === undefined) remarks.remark('no-revocation-reference');
}

/**
 * Rule 6b: the token is not on its list. The list must be signed by a key that the institution may use now. An entry
 * is final, so it counts even on a list past its time; a missing entry counts only on a current one, by a certificate
 * that has not expired.
 */
export async function checkNotRevoked(
  { jti, rid }: TokenReference,
  lists: RevocationLists,
  context: RevocationContext,
  remarks: Remarks,
): Promise<void> {
  const { revocationUris } = context.institution;
  if (jti === undefined || rid === undefined || revocationUris === undefined) {
    remarks.notApplicable();
    return;
  }
  if (!revocationUris.some((prefix) => rid.startsWith(prefix))) {
    remarks.remark('revocation-reference-foreign');
    return;
  }
  const opened = await openList(lists.get(rid), rid, context);
  if (opened?.list.revoked.has(jti)) throw new RuleFailure('revoked');
  if (!opened || !isCurrent(opened, context)) remarks.remark('status-unknown');
}

/** A list that the institution signed, and the certificate it did so with. */
interface OpenedList {
  readonly list: RevocationList;
  readonly certificate: Certificate;
}

/** Both the list and the certificate still speak for the institution. */
function isCurrent({ list, certificate }: OpenedList, { trust, now }: RevocationContext): boolean {
  const { maxClockSkew } = trust.snapshot.policy;
  return (
    list.issuedAt <= now + maxClockSkew &&
    now < list.expiresAt &&
    certificate.notBefore <= now &&
    now <= certificate.notAfter
  );
}

/** The list, if it is whole, is the one asked for, and is signed by the institution; else as if it were not here. */
async function openList(
  text: string | undefined,
  rid: string,
  { trust, institution, now, platform }: RevocationContext,
): Promise<OpenedList | undefined> {
  const list = text === undefined ? undefined : parsed(text);
  if (!list || list.rid !== rid) return undefined;
  if (!trust.snapshot.policy.algorithms.includes(list.algorithm)) return undefined;
  const query = { competence: 'EHIC', at: now, platform } as const;
  const resolution = await resolveKey(trust, institution, list.kid.thumbprint, query);
  if (resolution.outcome !== 'trusted') return undefined;
  const { certificate } = resolution.key;
  const { signingInput, signature } = list.jws;
  const outcome = await platform.verifySignature(
    list.algorithm,
    certificate.publicKey.spki,
    signingInput,
    signature,
  );
  return outcome === 'valid' ? { list, certificate } : undefined;
}

function parsed(text: string): RevocationList | undefined {
  try {
    return parseRevocationList(text);
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}
