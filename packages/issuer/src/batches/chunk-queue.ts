import type { JobQueue } from '@prova/store';
import * as v from '../schema.ts';
import type { ChunkName } from './chunk-rows.ts';

const CHUNK_NAME = v.strictObject({
  institutionId: v.string(),
  batchId: v.string(),
  chunkNo: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** Chunks that wait to be signed. A chunk takes half a second; a worker that says nothing for half a minute is dead. */
export const CHUNK_QUEUE: JobQueue<ChunkName> = {
  name: 'issuer-chunks',
  parse: (value) => v.parse(CHUNK_NAME, value),
  lease: 30,
};
