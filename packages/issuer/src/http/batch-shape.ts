import { ATTESTATION_TYPES, writtenInstant } from '@prova/credential';
import type { Batch } from '../batches/batch-rows.ts';
import * as v from '../schema.ts';

/** Seconds after which to look again, while there is something to wait for. */
const POLL_AFTER = 5;

/** A batch, as the API tells of it. */
export const BATCH_SHAPE = v.object({
  id: v.string(),
  institution: v.string(),
  type: v.picklist(ATTESTATION_TYPES),
  state: v.picklist([
    'receiving',
    'waiting',
    'running',
    'completed',
    'completed-with-errors',
    'cancelled',
    'abandoned',
  ]),
  records: v.number(),
  released: v.number(),
  failed: v.number(),
  cancelled: v.number(),
  receivedAt: v.string(),
  finishedAt: v.exactOptional(v.string()),
  /** Seconds. */
  pollAfter: v.exactOptional(v.number()),
  links: v.record(v.string(), v.string()),
});

/** See `BATCH_SHAPE`. `base` is where the service is reached. */
export function batchShape(batch: Batch, base: string): v.InferOutput<typeof BATCH_SHAPE> {
  const { batchId, institutionId, type, state, records, released, failed, cancelled } = batch;
  const self = `${base}/issuer/v1/batches/${batchId}`;
  return {
    id: batchId,
    institution: institutionId,
    type,
    state,
    records,
    released,
    failed,
    cancelled,
    receivedAt: writtenInstant(batch.receivedAt),
    ...(batch.finishedAt === null
      ? { pollAfter: POLL_AFTER }
      : { finishedAt: writtenInstant(batch.finishedAt) }),
    links: {
      self,
      results: `${self}/results`,
      archive: `${self}/archive`,
      cancel: `${self}/cancel`,
    },
  };
}
