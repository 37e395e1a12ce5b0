import type { ApiClient } from './api-client.ts';
import { INSTITUTION } from './bench-client.ts';
import { recordsFile } from './records.ts';

/** A batch as the API tells of it. */
export interface BatchState {
  readonly id: string;
  readonly state: string;
  readonly records: number;
  readonly released: number;
}

/** Sends a file of so many records, and answers the batch once the service has received it as a whole. */
export async function sendBatch(client: ApiClient, name: string, records: number) {
  const path = `/issuer/v1/batches?institution=${INSTITUTION}&type=prc`;
  const body = recordsFile(name, records);
  return batchOf(await client.ask('POST', path, { mediaType: 'application/x-ndjson', body }), 202);
}

export async function batchState(client: ApiClient, id: string): Promise<BatchState> {
  return batchOf(await client.ask('GET', `/issuer/v1/batches/${id}`), 200);
}

/** Waits until a batch is at its end; rejects unless every record is a document. */
export async function batchEnd(client: ApiClient, id: string): Promise<void> {
  for (;;) {
    const { state, records, released } = await batchState(client, id);
    if (state === 'completed' && released === records) return;
    if (state !== 'running') throw new Error(`The batch is ${state} with ${released} documents.`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function batchOf(answer: { status: number; body: Uint8Array }, expected: number): BatchState {
  const text = Buffer.from(answer.body).toString();
  if (answer.status !== expected) throw new Error(`The batch is refused: ${text}`);
  return JSON.parse(text);
}
