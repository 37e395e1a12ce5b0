import { createHash } from 'node:crypto';
import type { PrintCheck } from '@prova/paper';
import {
  appendAudit,
  type Database,
  type JobEngine,
  lockUntilCommit,
  type Queryable,
} from '@prova/store';
import { IssuerError } from '../errors.ts';
import { issuerAudit } from '../ledger/audit.ts';
import { type Allowance, spend } from '../ledger/daily-use.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import {
  findRequests,
  type RepeatableRequest,
  rememberRequests,
  requestName,
  requireSame,
} from '../ledger/idempotency-rows.ts';
import type { IssuingInstitution } from '../ledger/institution-rows.ts';
import { type RecordsForm, readRecords } from '../records/read-records.ts';
import { abandonBatch } from './abandon-batch.ts';
import { type Batch, insertBatch, type NewBatch, readBatch } from './batch-rows.ts';
import { type ChunkRecord, sealChunk } from './chunk-content.ts';
import { CHUNK_RECORDS, insertChunk } from './chunk-rows.ts';
import { draftLines } from './draft-lines.ts';
import { enqueueChunks } from './enqueue-chunks.ts';
import { type BatchFailure, insertFailures } from './failure-rows.ts';

/** What receiving stands on. */
export interface Receiver {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly engine: Pick<JobEngine, 'enqueue'>;
  readonly printCheck: PrintCheck;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** A file that arrives. */
export interface Upload {
  readonly batch: NewBatch;
  readonly institution: IssuingInstitution;
  /** The day of issue of its documents, `yyyy-mm-dd`. */
  readonly today: string;
  readonly form?: RecordsForm;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Its client, and the SHA-256 of its idempotency key. */
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
 * records, or over fifty thousand bad ones, `ceiling-reached` when a
 * day has not enough left for all of it; passes on what the source throws.
 */
export async function receiveBatch(receiver: Receiver, upload: Upload): Promise<ReceivedBatch> {
  const { database, now } = receiver;
  const { institutionId, batchId } = upload.batch;
  const hash = createHash('sha256').update(`${upload.batch.type} ${upload.batch.templateId}\n`);
  const bytes = hashed(upload.bytes, hash);
  const known = (await findRequests(database, institutionId, [requestOf(upload)])).size > 0;
  if (known) {
    for await (const _ of bytes); // Only what it hashes to is of interest.
    return replayed(database, upload, hash.digest());
  }
  await database.transaction((tx) => insertBatch(tx, upload.batch));
  try {
    const counts = await receiveRecords(receiver, upload, bytes);
    const request = { ...requestOf(upload), bodyHash: new Uint8Array(hash.digest()) };
    const batch = await database.transaction((tx) =>
      beginBatch(tx, receiver, { upload, request, counts }),
    );
    if (batch) return { batch, replayed: false };
    await abandonBatch(database, upload.batch, now());
    return await replayed(database, upload, request.bodyHash);
  } catch (error) {
    await abandonBatch(database, { institutionId, batchId }, now());
    throw error;
  }
}

/** Five times the largest batch that anybody sends; of bad records, more than anybody reads through. */
const MOST = { records: 5_000_000, failed: 50_000 } as const;

interface Counts {
  readonly records: number;
  readonly failed: number;
  readonly chunks: number;
}

/** Reads the records and stores them, a chunk a transaction. */
async function receiveRecords(
  { database, dataKeys, printCheck }: Receiver,
  { batch, institution, today, form }: Upload,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Counts> {
  const counts = { records: 0, failed: 0, chunks: 0 };
  let records: ChunkRecord[] = [];
  let failures: BatchFailure[] = [];
  const store = async () => {
    const name = { ...batch, chunkNo: counts.chunks + 1 };
    await database.transaction(async (tx) => {
      await insertFailures(tx, batch, failures);
      if (records.length === 0) return;
      await insertChunk(tx, {
        ...name,
        records: records.length,
        sealed: sealChunk(dataKeys, name, records),
      });
    });
    if (records.length > 0) counts.chunks += 1;
    counts.failed += failures.length;
    records = [];
    failures = [];
  };
  const page = { templateId: batch.templateId, printCheck };
  const order = { type: batch.type, institution, page, today };
  for await (const drafted of draftLines(readRecords(bytes, form), order)) {
    counts.records += 1;
    if (drafted.outcome === 'drafted') records.push(drafted.record);
    else failures.push(drafted.failure);
    requireBounds(counts.records, counts.failed + failures.length);
    if (records.length === CHUNK_RECORDS || failures.length === CHUNK_RECORDS) await store();
  }
  await store();
  return counts;
}

/** Two bytes of a file can be a bad record, and each is a row: a small upload may not fill the database. */
function requireBounds(records: number, failed: number): void {
  if (records > MOST.records) {
    throw malformed(`A file holds at most ${MOST.records} records; send several.`);
  }
  if (failed > MOST.failed) {
    throw malformed(`Over ${MOST.failed} records of the file cannot be issued; mend it first.`);
  }
}

function malformed(message: string): IssuerError {
  return new IssuerError('records-malformed', message);
}

/** Sets a batch to work, or has it wait for approval; nothing where the same request was quicker by another way. */
async function beginBatch(
  tx: Queryable,
  { engine, now }: Receiver,
  { upload, request, counts }: { upload: Upload; request: RepeatableRequest; counts: Counts },
): Promise<Batch | undefined> {
  const { institutionId, batchId, actor } = upload.batch;
  const { approveBatchesOver } = upload.institution;
  await lockUntilCommit(tx, `issuer/stage/${institutionId}`);
  if ((await findRequests(tx, institutionId, [request])).size > 0) return undefined;
  await rememberRequests(tx, institutionId, [{ ...request, answer: batchId }], now());
  await spendWhole(tx, upload, counts.records - counts.failed);
  const waits = approveBatchesOver !== undefined && counts.records > approveBatchesOver;
  const state = stateOf(counts, waits);
  await tx.query(
    `update issuer.batch set records = $3, failed = $4, state = $5, finished_at = $6
     where institution_id = $1 and batch_id = $2`,
    [
      ...[institutionId, batchId, counts.records, counts.failed, state],
      state === 'running' || state === 'waiting' ? null : now(),
    ],
  );
  if (state === 'running') await enqueueChunks(tx, engine, upload.batch);
  const event = {
    at: now(),
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
  tx: Queryable,
  { batch: { institutionId }, today, allowances }: Upload,
  wanted: number,
): Promise<void> {
  for (const allowance of allowances) {
    const granted = await spend(tx, allowance, { institutionId, day: today, wanted });
    if (granted === wanted) continue;
    throw new IssuerError('ceiling-reached', 'The batch passes what may be issued today.');
  }
}

function stateOf({ records, failed, chunks }: Counts, waits: boolean): Batch['state'] {
  if (chunks === 0) return records === failed && failed > 0 ? 'completed-with-errors' : 'completed';
  return waits ? 'waiting' : 'running';
}

async function replayed(
  database: Database,
  upload: Upload,
  bodyHash: Uint8Array,
): Promise<ReceivedBatch> {
  const { institutionId } = upload.batch;
  const request = { ...requestOf(upload), bodyHash };
  const first = (await findRequests(database, institutionId, [request])).get(requestName(request));
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
