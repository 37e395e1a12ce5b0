import type { Database, JobEngine } from '@prova/store';
import { CHUNK_QUEUE } from './chunk-queue.ts';
import { type ChunkName, chunkText } from './chunk-rows.ts';

/** Chunks of one round. */
const MOST = 2_000;

/**
 * Has open chunks of running batches worked on again, when nobody is at work any more: a key or a trust list was away for longer than
 * the queue tries. Answers how many there were. Whoever was at one of them all the same does no harm.
 */
export async function resumeBatches(
  database: Database,
  engine: Pick<JobEngine, 'enqueue' | 'stats'>,
  now: number,
): Promise<number> {
  const { waiting, running } = await engine.stats(CHUNK_QUEUE);
  if (waiting + running > 0) return 0;
  const chunks = await database.query<ChunkName>(
    `select c.institution_id as "institutionId", c.batch_id as "batchId", c.chunk_no as "chunkNo"
     from issuer.batch b join issuer.batch_chunk c using (institution_id, batch_id)
     where b.finished_at is null and b.state = 'running' and c.state in ('received', 'staged') limit ${MOST}`,
  );
  const jobs = chunks.map((chunk) => ({ id: `${chunkText(chunk)}/${now}`, data: chunk }));
  await database.transaction((tx) => engine.enqueue(tx, CHUNK_QUEUE, jobs));
  return jobs.length;
}
