import type { Platform, RevocationList, TokenReference } from '@prova/credential';
import {
  type Certificate,
  type EpochSeconds,
  type Institution,
  openListSignature,
  type TrustMaterial,
} from '@prova/trust';
import { type Remarks, RuleFailure } from '../checklist.ts';
import type { RevocationLists } from '../lists/revocation-lists.ts';
import { COMPETENCES_FOR, type IssuedDocument } from './issued-document.ts';

/** Whose list it must be, and when it is read. */
export interface RevocationContext {
  /** Whose list is asked for. */
  readonly type: IssuedDocument['type'];
  readonly trust: TrustMaterial;
  readonly institution: Institution;
  readonly lists: RevocationLists;
  readonly now: EpochSeconds;
  readonly platform: Platform;
}

/** What the institution's list says of a document, and how old that is. */
export interface RevocationStatus {
  readonly state: 'good' | 'revoked' | 'unknown';
  /** Of the list it was looked up in, also where that is too old to clear anybody; absent where there is none. */
  readonly issuedAt?: EpochSeconds;
}

/** Rule 6a: the token names itself and the list it may appear on. An entitlement is short-lived, and names none. */
export function checkRevocationReference(
  { type, jti, rid }: TokenReference & Pick<IssuedDocument, 'type'>,
  remarks: Remarks,
): void {
  if (type === 'entitlement') remarks.notApplicable();
  else if (jti === undefined || rid === undefined) remarks.remark('no-revocation-reference');
}

/** What rule 6b can find out of a document; `undefined` where it does not apply. */
export function revocationOf(
  { type, jti, rid }: TokenReference & Pick<IssuedDocument, 'type'>,
  context: RevocationContext,
  remarks: Remarks,
): Promise<RevocationStatus | undefined> | undefined {
  const reference = revocationReference({ jti, rid }, context.institution, remarks);
  if (reference) return revocationStatus(reference, context);
  if (type !== 'entitlement' || jti === undefined) return undefined;
  return withdrawalAmongLists(jti, context);
}

/** The list that a document names, if it may. */
function revocationReference(
  { jti, rid }: TokenReference,
  { revocationUris }: Institution,
  remarks: Remarks,
): { readonly jti: string; readonly rid: string } | undefined {
  if (jti === undefined || rid === undefined || revocationUris === undefined) {
    remarks.notApplicable();
    return undefined;
  }
  if (revocationUris.some((prefix) => rid.startsWith(prefix))) return { jti, rid };
  remarks.remark('revocation-reference-foreign');
  return undefined;
}

/**
 * What the list says. It must be signed by a key that the institution may use now. An entry is final, so it counts even on a
 * list past its time; a missing entry counts only on a current one, by a certificate that has not expired.
 */
async function revocationStatus(
  { jti, rid }: { readonly jti: string; readonly rid: string },
  context: RevocationContext,
): Promise<RevocationStatus> {
  const opened = await openList(rid, context);
  if (!opened) return { state: 'unknown' };
  const { issuedAt, revoked } = opened.list;
  if (revoked.has(jti)) return { state: 'revoked', issuedAt };
  return { state: isCurrent(opened, context) ? 'good' : 'unknown', issuedAt };
}

/**
 * Rule 6b for what names no list: the institution withdrew it, if any deny-list of it that is at hand says so, whatever its age. Otherwise
 * `undefined`: nobody knows which lists there should be, so that none clears it; it ends soon instead.
 */
async function withdrawalAmongLists(
  jti: string,
  context: RevocationContext,
): Promise<RevocationStatus | undefined> {
  const { lists, institution } = context;
  for (const rid of await lists.addressesBelow(institution.revocationUris ?? [])) {
    const opened = await openList(rid, context);
    if (opened?.list.revoked.has(jti)) return { state: 'revoked', issuedAt: opened.list.issuedAt };
  }
  return undefined;
}

/** Rule 6b: the token is not on its list. */
export function checkNotRevoked({ state }: RevocationStatus, remarks: Remarks): void {
  if (state === 'revoked') throw new RuleFailure('revoked');
  if (state === 'unknown') remarks.remark('status-unknown');
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

/** The list, if it is whole, is the one asked for, and is signed by the institution with a key for such documents; else as if it were not here. */
async function openList(
  rid: string,
  { type, trust, institution, lists, now, platform }: RevocationContext,
): Promise<OpenedList | undefined> {
  const held = await lists.denyList(rid);
  if (held.outcome !== 'held' || held.list.rid !== rid) return undefined;
  const { list } = held;
  const signature = await openListSignature(list, {
    ...{ trust, institution, now, competence: COMPETENCES_FOR[type] },
    platform: lists.remembering(platform),
  });
  return signature.outcome === 'signed' ? { list, certificate: signature.certificate } : undefined;
}
