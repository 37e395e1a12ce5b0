import type { Database, Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import { cutRecords, type RecordsForm } from '../records/cut-records.ts';
import type { Batch } from './batch-rows.ts';
import { type ChunkRecord, sealChunk } from './chunk-content.ts';
import { CHUNK_RECORDS, type ChunkName, insertChunk } from './chunk-rows.ts';
import { draftRecords } from './draft-records.ts';
import type { Drafting, DraftRules } from './draft-texts.ts';
import { type BatchFailure, insertFailures } from './failure-rows.ts';

/** Five times the largest batch that anybody sends; of bad records, more than anybody reads through. */
const MOST = { records: 5_000_000, failed: 50_000 } as const;

/** What receiving records stands on. */
export interface RecordsReceiver {
  readonly database: Database;
  readonly dataKeys: DataKeys;
  readonly draft: Drafting;
}

/** A file of records that arrives. */
export interface ArrivingRecords {
  readonly batch: Pick<Batch, 'institutionId' | 'batchId'>;
  readonly rules: DraftRules;
  readonly form?: RecordsForm;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface ReceivedCounts {
  readonly records: number;
  readonly failed: number;
  readonly chunks: number;
}

/**
 * Drafts the records of a file and stores them, a chunk in memory and in a transaction. Rejects with `IssuerError` `records-malformed`
 * also for more than may be.
 */
export async function receiveRecords(
  { database, dataKeys, draft }: RecordsReceiver,
  { batch, rules, form, bytes }: ArrivingRecords,
): Promise<ReceivedCounts> {
  const counts = { records: 0, failed: 0, chunks: 0 };
  let records: ChunkRecord[] = [];
  let failures: BatchFailure[] = [];
  let stored: Promise<void> = Promise.resolve();
  /** One is stored while the next is collected, and never more. */
  const store = async () => {
    if (records.length > 0) counts.chunks += 1;
    counts.failed += failures.length;
    const chunk = { name: { ...batch, chunkNo: counts.chunks }, records, failures };
    records = [];
    failures = [];
    await stored;
    stored = database.transaction((tx) => storeChunk(tx, dataKeys, chunk));
    // Heard when the next one is stored, or at the end; nobody may be waiting when it happens.
    stored.catch(() => undefined);
  };
  try {
    const cut = await cutRecords(bytes, form);
    for await (const drafted of draftRecords(cut, rules, draft)) {
      counts.records += 1;
      if (drafted.outcome === 'drafted') records.push(drafted.record);
      else failures.push(drafted.failure);
      requireBounds(counts.records, counts.failed + failures.length);
      if (records.length === CHUNK_RECORDS || failures.length === CHUNK_RECORDS) await store();
    }
    await store();
    await stored;
    return counts;
  } finally {
    // Whoever abandons a batch removes what there is, so nothing of it may still be on its way.
    await stored.catch(() => undefined);
  }
}

interface CollectedChunk {
  readonly name: ChunkName;
  readonly records: readonly ChunkRecord[];
  readonly failures: readonly BatchFailure[];
}

async function storeChunk(
  tx: Transaction,
  dataKeys: DataKeys,
  { name, records, failures }: CollectedChunk,
): Promise<void> {
  insertFailures(tx, name, failures);
  if (records.length === 0) return;
  const sealed = sealChunk(dataKeys, name, records);
  await insertChunk(tx, { ...name, records: records.length, sealed });
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
