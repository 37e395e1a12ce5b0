import type { Queryable } from '@prova/store';
import type { ErasedFolder } from './erased-folder.ts';

/** Documents of one round; more wait for the next. */
const MOST = 500;

/** Has documents noted outside the database, once the caller's transaction is committed. */
export async function rememberErased(
  tx: Queryable,
  institutionId: string,
  jtis: readonly string[],
): Promise<void> {
  await tx.query(
    `insert into issuer.erased (institution_id, jti) select $1, unnest($2::text[])
     on conflict do nothing`,
    [institutionId, [...jtis]],
  );
}

/** Notes outside the database what was erased and is not noted yet. Harmless to repeat, and at several places at once. */
export async function noteErased(q: Queryable, folder: ErasedFolder): Promise<void> {
  const rows = await q.query<{ institutionId: string; jti: string }>(
    `select institution_id as "institutionId", jti from issuer.erased
     order by institution_id, jti limit ${MOST}`,
  );
  for (const { institutionId, jti } of rows) {
    await folder.note(institutionId, jti);
    await q.query('delete from issuer.erased where institution_id = $1 and jti = $2', [
      institutionId,
      jti,
    ]);
  }
}
