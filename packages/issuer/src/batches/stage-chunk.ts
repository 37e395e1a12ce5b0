import { DOCUMENT_ID_BYTES, documentId } from '../issuance/document-id.ts';
import type { BatchHouse } from './batch-house.ts';
import { type Chunk, type ChunkIds, markStaged, readChunkIds } from './chunk-rows.ts';

/**
 * The ids of a chunk's documents: as they were fixed before, or fixed now, for good. From here on a repeat, by whoever, makes the same
 * documents. `undefined` when the chunk was ended meanwhile.
 */
export async function stageChunk(house: BatchHouse, chunk: Chunk): Promise<ChunkIds | undefined> {
  if (chunk.state === 'received') {
    const { institutionId, records } = chunk;
    const jtis = Array.from({ length: records }, () =>
      documentId(house.randomBytes(DOCUMENT_ID_BYTES)),
    );
    await house.database.transaction(async (tx) => {
      const places = await house.allocatePlaces(tx, institutionId, records);
      // Where another worker was first, its ids count, and these places stay valid for nobody.
      await markStaged(tx, chunk, { jtis, places });
    });
  }
  return readChunkIds(house.database, chunk);
}
