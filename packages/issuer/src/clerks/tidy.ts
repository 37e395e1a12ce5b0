import type { Queryable } from '@prova/store';

/**
 * Takes away what was typed and never proposed, and the content of proposals that waited for more than a day. What was approved and then
 * issued, but not noted as such because of a crash, is noted now.
 */
export async function tidyProposals(q: Queryable, now: number): Promise<void> {
  await q.query(
    `update issuer.proposal p set state = 'issued', jti = a.jti, sealed = null
     from issuer.attestation a
     where p.state = 'approved' and p.expires_at <= $1 and a.institution_id = p.institution_id
       and a.record_id = p.proposal_id::text and a.actor = 'clerk:' || p.clerk_id
       and a.state not in ('staged', 'failed')`,
    [now],
  );
  await q.query(
    `update issuer.proposal p set state = 'expired', sealed = null
     where p.state in ('proposed', 'approved') and p.expires_at <= $1 and not exists (
       select from issuer.attestation a
       where a.institution_id = p.institution_id and a.record_id = p.proposal_id::text
         and a.actor = 'clerk:' || p.clerk_id and a.state = 'staged')`,
    [now],
  );
  await q.query("delete from issuer.proposal where state = 'typed' and expires_at <= $1", [now]);
}
