import type { AttestationType } from '@prova/credential';
import { appendAudit, type Transaction } from '@prova/store';
import { announce } from '../ledger/announce.ts';
import { issuerAudit } from '../ledger/audit.ts';
import type { DeliveryRow, DeliveryState } from './delivery-rows.ts';

/** How an attempt ended. */
export type Settlement =
  | {
      readonly state: Exclude<DeliveryState, 'queued'>;
      readonly messageId?: string;
      readonly reason?: string;
    }
  /** Not yet: tried again at this time, epoch seconds. */
  | { readonly state: 'queued'; readonly reason: string; readonly nextAt: number };

/**
 * Records an attempt. One that ends a delivery forgets the recipient, is noted in the audit log and told to webhooks. A delivery that has ended otherwise
 * meanwhile stays as it ended.
 */
export async function settleDelivery(
  tx: Transaction,
  { institutionId, deliveryId, jti }: Pick<DeliveryRow, 'institutionId' | 'deliveryId' | 'jti'>,
  settlement: Settlement,
  now: number,
): Promise<void> {
  const key = [institutionId, deliveryId];
  if (settlement.state === 'queued') {
    await tx.query(
      `update issuer.delivery set attempts = attempts + 1, reason = $3, next_at = $4
       where institution_id = $1 and delivery_id = $2 and state = 'queued'`,
      [...key, settlement.reason, settlement.nextAt],
    );
    return;
  }
  const { state, messageId = null, reason } = settlement;
  const [ended] = await tx.query<{ about: AttestationType }>(
    `update issuer.delivery set attempts = attempts + 1, state = $3, message_id = $4, reason = $5, ended_at = $6,
       sealed = null, next_at = null
     where institution_id = $1 and delivery_id = $2 and state = 'queued'
     returning (select type from issuer.attestation a where a.institution_id = $1 and a.jti = delivery.jti) as about`,
    [...key, state, messageId, reason ?? null, now],
  );
  if (!ended) return;
  const content = { id: deliveryId, attestation: jti, state };
  announce(
    tx,
    institutionId,
    [
      {
        ...{ type: 'delivery.ended', about: ended.about },
        content: { ...content, ...(reason !== undefined && { reason }) },
      },
    ],
    now,
  );
  const event = { at: now, actor: 'operator', action: `delivery.${state}` };
  const object = { objectType: 'attestation', objectId: jti };
  await appendAudit(tx, { ...event, ...object }, issuerAudit(institutionId));
}
