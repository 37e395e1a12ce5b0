import { appendAudit, lockUntilCommit, type Transaction } from '@prova/store';
import { IssuerError } from '../../errors.ts';
import { issuerAudit } from '../../ledger/audit.ts';
import { lockDocument } from '../../ledger/lock-document.ts';

/** Whose copies of which card. */
export interface HolderWithdrawal {
  readonly institutionId: string;
  readonly jti: string;
  /** As the offers to them said: `parent-1`. */
  readonly holder: string;
  /** `client:portal`. */
  readonly actor: string;
  /** Epoch seconds. */
  readonly now: number;
}

/**
 * Withdraws what one of several holders has of a card, for good: their copies, what their wallets may still fetch, and the offer that is
 * open. The card itself, and what other holders have of it, counts as before; a new offer gives this holder new copies. Asking
 * twice is asking once. Lists say so with their next version, see `listPublisher`.
 *
 * Answers how many copies ended now. Throws `IssuerError` `holder-unknown` where nothing of this card was ever offered to such a holder.
 */
export async function withdrawHolder(
  tx: Transaction,
  { institutionId, jti, holder, actor, now }: HolderWithdrawal,
): Promise<number> {
  // As whoever makes an offer: none comes between.
  await lockUntilCommit(tx, `issuer/offer/${institutionId}/${jti}`);
  await lockDocument(tx, { institutionId, jti });
  const key = [institutionId, jti, holder];
  // Offers are forgotten, and copies last as long as their card.
  const known = await tx.query(
    `select holder_name from issuer.wallet_offer where institution_id = $1 and jti = $2 and holder_name = $3 and holder_name <> ''
     union all
     select holder_name from issuer.wallet_copy where institution_id = $1 and jti = $2 and holder_name = $3 and holder_name <> ''
     limit 1`,
    key,
  );
  if (known.length === 0) {
    throw new IssuerError('holder-unknown', 'Nothing of this card was offered to such a holder.');
  }
  await tx.query(
    `update issuer.wallet_offer set state = 'burnt', ended_at = $4
     where institution_id = $1 and jti = $2 and holder_name = $3 and state = 'created'`,
    [...key, now],
  );
  // Before the copies: whoever fetches with it at this moment is waited for, and what came of it is found below.
  await tx.query(
    'delete from issuer.wallet_grant where institution_id = $1 and $2 = any(jtis) and holder_name = $3',
    key,
  );
  const ended = await tx.query(
    `update issuer.wallet_copy set withdrawn_at = $4
     where institution_id = $1 and jti = $2 and holder_name = $3 and withdrawn_at is null returning copy_no`,
    [...key, now],
  );
  const event = { at: now, actor, action: 'wallet.withdrawn' };
  const object = { objectType: 'attestation', objectId: jti };
  await appendAudit(tx, { ...event, ...object }, issuerAudit(institutionId));
  return ended.length;
}
