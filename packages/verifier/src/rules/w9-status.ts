import { SHORT_LIVED, type WalletDocument } from '@prova/credential';
import type { Institution, TrustMaterial } from '@prova/trust';
import { type Remarks, RuleFailure } from '../checklist.ts';
import type { Context } from '../context.ts';
import {
  type CredentialStatus,
  credentialStatus,
  type StatusReference,
} from '../lists/credential-status.ts';
import { NO_LISTS } from '../lists/revocation-lists.ts';
import type { CredentialTime } from '../presentation/opened-credential.ts';
import { COMPETENCES_FOR } from './issued-document.ts';

/** A place on a list, of an institution that publishes there. */
export interface StatusQuestion {
  readonly reference: StatusReference | undefined;
  readonly document: Pick<WalletDocument, 'type'>;
  readonly time: CredentialTime;
  readonly institution: Institution;
  readonly trust: TrustMaterial;
  readonly context: Context;
}

/**
 * Where rule w9 looks, if it applies: only the institution's own lists speak of its credentials. A copy of a document that nobody withdraws
 * from wallets names no place, and so must be at an end soon; so must one that names a place at which nobody looks.
 */
export function ownStatusReference(
  { reference, document, time, institution: { revocationUris } }: StatusQuestion,
  remarks: Remarks,
): StatusReference | undefined {
  const longest = SHORT_LIVED[document.type];
  const isLookedFor = reference !== undefined && revocationUris !== undefined;
  if (!isLookedFor && longest !== undefined) {
    requireShortLife(time, longest);
    remarks.notApplicable();
    return undefined;
  }
  if (revocationUris === undefined) {
    remarks.notApplicable();
    return undefined;
  }
  if (reference === undefined) {
    remarks.remark('no-revocation-reference');
    return undefined;
  }
  if (revocationUris.some((prefix) => reference.uri.startsWith(prefix))) return reference;
  // On paper that is a remark; here every copy has its place, and whoever cannot look there does not know.
  remarks.remark('revocation-reference-foreign');
  remarks.remark('status-unknown');
  return undefined;
}

function requireShortLife({ from, signedAt = from, until }: CredentialTime, longest: number): void {
  if (until - Math.min(from, signedAt) > longest) {
    throw new RuleFailure('credential-not-short-lived');
  }
}

/** What the list at hand says of this copy. */
export function statusOf(
  reference: StatusReference,
  { document, institution, trust, context }: StatusQuestion,
): Promise<CredentialStatus> {
  const { lists = NO_LISTS, now, platform } = context;
  const competence = COMPETENCES_FOR[document.type];
  return credentialStatus(reference, { trust, institution, competence, lists, now, platform });
}

/** Rule w9: this copy was neither withdrawn nor suspended. What is not known is neither. */
export function checkStatus(status: CredentialStatus, remarks: Remarks): void {
  if (status.state === 'revoked') throw new RuleFailure('revoked');
  if (status.state === 'suspended') throw new RuleFailure('credential-suspended');
  if (status.state === 'unknown') remarks.remark('status-unknown');
}
