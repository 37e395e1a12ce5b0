import { auditCall, type Queryable } from '@prova/store';
import { issuerAudit } from '../../ledger/audit.ts';
import type { OfferRow } from '../offers/offer-rows.ts';

/**
 * Takes an offer for whoever comes first, writes the grant that it leads to, and notes it: all of it or nothing, by one statement, which is on its way once.
 * Before all that hangs on it the document is locked, as `lockDocument` does: who withdraws or erases it waits.
 */
export async function redeemForGrant(
  q: Queryable,
  {
    institutionId,
    offerId,
    jti,
    actor,
  }: Pick<OfferRow, 'institutionId' | 'offerId' | 'jti' | 'actor'>,
  grantId: string,
  at: number,
): Promise<'redeemed' | 'too-late'> {
  const event = { at, actor, action: 'wallet.redeemed', objectType: 'attestation', objectId: jti };
  const { call, values } = auditCall([event], issuerAudit(institutionId), 6);
  const rows = await q.query(
    `with held as materialized (
       select jti from issuer.attestation where institution_id = $1 and jti = $2 for share),
     redeemed as (
       update issuer.wallet_offer o set state = 'redeemed', ended_at = $4 from held
       where o.institution_id = $1 and o.offer_id = $3 and o.jti = held.jti and o.state = 'created' and o.expires_at > $4
       returning o.jti, o.holder_relation, o.holder_name),
     granted as (
       insert into issuer.wallet_grant (institution_id, grant_id, jtis, granted_at, holder_relation, holder_name)
       select $1, $5, array[jti], $4, holder_relation, holder_name from redeemed)
     select ${call} from redeemed`,
    [institutionId, jti, offerId, at, grantId, ...values],
  );
  return rows.length > 0 ? 'redeemed' : 'too-late';
}
