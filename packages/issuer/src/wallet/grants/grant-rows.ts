import type { HolderRelation } from '@prova/credential';
import type { Queryable } from '@prova/store';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';

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
  /** Which of several holders that is; empty of a document that one person holds. */
  readonly holderName: string;
}

/** For whom, where a document has several holders. */
export type GrantHolder = Pick<GrantRow, 'holderRelation' | 'holderName'>;

/** Copies that may be fetched with one token: a few batches, as an answer can be lost. */
export const MOST_COPIES = 50;

/** Of a document that one person holds, and of one that its holder found by themselves. */
export const UNNAMED_HOLDER: GrantHolder = { holderRelation: null, holderName: '' };

export async function insertGrant(
  tx: Queryable,
  { institutionId, grantId, jtis, grantedAt, holderRelation, holderName }: Omit<GrantRow, 'copies'>,
): Promise<void> {
  await tx.query(
    `insert into issuer.wallet_grant (institution_id, grant_id, jtis, granted_at, holder_relation, holder_name)
     values ($1, $2, $3, $4, $5, $6)`,
    [institutionId, grantId, jtis, grantedAt, holderRelation, holderName],
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
       holder_relation as "holderRelation", holder_name as "holderName"
     from issuer.wallet_grant where institution_id = $1 and grant_id = $2`,
    [institutionId, grantId],
  );
  return row;
}

/** A document that was granted, as far as it must be known to be asked for. */
export interface GrantedRow
  extends Pick<AttestationRow, 'jti' | 'type' | 'state' | 'validUntil' | 'stagedAt'> {
  readonly isErased: boolean;
}

/** The documents of a grant that there are; `undefined` where it was forgotten or erased since. */
export async function findGranted(
  q: Queryable,
  { institutionId, grantId }: Pick<GrantRow, 'institutionId' | 'grantId'>,
): Promise<readonly GrantedRow[] | undefined> {
  const rows = await q.query<GrantedRow | { readonly jti: null }>(
    `select a.jti, a.type, a.state, a.valid_until as "validUntil", a.staged_at as "stagedAt", a.sealed is null as "isErased"
     from issuer.wallet_grant g
     left join issuer.attestation a on a.institution_id = g.institution_id and a.jti = any(g.jtis)
     where g.institution_id = $1 and g.grant_id = $2`,
    [institutionId, grantId],
  );
  if (rows.length === 0) return undefined;
  return rows.filter((row) => row.jti !== null);
}

/** Takes so many copies of what may be fetched, all or none. Answers for whom. */
export async function takeCopies(
  tx: Queryable,
  { institutionId, grantId }: Pick<GrantRow, 'institutionId' | 'grantId'>,
  count: number,
): Promise<GrantHolder | 'too-many'> {
  const [row] = await tx.query<GrantHolder>(
    `update issuer.wallet_grant set copies = copies + $3
     where institution_id = $1 and grant_id = $2 and copies + $3 <= ${MOST_COPIES}
     returning holder_relation as "holderRelation", holder_name as "holderName"`,
    [institutionId, grantId, count],
  );
  return row ?? 'too-many';
}
