import type { Queryable } from '@prova/store';
import { REQUESTS_KEPT } from '../ledger/idempotency-rows.ts';

/** Forgets what became of deliveries that have ended, once their request may not be sent again. */
export async function forgetDeliveries(q: Queryable, now: number): Promise<void> {
  await q.query('delete from issuer.delivery where ended_at < $1', [now - REQUESTS_KEPT]);
}

/**
 * Stops deliveries of documents that are erased, and takes away from those that have ended what points at a person. What arrived in a box
 * is the person's, and stays there.
 */
export async function eraseDeliveries(
  tx: Queryable,
  {
    institutionId,
    rows,
  }: { readonly institutionId: string; readonly rows: readonly { readonly jti: string }[] },
): Promise<void> {
  const documents = [institutionId, rows.map(({ jti }) => jti)];
  await tx.query(
    "delete from issuer.delivery where institution_id = $1 and jti = any($2) and state = 'queued'",
    documents,
  );
  await tx.query(
    `update issuer.delivery set message_id = null, request_hash = null
     where institution_id = $1 and jti = any($2)`,
    documents,
  );
}
