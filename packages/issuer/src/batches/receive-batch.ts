import { createHash } from 'node:crypto';
import type { JobEngine } from '@prova/store';
import type { OrderableRights } from '../catalogue/orderable-rights.ts';
import type { Allowance } from '../ledger/daily-use.ts';
import {
  findRequests,
  type RepeatableRequest,
  requestName,
  requireSame,
} from '../ledger/idempotency-rows.ts';
import type { IssuingInstitution } from '../ledger/institution-rows.ts';
import type { RecordsForm } from '../records/cut-records.ts';
import { abandonBatch } from './abandon-batch.ts';
import { type Batch, insertBatch, type NewBatch, readBatch } from './batch-rows.ts';
import { beginBatch } from './begin-batch.ts';
import { type RecordsReceiver, receiveRecords } from './receive-records.ts';

/** What receiving stands on. */
export interface Receiver extends RecordsReceiver {
  readonly engine: Pick<JobEngine, 'enqueue'>;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** A file that arrives. */
export interface Upload {
  readonly batch: NewBatch;
  readonly institution: IssuingInstitution;
  /** Of which entitlements are made; of other documents nobody asks. */
  readonly rights?: OrderableRights | undefined;
  /** The day of issue of its documents, `yyyy-mm-dd`. */
  readonly today: string;
  readonly form?: RecordsForm;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Its client, and what follows from its idempotency key. */
  readonly request: Pick<RepeatableRequest, 'clientId' | 'keyHash'>;
  /** Days that must hold the whole batch: of who sends it, and of the key that will sign. */
  readonly allowances: readonly Allowance[];
}

/** A batch that was received, now or by an earlier request of the same key. */
export interface ReceivedBatch {
  readonly batch: Batch;
  readonly replayed: boolean;
}

/**
 * Receives a file of records, a chunk at a time in memory, and sets it to work once it is here as a whole: a file that breaks off
 * leaves nothing. A file that was sent before, under the same key, is read and compared and gets the batch that it got.
 *
 * Rejects with `IssuerError` `idempotency-conflict` for another file under the same key, `records-malformed` also for over five million
 * records, or over fifty thousand bad ones, `ceiling-reached` when a day has not enough left for all of it; passes on what the source, the
 * threads that draft, and the database throw.
 */
export async function receiveBatch(receiver: Receiver, upload: Upload): Promise<ReceivedBatch> {
  const { database, dataKeys } = receiver;
  const { batch, today, allowances, institution } = upload;
  const hash = createHash('sha256').update(`${batch.type} ${batch.templateId}\n`);
  const bytes = hashed(upload.bytes, hash);
  // Keyed: of a file of one line a plain hash would be that of a national number, among so few.
  const bodyHashOf = () => dataKeys.secretHash('batch', batch.institutionId, hash.digest('hex'));
  const asked = [requestOf(upload)];
  if ((await findRequests(database, dataKeys, batch.institutionId, asked)).size > 0) {
    for await (const _ of bytes); // Only what it hashes to is of interest.
    return replayed(receiver, upload, bodyHashOf());
  }
  await database.transaction((tx) => insertBatch(tx, batch));
  try {
    const { type, templateId } = batch;
    const rules = { type, templateId, institution, today, rights: upload.rights };
    const counts = await receiveRecords(receiver, { ...upload, rules, bytes });
    const request = { ...requestOf(upload), bodyHash: bodyHashOf() };
    const { approveBatchesOver } = institution;
    const whole = { batch, counts, request, approveBatchesOver, today, allowances };
    const begun = await database.transaction((tx) => beginBatch(tx, receiver, whole));
    if (begun) return { batch: begun, replayed: false };
    await abandonBatch(database, batch, receiver.now());
    return await replayed(receiver, upload, request.bodyHash);
  } catch (error) {
    await abandonBatch(database, batch, receiver.now());
    throw error;
  }
}

async function replayed(
  { database, dataKeys }: Receiver,
  upload: Upload,
  bodyHash: Uint8Array,
): Promise<ReceivedBatch> {
  const { institutionId } = upload.batch;
  const request = { ...requestOf(upload), bodyHash };
  const firsts = await findRequests(database, dataKeys, institutionId, [request]);
  const first = firsts.get(requestName(request));
  if (first === undefined) throw new RangeError('A request that was known is not.');
  const { answer } = requireSame(first, request);
  return { batch: await readBatch(database, institutionId, answer), replayed: true };
}

function requestOf({ request }: Upload): RepeatableRequest {
  return { ...request, bodyHash: new Uint8Array() };
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  hash: { update(piece: Uint8Array): unknown },
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    hash.update(piece);
    yield piece;
  }
}
