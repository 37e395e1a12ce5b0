import { appendAuditAll, type Queryable, type Transaction } from '@prova/store';
import { issuerAudit } from '../ledger/audit.ts';
import { type ListRow, type ListState, listStates } from './list-rows.ts';

/** Seconds for which a permit can be used: one that was not needed lets nobody withdraw everything later. */
const PERMIT_LIFETIME = 86_400;

/** Whether the next version of a list may change as much as it must. */
export function isPermitted({ permittedAt }: Pick<ListState, 'permittedAt'>, now: number): boolean {
  return permittedAt !== null && now - permittedAt < PERMIT_LIFETIME;
}

/** Notes which version the open permits of a list were for. */
export async function usePermits(
  q: Queryable,
  { institutionId, listId }: ListRow,
  version: number,
): Promise<void> {
  await q.query(
    `update issuer.list_permit set used_by = $3
     where institution_id = $1 and list_id = $2 and used_by is null`,
    [institutionId, listId, version],
  );
}

/** Who lets lists say more at once than they usually do, and why. */
export interface ListPermit {
  readonly institutionId: string;
  /** `operator`. */
  readonly actor: string;
  /** One line, for whoever asks later. */
  readonly reason: string;
  readonly now: number;
}

/**
 * Makes sure that a version of each of these lists that comes within a day may change as much as it must, once: permits it, unless that is
 * permitted already, and says so in the audit chain. Lists that are not the institution's are passed over.
 */
export async function permitWithdrawal(
  tx: Transaction,
  listIds: readonly string[],
  { institutionId, actor, reason, now }: ListPermit,
): Promise<void> {
  const permitted = await tx.query<{ listId: string }>(
    `insert into issuer.list_permit as p (institution_id, list_id, at, actor, reason)
     select institution_id, list_id, $3::bigint, $4, $5 from issuer.list l
     where institution_id = $1 and list_id = any($2) and not exists (
       select from issuer.list_permit o
       where o.institution_id = $1 and o.list_id = l.list_id and o.used_by is null and o.at > $3::bigint - ${PERMIT_LIFETIME})
     order by list_id
     on conflict (institution_id, list_id, at) do update set used_by = null where p.used_by is not null
     returning list_id as "listId"`,
    [institutionId, listIds, now, actor, reason],
  );
  const event = { at: now, actor, action: 'list.change-permitted', objectType: 'list' };
  await appendAuditAll(
    tx,
    permitted.map(({ listId }) => ({ ...event, objectId: listId })),
    issuerAudit(institutionId),
  );
}

/** A list that holds withdrawals back, and how many. */
export type WithheldList = Pick<ListState, 'listId' | 'kind' | 'withheld'>;

/** Permits every list of an institution that holds withdrawals back to say all of them, and answers which those are. */
export async function permitWithheld(
  tx: Transaction,
  permit: ListPermit,
): Promise<readonly WithheldList[]> {
  const lists = (await listStates(tx)).filter(
    ({ institutionId, withheld }) => institutionId === permit.institutionId && withheld > 0,
  );
  const listIds = lists.map(({ listId }) => listId);
  await permitWithdrawal(tx, listIds, permit);
  return lists;
}
