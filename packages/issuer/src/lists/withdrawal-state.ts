import type { Queryable } from '@prova/store';
import type { AttestationRow } from '../ledger/attestation-rows.ts';

/** Whether the published deny-list says of a withdrawn document that it is. */
export type WithdrawalState = 'pending' | 'published';

/**
 * Whether whoever fetches the lists now hears of a withdrawal; `undefined` for a document that is not withdrawn. `pending` for some
 * seconds after it, and for as long as the list has far more to say at once than usual.
 */
export async function withdrawalState(
  q: Queryable,
  {
    institutionId,
    revocationListId,
    state,
    endedAt,
  }: Pick<AttestationRow, 'institutionId' | 'revocationListId' | 'state' | 'endedAt'>,
): Promise<WithdrawalState | undefined> {
  if (state !== 'revoked' && state !== 'superseded') return undefined;
  const [row] = await q.query<{ isSaid: boolean }>(
    // Versions of one second are a second apart: for a minute only what is left to say tells.
    `with finished as (
       select version, iat, withheld from issuer.list_version
       where institution_id = $1 and list_id = $2 and withdrawn is not null)
     select exists (select from finished where withheld = 0 and iat > $3 + 60)
       or (not exists (select from issuer.list_change where institution_id = $1 and list_id = $2)
         and coalesce((select withheld = 0 from finished order by version desc limit 1), false)) as "isSaid"`,
    [institutionId, revocationListId, endedAt],
  );
  return row?.isSaid ? 'published' : 'pending';
}
