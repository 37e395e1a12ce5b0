import type { Queryable } from '@prova/store';
import type { DataKeys } from './data-keys.ts';

/**
 * Answers these keys, if they read what the ledger holds: a service under the wrong key would seal what nobody finds again.
 * A ledger in which nothing is sealed takes any. Throws `IssuerError` `data-unreadable`.
 */
export async function requireDataKey(q: Queryable, dataKeys: DataKeys): Promise<DataKeys> {
  const [row] = await q.query<{ institutionId: string; jti: string; sealed: Uint8Array }>(
    `select institution_id as "institutionId", jti, sealed from issuer.attestation
     where sealed is not null limit 1`,
  );
  if (row) dataKeys.unseal(row.institutionId, row.jti, row.sealed);
  return dataKeys;
}
