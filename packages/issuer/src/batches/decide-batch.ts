import { appendAudit, type Database, type JobEngine } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { issuerAudit } from '../ledger/audit.ts';
import { type Batch, countRecords, lockBatch, readBatch } from './batch-rows.ts';
import { enqueueChunks } from './enqueue-chunks.ts';

/** Who decides about a batch, and when. */
export interface BatchDecision extends Pick<Batch, 'institutionId' | 'batchId'> {
  readonly actor: string;
  /** Epoch seconds. */
  readonly now: number;
}

/**
 * Stops a batch between two chunks: what is released stays, what is staged is brought to its end, the rest is not issued. Answers the
 * batch as it then is; one that has ended stays as it is. Throws `IssuerError` `batch-unknown`, `batch-state` while its file is on its way.
 */
export async function cancelBatch(database: Database, decision: BatchDecision): Promise<Batch> {
  const { institutionId, batchId, now } = decision;
  return database.transaction(async (tx) => {
    const batch = await lockBatch(tx, institutionId, batchId);
    if (batch.finishedAt !== null) return batch;
    if (batch.state === 'receiving') throw stateError('The file is still on its way.');
    const ended = await tx.query<{ records: number }>(
      `update issuer.batch_chunk set state = 'cancelled', sealed = null
       where institution_id = $1 and batch_id = $2 and state = 'received' returning records`,
      [institutionId, batchId],
    );
    const cancelled = ended.reduce((sum, { records }) => sum + records, 0);
    if (cancelled === 0) return batch;
    if (batch.state === 'waiting') await tx.query(BEGIN, [institutionId, batchId, null]);
    await appendAudit(tx, eventOf(decision, 'batch.cancelled'), issuerAudit(institutionId));
    return countRecords(tx, batch, { cancelled }, now);
  });
}

/**
 * Sets a batch to work that waited for a second person. Throws `IssuerError` `batch-unknown`, `batch-state` when it does not wait,
 * `batch-own` for whoever sent it.
 */
export async function approveBatch(
  database: Database,
  engine: Pick<JobEngine, 'enqueue'>,
  decision: BatchDecision,
): Promise<Batch> {
  const { institutionId, batchId, actor } = decision;
  return database.transaction(async (tx) => {
    const batch = await lockBatch(tx, institutionId, batchId);
    if (batch.state !== 'waiting') throw stateError('The batch waits for nobody.');
    if (batch.actor === actor) {
      throw new IssuerError('batch-own', 'Whoever sent a batch does not approve it.');
    }
    await tx.query(BEGIN, [institutionId, batchId, actor]);
    await enqueueChunks(tx, engine, batch);
    await appendAudit(tx, eventOf(decision, 'batch.approved'), issuerAudit(institutionId));
    return readBatch(tx, institutionId, batchId);
  });
}

const BEGIN = `update issuer.batch set state = 'running', approved_by = $3
  where institution_id = $1 and batch_id = $2 and state = 'waiting'`;

function eventOf({ actor, batchId, now }: BatchDecision, action: string) {
  return { at: now, actor, action, objectType: 'batch', objectId: batchId };
}

function stateError(message: string): IssuerError {
  return new IssuerError('batch-state', message);
}
