import type { AttestationType } from '@prova/credential';
import type { Queryable, Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { type Announced, announce } from '../ledger/announce.ts';

export type BatchState =
  | 'receiving'
  | 'waiting'
  | 'running'
  | 'completed'
  | 'completed-with-errors'
  | 'cancelled'
  | 'abandoned';

/** A file of records and what became of it. Times are epoch seconds. */
export interface Batch {
  readonly institutionId: string;
  readonly batchId: string;
  readonly type: AttestationType;
  readonly templateId: string;
  readonly actor: string;
  readonly state: BatchState;
  readonly records: number;
  readonly released: number;
  readonly failed: number;
  readonly cancelled: number;
  readonly receivedAt: number;
  readonly approvedBy: string | null;
  readonly finishedAt: number | null;
}

/** What is known of a batch before its first record. */
export type NewBatch = Pick<
  Batch,
  'institutionId' | 'batchId' | 'type' | 'templateId' | 'actor' | 'receivedAt'
>;

const SELECT = `select institution_id as "institutionId", batch_id as "batchId", type, template_id as "templateId", actor,
  state, records, released, failed, cancelled, received_at as "receivedAt",
  approved_by as "approvedBy", finished_at as "finishedAt" from issuer.batch`;

export async function insertBatch(tx: Queryable, batch: NewBatch): Promise<void> {
  const { institutionId, batchId, type, templateId, actor, receivedAt } = batch;
  await tx.query(
    `insert into issuer.batch (institution_id, batch_id, type, template_id, actor, state, received_at)
     values ($1, $2, $3, $4, $5, 'receiving', $6)`,
    [institutionId, batchId, type, templateId, actor, receivedAt],
  );
}

/** Throws `IssuerError` `batch-unknown`. */
export async function readBatch(
  q: Queryable,
  institutionId: string,
  batchId: string,
): Promise<Batch> {
  return required(
    await q.query<Batch>(`${SELECT} where institution_id = $1 and batch_id = $2`, [
      institutionId,
      batchId,
    ]),
  );
}

/** Files that wait for somebody's approval, the oldest first; a hundred at most. */
export async function waitingBatches(
  q: Queryable,
  institutionId: string,
): Promise<readonly Batch[]> {
  return q.query<Batch>(
    `${SELECT} where institution_id = $1 and finished_at is null and state = 'waiting' order by received_at limit 100`,
    [institutionId],
  );
}

/** As `readBatch`; nobody else changes the batch until the transaction ends. */
export async function lockBatch(
  tx: Queryable,
  institutionId: string,
  batchId: string,
): Promise<Batch> {
  return required(
    await tx.query<Batch>(`${SELECT} where institution_id = $1 and batch_id = $2 for update`, [
      institutionId,
      batchId,
    ]),
  );
}

/** What a step adds to a batch. */
export interface Progress {
  readonly records?: number;
  readonly released?: number;
  readonly failed?: number;
  readonly cancelled?: number;
}

/** Counts what became of records, and ends a running batch with its last one. Answers the batch as it then is. */
export async function countRecords(
  tx: Transaction,
  { institutionId, batchId }: Pick<Batch, 'institutionId' | 'batchId'>,
  { released = 0, failed = 0, cancelled = 0 }: Progress,
  now: number,
): Promise<Batch> {
  tx.tell(
    `update issuer.batch set released = released + $3, failed = failed + $4, cancelled = cancelled + $5
     where institution_id = $1 and batch_id = $2`,
    [institutionId, batchId, released, failed, cancelled],
  );
  const ended = tx.query(
    `update issuer.batch
     set state = case when cancelled > 0 then 'cancelled' when failed > 0 then 'completed-with-errors' else 'completed' end,
       finished_at = $3
     where institution_id = $1 and batch_id = $2 and state = 'running' and released + failed + cancelled = records
     returning batch_id`,
    [institutionId, batchId, now],
  );
  const [isLast, batch] = await Promise.all([ended, readBatch(tx, institutionId, batchId)]);
  if (isLast.length > 0) announce(tx, institutionId, [endOf(batch)], now);
  return batch;
}

function endOf(batch: Batch): Announced {
  const { batchId, type: about, state, records, released, failed, cancelled } = batch;
  const content = { id: batchId, state, records, released, failed, cancelled };
  return { type: 'batch.completed', content, about };
}

function required<Row>([row]: readonly Row[]): Row {
  if (row) return row;
  throw new IssuerError('batch-unknown', 'There is no such batch of this institution.');
}
