import {
  CredentialError,
  inflateStatusList,
  parseRevocationList,
  parseStatusListToken,
  statusListSize,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import {
  type EpochSeconds,
  openPublishedList,
  type PublishedList,
  type TrustMaterial,
} from '@prova/trust';
import { TrustUpdaterError, type TrustUpdaterErrorCode } from '../errors.ts';

/** A list of either kind, and what two versions of it are compared by. */
export interface ReadList extends PublishedList {
  /** Epoch seconds. */
  readonly issuedAt: EpochSeconds;
  readonly expiresAt: EpochSeconds;
  /** Places of a status list, which never become fewer; of a deny-list 0. */
  readonly size: number;
}

/** Reads a deny-list or a Token Status List. Checks no signature. Throws `TrustUpdaterError` `status-malformed`. */
export async function readList(text: string): Promise<ReadList> {
  try {
    return { ...readDenyList(text), size: 0 };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
  }
  try {
    const token = parseStatusListToken(text);
    return { ...token, size: statusListSize(await inflateStatusList(token, nodePlatform)) };
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw new TrustUpdaterError('status-malformed', 'What was fetched is no list.', { cause });
  }
}

function readDenyList(text: string) {
  const { rid, ...list } = parseRevocationList(text);
  return { ...list, uri: rid };
}

/**
 * Asks that a list was signed by an institution that publishes at its address, by a key it may use now, and counts at this moment.
 * Throws `TrustUpdaterError`: `status-issuer`, `status-signature`, `status-stale`.
 */
export async function requireGenuine(
  list: ReadList,
  { trust, now }: { readonly trust: TrustMaterial; readonly now: EpochSeconds },
): Promise<void> {
  const { outcome } = await openPublishedList(list, { trust, now, platform: nodePlatform });
  if (outcome === 'not-its-key') throw refused('status-issuer');
  if (outcome === 'invalid') throw refused('status-signature');
  const { maxClockSkew } = trust.snapshot.policy;
  if (list.issuedAt > now + maxClockSkew || list.expiresAt <= now) throw refused('status-stale');
}

const SENTENCES = {
  'status-issuer': 'A list is signed by no key of the institution.',
  'status-signature': 'A list was changed on its way.',
  'status-stale': 'A list has run out, or is from the future.',
} as const satisfies Partial<Record<TrustUpdaterErrorCode, string>>;

function refused(code: keyof typeof SENTENCES): TrustUpdaterError {
  return new TrustUpdaterError(code, SENTENCES[code]);
}
