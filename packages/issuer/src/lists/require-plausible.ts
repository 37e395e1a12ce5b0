import { appendAudit, appendAuditAll, type Queryable } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { issuerAudit } from '../ledger/audit.ts';
import type { ListRow, ListState } from './list-rows.ts';
import type { Entries } from './withdrawn.ts';

/** Of the places of a list, how many may be withdrawn by one version; and as many of a small one. */
const USUAL_SHARE = 0.02;
const USUAL_NUMBER = 20;

/**
 * Asks of a new version that it withdraws all that the published one does, and not suddenly far more, unless an operator
 * permits that. Whoever edits the ledger or steals a right so neither takes a withdrawal back nor withdraws everybody's
 * documents unseen. Answers whether a permit was needed.
 * Throws `IssuerError`: `list-final-undone`, `list-change-suspicious`.
 */
export async function requirePlausible(
  q: Queryable,
  list: ListState,
  { before, after }: { before: Entries; after: Entries },
): Promise<'usual' | 'permitted'> {
  for (const entry of before) {
    if (!after.has(entry)) {
      throw new IssuerError(
        'list-final-undone',
        'The list would take a withdrawal back, which is final; look at who changed the ledger.',
      );
    }
  }
  const usual = Math.max(USUAL_NUMBER, list.size * USUAL_SHARE);
  // Where the folder was lost the ledger still knows how many there were.
  if (after.size - Math.max(before.size, list.withdrawn) <= usual) return 'usual';
  const [permit] = await q.query(
    'select from issuer.list_permit where institution_id = $1 and list_id = $2 and used_by is null',
    [list.institutionId, list.listId],
  );
  if (permit) return 'permitted';
  throw new IssuerError(
    'list-change-suspicious',
    'The list would withdraw far more at once than usual; find out why, and permit it if it is so.',
  );
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

export interface ListPermit {
  readonly institutionId: string;
  readonly listId: string;
  /** `operator`, `clerk:…`. */
  readonly actor: string;
  /** One line, for whoever asks later. */
  readonly reason: string;
  readonly now: number;
}

/**
 * Lets the next version of a list change as much as it must, once, and says so in the audit chain.
 * Throws `IssuerError` `list-unknown`.
 */
export async function permitListChange(
  tx: Queryable,
  { institutionId, listId, actor, reason, now }: ListPermit,
): Promise<void> {
  const rows = await tx.query(
    `insert into issuer.list_permit (institution_id, list_id, at, actor, reason)
     select institution_id, list_id, $3, $4, $5 from issuer.list
     where institution_id = $1 and list_id = $2 on conflict do nothing returning at`,
    [institutionId, listId, now, actor, reason],
  );
  if (rows.length === 0) {
    throw new IssuerError('list-unknown', 'The institution has no such list.');
  }
  await appendAudit(
    tx,
    { at: now, actor, action: 'list.change-permitted', objectType: 'list', objectId: listId },
    issuerAudit(institutionId),
  );
}

/**
 * Makes sure that the next version of each of these lists may change as much as it must: permits it, unless that is permitted already. For
 * withdrawals that an operator ordered as one, in the transaction of each part of them. Lists that are not the institution's are passed over.
 */
export async function permitWithdrawal(
  tx: Queryable,
  listIds: readonly string[],
  { institutionId, actor, reason, now }: Omit<ListPermit, 'listId'>,
): Promise<void> {
  const permitted = await tx.query<{ listId: string }>(
    `insert into issuer.list_permit as p (institution_id, list_id, at, actor, reason)
     select institution_id, list_id, $3, $4, $5 from issuer.list l
     where institution_id = $1 and list_id = any($2) and not exists (
       select from issuer.list_permit o
       where o.institution_id = $1 and o.list_id = l.list_id and o.used_by is null)
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
