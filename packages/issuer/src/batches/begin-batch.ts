import { appendAudit, type JobEngine, lockUntilCommit, type Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { issuerAudit } from '../ledger/audit.ts';
import { type Allowance, spend } from '../ledger/daily-use.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import {
  findRequests,
  type RepeatableRequest,
  rememberRequests,
} from '../ledger/idempotency-rows.ts';
import { type Batch, type NewBatch, readBatch } from './batch-rows.ts';
import { enqueueChunks } from './enqueue-chunks.ts';
import type { ReceivedCounts } from './receive-records.ts';

/** A batch whose file is here as a whole. */
export interface WholeBatch {
  readonly batch: NewBatch;
  readonly counts: ReceivedCounts;
  readonly request: RepeatableRequest;
  /** Records from which on it waits for somebody's approval. */
  readonly approveBatchesOver?: number | undefined;
  /** The day whose ceilings count, `yyyy-mm-dd`. */
  readonly today: string;
  /** Days that must hold all of it. */
  readonly allowances: readonly Allowance[];
}

/**
 * Sets a batch to work, or has it wait for approval; answers nothing where the same request was quicker by another way.
 * Rejects with `IssuerError` `ceiling-reached`.
 */
export async function beginBatch(
  tx: Transaction,
  house: {
    readonly dataKeys: Pick<DataKeys, 'secretHash'>;
    readonly engine: Pick<JobEngine, 'enqueue'>;
    readonly now: () => number;
  },
  whole: WholeBatch,
): Promise<Batch | undefined> {
  const { batch, counts, request } = whole;
  const { institutionId, batchId, actor } = batch;
  const { dataKeys } = house;
  await lockUntilCommit(tx, `issuer/stage/${institutionId}`);
  const now = house.now();
  if ((await findRequests(tx, dataKeys, institutionId, [request])).size > 0) return undefined;
  rememberRequests(tx, dataKeys, institutionId, [{ ...request, answer: batchId }], now);
  await spendWhole(tx, whole);
  const state = stateOf(whole);
  await tx.query(
    `update issuer.batch set records = $3, failed = $4, state = $5, finished_at = $6
     where institution_id = $1 and batch_id = $2`,
    [
      ...[institutionId, batchId, counts.records, counts.failed, state],
      state === 'running' || state === 'waiting' ? null : now,
    ],
  );
  if (state === 'running') await enqueueChunks(tx, house.engine, batch);
  const event = {
    at: now,
    actor,
    action: 'batch.received',
    objectType: 'batch',
    objectId: batchId,
  };
  await appendAudit(tx, { ...event, payloadHash: request.bodyHash }, issuerAudit(institutionId));
  return readBatch(tx, institutionId, batchId);
}

/** All of it or nothing: half a batch a day would be issued by nobody's decision. */
async function spendWhole(
  tx: Transaction,
  { batch: { institutionId }, counts, today, allowances }: WholeBatch,
): Promise<void> {
  const wanted = counts.records - counts.failed;
  for (const allowance of allowances) {
    const granted = await spend(tx, allowance, { institutionId, day: today, wanted });
    if (granted === wanted) continue;
    throw new IssuerError('ceiling-reached', 'The batch passes what may be issued today.');
  }
}

function stateOf({ counts, approveBatchesOver }: WholeBatch): Batch['state'] {
  const { records, failed, chunks } = counts;
  if (chunks === 0) return records === failed && failed > 0 ? 'completed-with-errors' : 'completed';
  const waits = approveBatchesOver !== undefined && records > approveBatchesOver;
  return waits ? 'waiting' : 'running';
}
