import type { Queryable } from '@prova/store';
import type { ListPlace } from '../ledger/list-place.ts';

/** Records that are worked on together. 300 kB of content, half a second of work, little to do again. */
export const CHUNK_RECORDS = 500;

/** Which chunk: what a job says. */
export interface ChunkName {
  readonly institutionId: string;
  readonly batchId: string;
  readonly chunkNo: number;
}

/** What was fixed of a chunk's records when they were staged, in their order. */
export interface ChunkIds {
  readonly jtis: readonly string[];
  readonly places: readonly ListPlace[];
}

export interface Chunk extends ChunkName {
  readonly records: number;
  readonly state: 'received' | 'staged' | 'released' | 'cancelled';
  /** See `chunk-content.ts`; null at the end. */
  readonly sealed: Uint8Array | null;
  /** Null until it is staged. */
  readonly jtis: readonly string[] | null;
  readonly places: readonly ListPlace[] | null;
}

export async function insertChunk(
  tx: Queryable,
  {
    institutionId,
    batchId,
    chunkNo,
    records,
    sealed,
  }: ChunkName & { records: number; sealed: Uint8Array },
): Promise<void> {
  await tx.query(
    `insert into issuer.batch_chunk (institution_id, batch_id, chunk_no, records, state, sealed)
     values ($1, $2, $3, $4, 'received', $5)`,
    [institutionId, batchId, chunkNo, records, sealed],
  );
}

/** `undefined` where there is none: an upload that was abandoned takes its chunks along. */
export async function readChunk(q: Queryable, name: ChunkName): Promise<Chunk | undefined> {
  const [chunk] = await q.query<Chunk>(
    `select institution_id as "institutionId", batch_id as "batchId", chunk_no as "chunkNo", records, state, sealed,
       jtis, places
     from issuer.batch_chunk where institution_id = $1 and batch_id = $2 and chunk_no = $3`,
    keyOf(name),
  );
  return chunk;
}

/** The ids of a chunk that is staged and not yet ended. */
export async function readChunkIds(q: Queryable, name: ChunkName): Promise<ChunkIds | undefined> {
  const [ids] = await q.query<{ readonly jtis: readonly string[]; places: readonly ListPlace[] }>(
    `select jtis, places from issuer.batch_chunk
     where institution_id = $1 and batch_id = $2 and chunk_no = $3 and state = 'staged'`,
    keyOf(name),
  );
  return ids;
}

/** Fixes the ids of a received chunk. Answers whether this call did: another worker may have been first. */
export async function markStaged(
  tx: Queryable,
  name: ChunkName,
  { jtis, places }: ChunkIds,
): Promise<'staged' | 'elsewhere'> {
  const [row] = await tx.query(
    `update issuer.batch_chunk set state = 'staged', jtis = $4, places = $5
     where institution_id = $1 and batch_id = $2 and chunk_no = $3 and state = 'received' returning chunk_no`,
    [...keyOf(name), jtis, JSON.stringify(places)],
  );
  return row ? 'staged' : 'elsewhere';
}

/** Ends a chunk that is where it should be, and lets its content go. Answers whether this call did. */
export async function endChunk(
  tx: Queryable,
  name: ChunkName,
  { from, to }: { from: 'received' | 'staged'; to: 'released' | 'cancelled' },
): Promise<'ended' | 'elsewhere'> {
  const [row] = await tx.query(
    `update issuer.batch_chunk set state = $5, sealed = null
     where institution_id = $1 and batch_id = $2 and chunk_no = $3 and state = $4 returning chunk_no`,
    [...keyOf(name), from, to],
  );
  return row ? 'ended' : 'elsewhere';
}

/** One text for a chunk: what its content is sealed to, and what its job is called. */
export function chunkText({ batchId, chunkNo }: ChunkName): string {
  return `${batchId}/${chunkNo}`;
}

function keyOf({ institutionId, batchId, chunkNo }: ChunkName) {
  return [institutionId, batchId, chunkNo] as const;
}
