import type { Database } from '@prova/store';
import type { Batch } from './batch-rows.ts';

/** Lets go of a batch that was never received as a whole, and of all that came of it. Does nothing to any other. */
export async function abandonBatch(
  database: Database,
  { institutionId, batchId }: Pick<Batch, 'institutionId' | 'batchId'>,
  now: number,
): Promise<void> {
  await database.transaction(async (tx) => {
    const [batch] = await tx.query(
      `update issuer.batch set state = 'abandoned', finished_at = $3
       where institution_id = $1 and batch_id = $2 and state = 'receiving' returning batch_id`,
      [institutionId, batchId, now],
    );
    if (batch === undefined) return;
    for (const table of ['batch_chunk', 'batch_failure']) {
      await tx.query(`delete from issuer.${table} where institution_id = $1 and batch_id = $2`, [
        institutionId,
        batchId,
      ]);
    }
  });
}

/** Seconds after which a file that is still on its way never comes: longer than any request may take. */
const LOST = 6 * 3_600;

/** Abandons batches whose upload ended with the process that received it. */
export async function abandonLost(database: Database, now: number): Promise<void> {
  const lost = await database.query<Pick<Batch, 'institutionId' | 'batchId'>>(
    `select institution_id as "institutionId", batch_id as "batchId" from issuer.batch
     where finished_at is null and state = 'receiving' and received_at < $1`,
    [now - LOST],
  );
  for (const batch of lost) await abandonBatch(database, batch, now);
}
