import { randomUUID } from 'node:crypto';
import type { HolderKey } from '@prova/credential';
import type { Queryable } from '@prova/store';

/** Seconds that a wallet waits before it asks again: by then whoever resumes what a crash left has come by. */
export const INTERVAL = 30;

/** Copies that a wallet waits for. */
export interface DeferralRow {
  readonly institutionId: string;
  readonly transactionId: string;
  readonly grantId: string;
  readonly jti: string;
  readonly configuration: string;
  readonly holderKeys: readonly HolderKey[];
}

/** Writes down who waits for what. Answers the name by which it is asked for. */
export async function insertDeferral(
  q: Queryable,
  deferral: Omit<DeferralRow, 'transactionId'>,
  now: number,
): Promise<string> {
  const { institutionId, grantId, jti, configuration, holderKeys } = deferral;
  const transactionId = randomUUID();
  await q.query(
    `insert into issuer.wallet_deferral (institution_id, transaction_id, grant_id, jti, configuration, holder_keys,
       asked_at, next_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[institutionId, transactionId, grantId, jti, configuration],
      ...[JSON.stringify(holderKeys), now, now + INTERVAL],
    ],
  );
  return transactionId;
}

/**
 * What a wallet waits for, for who asks with the grant that it was asked with, and not before the time; the next time is then
 * an interval from now. `undefined` for everybody else, and nothing changes.
 */
export async function askDeferral(
  q: Queryable,
  {
    institutionId,
    transactionId,
    grantId,
  }: Pick<DeferralRow, 'institutionId' | 'transactionId' | 'grantId'>,
  now: number,
): Promise<DeferralRow | undefined> {
  const [row] = await q.query<DeferralRow>(
    `update issuer.wallet_deferral set next_at = $4
     where institution_id = $1 and transaction_id = $2 and grant_id = $3 and next_at <= $5
     returning institution_id as "institutionId", transaction_id as "transactionId", grant_id as "grantId", jti,
       configuration, holder_keys as "holderKeys"`,
    [institutionId, transactionId, grantId, now + INTERVAL, now],
  );
  return row;
}

export async function endDeferral(
  q: Queryable,
  { institutionId, transactionId }: Pick<DeferralRow, 'institutionId' | 'transactionId'>,
): Promise<void> {
  await q.query(
    'delete from issuer.wallet_deferral where institution_id = $1 and transaction_id = $2',
    [institutionId, transactionId],
  );
}
