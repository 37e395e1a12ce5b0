import {
  type AttestationPayload,
  type AttestationType,
  parseAttestation,
  payloadOf,
} from '@prova/credential';
import { IssuerError } from '../errors.ts';
import type { DataKeys } from '../ledger/data-keys.ts';
import * as v from '../schema.ts';
import { type ChunkName, chunkText } from './chunk-rows.ts';

/** A record that was read and linted, as it waits for its turn. */
export interface ChunkRecord {
  /** Counted from 1 through the batch. */
  readonly recordNo: number;
  /** Where it stands in the file. */
  readonly line: number;
  readonly recordId: string;
  /** What will be signed, but for its ids: the JSON of an `AttestationPayload`. */
  readonly payload: string;
  /** Whom it is about, where it names nobody by a number. */
  readonly subject?: string;
}

/** The same, read again. */
export interface UnsealedRecord extends Omit<ChunkRecord, 'payload'> {
  readonly payload: AttestationPayload;
}

/** The records of a chunk as they are kept: sealed, and to this chunk. */
export function sealChunk(
  dataKeys: DataKeys,
  name: ChunkName,
  records: readonly ChunkRecord[],
): Uint8Array {
  return dataKeys.seal(name.institutionId, chunkText(name), JSON.stringify(records));
}

const CONTENT = v.array(
  v.object({
    recordNo: v.number(),
    line: v.number(),
    recordId: v.string(),
    payload: v.string(),
    subject: v.exactOptional(v.string()),
  }),
);

/** The records of a sealed chunk. Throws `IssuerError` `data-unreadable`. */
export function unsealChunk(
  dataKeys: DataKeys,
  name: ChunkName,
  { type, sealed }: { type: AttestationType; sealed: Uint8Array },
): readonly UnsealedRecord[] {
  const text = dataKeys.unseal(name.institutionId, chunkText(name), sealed);
  const parsed = v.safeParse(CONTENT, JSON.parse(text));
  if (!parsed.success) throw new IssuerError('data-unreadable', 'A chunk has another content.');
  return parsed.output.map((record) => ({
    ...record,
    payload: payloadOf(parseAttestation(type, JSON.parse(record.payload))),
  }));
}
