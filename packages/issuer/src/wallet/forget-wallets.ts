import type { Queryable } from '@prova/store';
import { REQUESTS_KEPT } from '../ledger/idempotency-rows.ts';

/** Seconds after which no token of a grant is good, and nobody waits for anything any more. */
const GRANTS_KEPT = 86_400;

/**
 * Forgets offers, grants and who waits, past their time. An offer stays as long as its request may be sent again: the codes follow from that,
 * and whoever has used ones could use them once more. Copies stay as long as their document: withdrawing it withdraws them.
 */
export async function forgetWallets(q: Queryable, now: number): Promise<void> {
  await q.query('delete from issuer.wallet_offer where expires_at < $1', [now - REQUESTS_KEPT]);
  await q.query('delete from issuer.wallet_grant where granted_at < $1', [now - GRANTS_KEPT]);
}

/**
 * Takes away who may fetch copies of documents, and what tells that copies were fetched together. Their places stay, as those of documents
 * do, so that they can still be withdrawn. With a grant goes who waits for it.
 */
export async function eraseWallets(
  tx: Queryable,
  {
    institutionId,
    rows,
  }: { readonly institutionId: string; readonly rows: readonly { readonly jti: string }[] },
): Promise<void> {
  const documents = [institutionId, rows.map(({ jti }) => jti)];
  await tx.query(
    'delete from issuer.wallet_offer where institution_id = $1 and jti = any($2)',
    documents,
  );
  await tx.query(
    'delete from issuer.wallet_grant where institution_id = $1 and jtis && $2',
    documents,
  );
  await tx.query(
    `update issuer.wallet_copy set delivery_id = null, grant_id = null, event = null, event_at = null
     where institution_id = $1 and jti = any($2)`,
    documents,
  );
}
