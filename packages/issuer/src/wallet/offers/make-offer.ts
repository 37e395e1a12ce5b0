import { equalBytes, type ProfileName } from '@prova/credential';
import {
  appendAudit,
  type Database,
  lockUntilCommit,
  type Transaction,
  violatedConstraint,
} from '@prova/store';
import { IssuerError } from '../../errors.ts';
import { localDay } from '../../issuance/local-day.ts';
import { issuerAudit } from '../../ledger/audit.ts';
import type { DataKeys } from '../../ledger/data-keys.ts';
import { derivedId } from '../../ledger/derived-id.ts';
import type { RepeatableRequest } from '../../ledger/idempotency-rows.ts';
import { type LockedDocument, lockDocument } from '../../ledger/lock-document.ts';
import { storedWalletDocument } from '../copies/copy-formats.ts';
import { type Handover, LIFETIMES } from './handover.ts';
import { holderColumns, type OfferHolder } from './offer-holder.ts';
import { findOffer, insertOffer, type OfferRow } from './offer-rows.ts';
import { hashesOf, type OfferSecrets, offerSecrets } from './offer-secrets.ts';
import { requireOfferable, requireWhole } from './require-offerable.ts';

/** A document that a wallet may fetch. */
export interface OfferOrder {
  readonly institutionId: string;
  readonly jti: string;
  readonly handover: Handover;
  readonly profile: ProfileName;
  /** Of an ISI+ card that several hold. */
  readonly holder?: OfferHolder | undefined;
  /** `client:portal`, `operator`. */
  readonly actor: string;
  readonly request: RepeatableRequest;
}

/** An offer, and what it is redeemed by. */
export interface MadeOffer {
  readonly row: OfferRow;
  readonly document: LockedDocument;
  readonly secrets: OfferSecrets;
  /** The same request came before. */
  readonly replayed: boolean;
}

interface Shelf {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly now: () => number;
}

/**
 * Offers a document of an institution to its holder's wallet, once; what was offered of it to the same holder before is burnt. A request that came before gets
 * the offer that it got. Also a document that is staged may be offered: its wallet waits.
 *
 * Throws `IssuerError`: `attestation-unknown`, `attestation-not-released`, `attestation-erased`, `attestation-ended`, `attestation-incomplete`,
 * `revocation-final`, `idempotency-conflict`, `holder-not-apart`.
 */
export async function makeOffer(shelf: Shelf, order: OfferOrder): Promise<MadeOffer> {
  const { institutionId, jti, request } = order;
  const offerId = derivedId(shelf.dataKeys, 'offer-id', institutionId, request);
  const secrets = offerSecrets(shelf.dataKeys, institutionId, offerId);
  const hashes = hashesOf(shelf.dataKeys, secrets);
  const making = shelf.database.transaction(async (tx): Promise<MadeOffer> => {
    await lockUntilCommit(tx, `issuer/offer/${institutionId}/${jti}`);
    const document = await lockDocument(tx, { institutionId, jti });
    const before = await findOffer(tx, { institutionId, offerId });
    if (before && document)
      return { row: requireSame(before, request), document, secrets, replayed: true };
    const now = shelf.now();
    const offered = requireOfferable(document, localDay(institutionId, now));
    const { handover, profile, actor, holder } = order;
    requireWhole(storedWalletDocument(shelf.dataKeys, offered), offered.type, profile);
    const { referenceHash, codeHash, txCodeHash } = hashes;
    const offer = {
      ...{ institutionId, jti, profile, handover, referenceHash, codeHash, actor },
      ...holderColumns(offered.type, holder, handover),
      offerId,
      txCodeHash: handover === 'remote' ? txCodeHash : null,
      bodyHash: request.bodyHash,
      createdAt: now,
      expiresAt: now + LIFETIMES[handover],
    };
    insertOffer(tx, offer);
    await note(tx, offer);
    const row: OfferRow = { ...offer, type: offered.type, state: 'created', endedAt: null };
    return { row, document: offered, secrets, replayed: false };
  });
  return making.catch((error: unknown) => {
    // At this very moment the key was used for another document, whose offer nobody here waited for.
    throw violatedConstraint(error) === 'wallet_offer_pkey' ? otherRequest() : error;
  });
}

async function note(
  tx: Transaction,
  {
    institutionId,
    jti,
    actor,
    createdAt: at,
  }: Pick<OfferRow, 'institutionId' | 'jti' | 'actor' | 'createdAt'>,
): Promise<void> {
  const event = { at, actor, action: 'wallet.offered', objectType: 'attestation', objectId: jti };
  await appendAudit(tx, event, issuerAudit(institutionId));
}

function requireSame(before: OfferRow, { bodyHash }: RepeatableRequest): OfferRow {
  if (equalBytes(before.bodyHash, bodyHash)) return before;
  throw otherRequest();
}

function otherRequest(): IssuerError {
  return new IssuerError(
    'idempotency-conflict',
    'This idempotency key was used for another request; give each request its own.',
  );
}
