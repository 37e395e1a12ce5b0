import { randomUUID } from 'node:crypto';
import {
  type HolderRelation,
  SHORT_LIVED,
  startOfDay,
  startOfDayAt,
  writtenInstant,
} from '@prova/credential';
import { appendAudit } from '@prova/store';
import { IssuerError } from '../../errors.ts';
import { localDay } from '../../issuance/local-day.ts';
import { issuerAudit } from '../../ledger/audit.ts';
import { spend } from '../../ledger/daily-use.ts';
import { type LockedDocument, lockDocument } from '../../ledger/lock-document.ts';
import type { TakenStatusPlace } from '../../lists/allocate-status-places.ts';
import type { Configuration } from '../configurations.ts';
import { type GrantRow, takeCopies } from '../grants/grant-rows.ts';
import type { FreshNonce } from '../nonces/credential-nonces.ts';
import { spendNonces } from '../nonces/spend-nonces.ts';
import type { WalletKey } from '../wallet-key.ts';
import type { WalletOffice } from '../wallet-office.ts';
import { insertCopies } from './copy-rows.ts';
import { requireCounting } from './require-counting.ts';

export interface CopiesOrder {
  readonly grant: Pick<GrantRow, 'institutionId' | 'grantId'>;
  readonly jti: string;
  readonly configuration: Configuration;
  readonly count: number;
  /** With which the keys of the copies were proven, and which nobody has used up yet. */
  readonly nonces: readonly FreshNonce[];
  /** The key that will sign. */
  readonly key: Pick<WalletKey, 'thumbprint' | 'allowance' | 'certificate'>;
  /** Throws for a document of which no new copies are made on this day, whatever the ledger says. */
  readonly requireStill: (document: LockedDocument, today: string) => void;
}

/** Copies that have all but their signatures: they can be withdrawn from now on, or end within days. */
export interface StagedCopies {
  readonly document: LockedDocument;
  readonly deliveryId: string;
  /** One for each copy; null of what ends so soon that nobody withdraws it. */
  readonly places: readonly (TakenStatusPlace | null)[];
  readonly holderRelation: HolderRelation | null;
  /** Epoch seconds, whole days. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

const DAY = 86_400;

/**
 * Gives copies of a document their places, in one commit, before any key sees them: whatever happens then, whoever withdraws the document
 * withdraws them. Copies of which nothing comes cost their places alone.
 *
 * Rejects with `IssuerError`: `invalid-nonce` where one was used; `credential-request-denied` for a document that counts no more, and where enough was fetched with this grant;
 * `ceiling-reached` where the key has signed enough today; `signing-key-missing` where its certificate does not cover the day;
 * `lists-unwatched`, `list-key-mismatch`; and with whatever `requireStill` throws.
 */
export async function stageCopies(
  {
    database,
    allocateStatusPlaces,
    now,
  }: Pick<WalletOffice, 'database' | 'allocateStatusPlaces' | 'now'>,
  order: CopiesOrder,
): Promise<StagedCopies> {
  const { grant, jti, configuration, count, nonces, key, requireStill } = order;
  const { institutionId, grantId } = grant;
  return database.transaction(async (tx) => {
    const at = now();
    const today = localDay(institutionId, at);
    const isShortLived = SHORT_LIVED[configuration.type] !== undefined;
    // In this order, and in one way there and back.
    const [, locked, taken, signatures, places] = await Promise.all([
      spendNonces(tx, nonces),
      lockDocument(tx, { institutionId, jti }),
      takeCopies(tx, grant, count),
      spend(tx, key.allowance, { institutionId, day: today, wanted: count }),
      isShortLived
        ? Array.from({ length: count }, () => null)
        : allocateStatusPlaces(tx, institutionId, count),
    ]);
    const document = requireCounting(locked, today);
    requireStill(document, today);
    if (taken === 'too-many') {
      throw new IssuerError('credential-request-denied', 'Enough copies were fetched with this.');
    }
    if (signatures < count) {
      throw new IssuerError('ceiling-reached', 'No more may be signed today.');
    }
    const { issuedAt, expiresAt } = lifeOf(document, key, at);
    const deliveryId = randomUUID();
    const batch = {
      ...{ institutionId, jti, deliveryId, grantId, issuedAt, expiresAt },
      holderName: taken.holderName,
      configuration: configuration.id,
      keyThumbprint: key.thumbprint,
    };
    insertCopies(tx, batch, places);
    const event = { at, actor: 'holder', action: 'wallet.fetched' };
    const object = { objectType: 'attestation', objectId: jti };
    await appendAudit(tx, { ...event, ...object }, issuerAudit(institutionId));
    return { document, deliveryId, places, issuedAt, expiresAt, ...taken };
  });
}

/**
 * From the beginning of this day to the day after the document's last one, or on which the certificate ends, if that is before: within the
 * life of the certificate, as ISO/IEC 18013-5 §9.1.2.4 has it of `signed`. What is short-lived ends with its own limit at the latest.
 * Throws `IssuerError` `signing-key-missing` for a certificate that began today or ends today; `rule` says which.
 */
function lifeOf(
  { validUntil, type }: LockedDocument,
  { certificate }: Pick<WalletKey, 'certificate'>,
  at: number,
): { readonly issuedAt: number; readonly expiresAt: number } {
  const { notBefore, notAfter } = certificate;
  const issuedAt = startOfDayAt(at);
  if (notBefore > issuedAt) {
    const from = writtenInstant(Math.ceil(notBefore / DAY) * DAY);
    const message = `The certificate of the key began today: it signs for wallets from ${from} on.`;
    throw new IssuerError('signing-key-missing', message, { rule: 'cert-not-yet-valid' });
  }
  const longest = SHORT_LIVED[type] ?? Number.POSITIVE_INFINITY;
  const expiresAt = Math.min(
    ...[startOfDay(validUntil) + DAY, startOfDayAt(notAfter), issuedAt + longest],
  );
  if (expiresAt > issuedAt) return { issuedAt, expiresAt };
  const message = 'The certificate of the key ends today.';
  throw new IssuerError('signing-key-missing', message, { rule: 'cert-expired' });
}
