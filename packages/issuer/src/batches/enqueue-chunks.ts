import type { JobEngine, Queryable } from '@prova/store';
import type { Batch } from './batch-rows.ts';
import { CHUNK_QUEUE } from './chunk-queue.ts';
import { type ChunkName, chunkText } from './chunk-rows.ts';

/** Has the chunks of a batch worked on once the transaction is committed. */
export async function enqueueChunks(
  tx: Queryable,
  engine: Pick<JobEngine, 'enqueue'>,
  { institutionId, batchId }: Pick<Batch, 'institutionId' | 'batchId'>,
): Promise<void> {
  const chunks = await tx.query<ChunkName>(
    `select institution_id as "institutionId", batch_id as "batchId", chunk_no as "chunkNo"
     from issuer.batch_chunk where institution_id = $1 and batch_id = $2 and state = 'received' order by chunk_no`,
    [institutionId, batchId],
  );
  const jobs = chunks.map((chunk) => ({ id: chunkText(chunk), data: chunk }));
  await engine.enqueue(tx, CHUNK_QUEUE, jobs);
}
