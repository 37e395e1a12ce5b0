import type { Queryable } from '@prova/store';

/** What a token stands for. */
export interface GrantRow {
  readonly institutionId: string;
  readonly grantId: string;
  /** The documents of which copies may be fetched. */
  readonly jtis: readonly string[];
  /** Epoch seconds. */
  readonly grantedAt: number;
  /** How many were fetched. */
  readonly copies: number;
}

/** Copies that may be fetched with one token: a few batches, as an answer can be lost. */
export const MOST_COPIES = 50;

export async function insertGrant(
  tx: Queryable,
  { institutionId, grantId, jtis, grantedAt }: Omit<GrantRow, 'copies'>,
): Promise<void> {
  await tx.query(
    `insert into issuer.wallet_grant (institution_id, grant_id, jtis, granted_at) values ($1, $2, $3, $4)`,
    [institutionId, grantId, jtis, grantedAt],
  );
}

/** Ends a grant: its token opens nothing any more, and what it waits for never comes. */
export async function endGrant(
  tx: Queryable,
  { institutionId, grantId }: Pick<GrantRow, 'institutionId' | 'grantId'>,
): Promise<void> {
  await tx.query(`delete from issuer.wallet_grant where institution_id = $1 and grant_id = $2`, [
    institutionId,
    grantId,
  ]);
}

/** `undefined` where it was forgotten or erased since. */
export async function findGrant(
  q: Queryable,
  { institutionId, grantId }: Pick<GrantRow, 'institutionId' | 'grantId'>,
): Promise<GrantRow | undefined> {
  const [row] = await q.query<GrantRow>(
    `select institution_id as "institutionId", grant_id as "grantId", jtis, granted_at as "grantedAt", copies
     from issuer.wallet_grant where institution_id = $1 and grant_id = $2`,
    [institutionId, grantId],
  );
  return row;
}

/** Takes so many copies of what may be fetched, all or none. */
export async function takeCopies(
  tx: Queryable,
  { institutionId, grantId }: Pick<GrantRow, 'institutionId' | 'grantId'>,
  count: number,
): Promise<'taken' | 'too-many'> {
  const rows = await tx.query(
    `update issuer.wallet_grant set copies = copies + $3
     where institution_id = $1 and grant_id = $2 and copies + $3 <= ${MOST_COPIES} returning grant_id`,
    [institutionId, grantId, count],
  );
  return rows.length > 0 ? 'taken' : 'too-many';
}
