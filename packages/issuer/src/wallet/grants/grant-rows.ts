import type { HolderRelation } from '@prova/credential';
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
  /** What whoever redeemed is to the person on the document, where its offer said so. */
  readonly holderRelation: HolderRelation | null;
}

/** Copies that may be fetched with one token: a few batches, as an answer can be lost. */
export const MOST_COPIES = 50;

export async function insertGrant(
  tx: Queryable,
  {
    institutionId,
    grantId,
    jtis,
    grantedAt,
    holderRelation = null,
  }: Omit<GrantRow, 'copies' | 'holderRelation'> & Partial<Pick<GrantRow, 'holderRelation'>>,
): Promise<void> {
  await tx.query(
    `insert into issuer.wallet_grant (institution_id, grant_id, jtis, granted_at, holder_relation) values ($1, $2, $3, $4, $5)`,
    [institutionId, grantId, jtis, grantedAt, holderRelation],
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
    `select institution_id as "institutionId", grant_id as "grantId", jtis, granted_at as "grantedAt", copies,
       holder_relation as "holderRelation"
     from issuer.wallet_grant where institution_id = $1 and grant_id = $2`,
    [institutionId, grantId],
  );
  return row;
}

/** Takes so many copies of what may be fetched, all or none. Answers for whom. */
export async function takeCopies(
  tx: Queryable,
  { institutionId, grantId }: Pick<GrantRow, 'institutionId' | 'grantId'>,
  count: number,
): Promise<Pick<GrantRow, 'holderRelation'> | 'too-many'> {
  const [row] = await tx.query<Pick<GrantRow, 'holderRelation'>>(
    `update issuer.wallet_grant set copies = copies + $3
     where institution_id = $1 and grant_id = $2 and copies + $3 <= ${MOST_COPIES} returning holder_relation as "holderRelation"`,
    [institutionId, grantId, count],
  );
  return row ?? 'too-many';
}
