import { createHash } from 'node:crypto';
import { appendAudit, type Transaction } from '@prova/store';
import { type IdentifiedPayload, identified } from '../issuance/draft-payload.ts';
import type { AttestationRow } from '../ledger/attestation-rows.ts';
import { issuerAudit } from '../ledger/audit.ts';
import { insertAttestations } from '../ledger/insert-attestations.ts';
import type { ListPlace } from '../ledger/list-place.ts';
import { stagedRow } from '../ledger/staged-row.ts';
import type { BatchHouse, Made, MadeChunk } from './batch-house.ts';
import { type Batch, countRecords, readBatch } from './batch-rows.ts';
import { type UnsealedRecord, unsealChunk } from './chunk-content.ts';
import { type ChunkIds, type ChunkName, chunkText, endChunk, readChunk } from './chunk-rows.ts';
import { type BatchFailure, insertFailures } from './failure-rows.ts';
import { type Effort, makeAll } from './make-all.ts';
import { stageChunk } from './stage-chunk.ts';

/** A record of a chunk with all that was fixed of it. */
interface ChunkDocument {
  readonly record: UnsealedRecord;
  readonly place: ListPlace;
  readonly payload: IdentifiedPayload;
}

/**
 * Brings a chunk to its end: staged, signed, judged, and its documents released by one commit. Harmless to repeat and to do at two
 * places at once: ids are fixed before anything is signed, and of two that come to the end the first counts.
 */
export async function workChunk(house: BatchHouse, name: ChunkName, effort: Effort): Promise<void> {
  await house.measures.timed('chunk', () => work(house, name, effort));
}

async function work(house: BatchHouse, name: ChunkName, effort: Effort): Promise<void> {
  const { measures } = house;
  const chunk = await readChunk(house.database, name);
  if (!chunk?.sealed) return;
  const batch = await readBatch(house.database, name.institutionId, name.batchId);
  // Whatever a queue says: before its approval nothing of a batch is issued.
  if (batch.state !== 'running') return;
  const ids = await measures.timed('chunk-stage', () => stageChunk(house, chunk));
  if (!ids) return;
  const records = unsealChunk(house.dataKeys, name, { type: batch.type, sealed: chunk.sealed });
  const documents = documentsOf(house, records, ids);
  const payloads = documents.map(({ payload }) => payload);
  const made = await measures.timed('chunk-make', () =>
    makeAll(house.make, name.institutionId, payloads, effort),
  );
  const outcome = outcomeOf(house, batch, documents, made);
  const counts = await measures.timed('chunk-release', () =>
    house.database.transaction((tx) => release(tx, house, { name, batch, ids, outcome })),
  );
  measures.documents(batch.type, 'released', counts.released);
  measures.documents(batch.type, 'failed', counts.failed);
}

/** What a chunk comes to: rows to be stored, and failures. */
interface ChunkOutcome {
  readonly rows: readonly AttestationRow[];
  readonly failures: readonly BatchFailure[];
}

/** Sealed and ready before the transaction, so that nobody waits for it there. */
function outcomeOf(
  house: BatchHouse,
  batch: Batch,
  documents: readonly ChunkDocument[],
  { outcomes, keyThumbprint }: MadeChunk,
): ChunkOutcome {
  const rows: AttestationRow[] = [];
  const failures: BatchFailure[] = [];
  documents.forEach((document, index) => {
    const outcome = outcomes[index];
    if (outcome?.outcome === 'accepted') {
      rows.push(releasedRow(house, batch, { ...document, jws: outcome.jws, keyThumbprint }));
    } else failures.push(refusalOf(document, outcome));
  });
  return { rows, failures };
}

interface ChunkRelease {
  readonly name: ChunkName;
  readonly batch: Batch;
  readonly ids: ChunkIds;
  readonly outcome: ChunkOutcome;
}

/** Stores what was made, and answers how much of it; nothing where somebody else was first. */
async function release(
  tx: Transaction,
  house: BatchHouse,
  { name, batch, ids, outcome: { rows, failures } }: ChunkRelease,
): Promise<{ readonly released: number; readonly failed: number }> {
  if ((await endChunk(tx, name, { from: 'staged', to: 'released' })) === 'elsewhere') {
    return { released: 0, failed: 0 };
  }
  insertAttestations(tx, rows);
  insertFailures(tx, batch, failures);
  const counts = { released: rows.length, failed: failures.length };
  // One after the other: webhooks are told before the audit log is locked, wherever both are done.
  await countRecords(tx, batch, counts, house.now());
  await appendAudit(tx, chunkEvent(house, name, batch, ids), issuerAudit(name.institutionId));
  return counts;
}

function documentsOf(
  { revocationListUri }: BatchHouse,
  records: readonly UnsealedRecord[],
  { jtis, places }: ChunkIds,
): readonly ChunkDocument[] {
  return records.map((record, index) => {
    const [jti, place] = [jtis[index], places[index]];
    if (jti === undefined || place === undefined) throw new RangeError('A record has no id.');
    const rid = revocationListUri(place.revocationListId);
    return { record, place, payload: identified(record.payload, { jti, rid }) };
  });
}

function releasedRow(
  { dataKeys, now }: BatchHouse,
  { institutionId, batchId, type, templateId, actor }: Batch,
  {
    record,
    place,
    payload,
    jws,
    keyThumbprint,
  }: ChunkDocument & { jws: string; keyThumbprint: Uint8Array },
): AttestationRow {
  const { recordId, recordNo, subject } = record;
  const document = {
    ...{ institutionId, type, payload, place, templateId, recordId, actor, now: now(), subject },
  };
  const sealed = dataKeys.seal(institutionId, payload.jti, jws);
  return {
    ...stagedRow(document, sealed, dataKeys),
    state: 'released',
    releasedAt: document.now,
    keyThumbprint,
    batchId,
    recordNo,
  };
}

function refusalOf({ record }: ChunkDocument, outcome: Made | undefined): BatchFailure {
  const { recordNo, line, recordId } = record;
  const rule = outcome?.outcome === 'refused' ? outcome.rule : 'internal-fault';
  return { recordNo, line, recordId, code: 'release-refused', rule };
}

/** One entry for the chunk; its hash is that of the ids, so that each document can be shown to be among them. */
function chunkEvent({ now }: BatchHouse, name: ChunkName, { actor }: Batch, { jtis }: ChunkIds) {
  return {
    at: now(),
    actor,
    action: 'batch.chunk-released',
    objectType: 'batch-chunk',
    objectId: chunkText(name),
    payloadHash: new Uint8Array(createHash('sha256').update(jtis.join('\n')).digest()),
  };
}
