import {
  CredentialError,
  type Platform,
  STATUS,
  statusAt,
  statusListSize,
  type TokenStatusList,
} from '@prova/credential';
import {
  type Certificate,
  type Competence,
  type EpochSeconds,
  type Institution,
  openListSignature,
  type TrustMaterial,
} from '@prova/trust';
import type { RevocationLists, UnpackedStatusList } from './revocation-lists.ts';

/** Why a status is not known. */
export type StatusCode =
  /** The list is not at hand. */
  | 'status-unavailable'
  /** It is no status list. */
  | 'status-malformed'
  /** The credential names no place, or one that the list does not have. */
  | 'status-index'
  /** At the place stands what this program does not know. */
  | 'status-unknown-value'
  /** It is the list of another address. */
  | 'status-sub'
  /** It is signed by no key that the institution may use now. */
  | 'status-issuer'
  /** It was changed, or made up. */
  | 'status-signature'
  /** It ran out, or is from the future, or its certificate has expired. */
  | 'status-stale'
  /** It has fewer places than it had. */
  | 'status-shrunk'
  /** A newer one was seen before. */
  | 'status-rollback';

/** The reference of a credential, `status.status_list`, as it stands there (Token Status List §6). */
export interface StatusReference {
  readonly uri: string;
  readonly idx: unknown;
}

/** What was seen of a list before: the highest `iat`, and how many places it had. */
export interface SeenStatusList {
  readonly issuedAt: EpochSeconds;
  readonly size: number;
}

/** Whose list it must be, and when it is read. */
export interface StatusQuery {
  readonly trust: TrustMaterial;
  readonly institution: Institution;
  /** What the credential is about: the key of the list must be for it. */
  readonly competence: Competence;
  readonly lists: RevocationLists;
  /** Whoever keeps no memory is shown old lists as long as they have not run out. */
  readonly seen?: SeenStatusList;
  readonly now: EpochSeconds;
  readonly platform: Platform;
}

/** What a status list says of a credential, and as of when. */
export type CredentialStatus =
  | (StatusAge & { readonly state: 'good' | 'suspended' })
  /** Final: also by a list that has run out. */
  | (StatusAge & { readonly state: 'revoked' })
  | { readonly state: 'unknown'; readonly code: StatusCode; readonly issuedAt?: EpochSeconds };

interface StatusAge extends SeenStatusList {
  /** From then on a newer list should be asked for. */
  readonly refreshAt: EpochSeconds;
}

/** Bounds to what a list says of itself, in seconds: for how long a copy is kept, and how long it counts at most. */
const TTL = { min: 300, usual: 3_600, max: 12 * 3_600 } as const;
const LIFETIME = 7 * 86_400;

/**
 * What the Token Status List at hand says of a credential (Token Status List §8.3): good, revoked or suspended as of the
 * time of the list, or unknown with a code. The list must be of exactly that address, signed by a key that the institution
 * may use now for this competence, current, and neither older nor smaller than one seen before. What it says of itself is
 * bounded here. Remember `issuedAt` and `size` for the next time.
 *
 * Does not judge the credential: one that has expired has expired, whatever its status.
 */
export async function credentialStatus(
  { uri, idx }: StatusReference,
  query: StatusQuery,
): Promise<CredentialStatus> {
  const { lists, platform, seen } = query;
  const held = await lists.statusList(uri, platform);
  if (held.outcome === 'absent') return unknown('status-unavailable');
  if (held.outcome === 'malformed') return unknown('status-malformed');
  const { token, list } = held.list;
  if (token.uri !== uri) return unknown('status-sub');
  const signature = await openListSignature(token, {
    ...query,
    platform: lists.remembering(platform),
  });
  if (signature.outcome === 'not-its-key') return unknown('status-issuer');
  if (signature.outcome === 'invalid') return unknown('status-signature');

  const age = ageOf(held.list);
  const { issuedAt, size } = age;
  const found = stateAt(list, idx);
  if ('code' in found) return unknown(found.code, issuedAt);
  const { state } = found;
  if (state === 'revoked') return { state, ...age };
  if (seen && issuedAt < seen.issuedAt) return unknown('status-rollback', issuedAt);
  if (seen && size < seen.size) return unknown('status-shrunk', issuedAt);
  if (!isCurrent(held.list, signature.certificate, query)) return unknown('status-stale', issuedAt);
  return { state, ...age };
}

function unknown(code: StatusCode, issuedAt?: EpochSeconds): CredentialStatus {
  return { state: 'unknown', code, ...(issuedAt !== undefined && { issuedAt }) };
}

function ageOf({ token, list }: UnpackedStatusList): StatusAge {
  const { issuedAt, ttl = TTL.usual } = token;
  const refreshAt = issuedAt + Math.min(Math.max(ttl, TTL.min), TTL.max);
  return { issuedAt, size: statusListSize(list), refreshAt };
}

/** Allow-list: a value that is not known is not good. */
function stateAt(
  list: TokenStatusList,
  idx: unknown,
): { readonly state: 'good' | 'revoked' | 'suspended' } | { readonly code: StatusCode } {
  try {
    switch (typeof idx === 'number' ? statusAt(list, idx) : undefined) {
      case STATUS.valid:
        return { state: 'good' };
      case STATUS.invalid:
        return { state: 'revoked' };
      case STATUS.suspended:
        return { state: 'suspended' };
      case undefined:
        return { code: 'status-index' };
      default:
        return { code: 'status-unknown-value' };
    }
  } catch (error) {
    if (error instanceof CredentialError) return { code: 'status-index' };
    throw error;
  }
}

/** Both the list and the certificate still speak for the institution. */
function isCurrent(
  { token: { issuedAt, expiresAt } }: UnpackedStatusList,
  { notBefore, notAfter }: Certificate,
  { trust, now }: StatusQuery,
): boolean {
  const { maxClockSkew } = trust.snapshot.policy;
  const isInTime = issuedAt <= now + maxClockSkew && now < Math.min(expiresAt, issuedAt + LIFETIME);
  return isInTime && notBefore <= now && now <= notAfter;
}
