import type { AttestationType } from '@prova/credential';
import { IssuerError } from '../errors.ts';
import { type DocumentPage, draftDocument } from '../issuance/draft-document.ts';
import { profileOf } from '../issuance/profile.ts';
import { findRecordId } from '../issuance/record.ts';
import type { IssuingInstitution } from '../ledger/institution-rows.ts';
import type { RecordLine } from '../records/record-line.ts';
import type { ChunkRecord } from './chunk-content.ts';
import { type BatchFailure, failureOf } from './failure-rows.ts';
import { Fingerprints } from './fingerprints.ts';

/** A record of a batch, ready to be signed, or what is wrong with it. */
export type DraftedLine =
  | { readonly outcome: 'drafted'; readonly record: ChunkRecord }
  | { readonly outcome: 'failed'; readonly failure: BatchFailure };

/** By whose rules the records of a batch are read, and on which day. */
export interface DraftingOrder {
  readonly type: AttestationType;
  readonly institution: IssuingInstitution;
  readonly page: DocumentPage;
  /** The day of issue, `yyyy-mm-dd`. */
  readonly today: string;
}

/** Reads, lints and tries on the page the records of a file one by one, numbered as they come. One bad record stops no other. */
export async function* draftLines(
  lines: AsyncIterable<RecordLine>,
  { type, institution, page, today }: DraftingOrder,
): AsyncGenerator<DraftedLine> {
  const seen = new Fingerprints();
  const profile = profileOf(institution, type);
  let recordNo = 0;
  for await (const each of lines) {
    recordNo += 1;
    const place = { recordNo, line: each.line };
    if ('fault' in each) {
      yield { outcome: 'failed', failure: { ...place, code: each.fault.code } };
      continue;
    }
    const recordId = findRecordId(each.record);
    try {
      if (recordId !== undefined && seen.add(recordId) === 'again') throw duplicate();
      const { id, payload } = draftDocument(each.record, profile, page, today);
      yield { outcome: 'drafted', record: { ...place, recordId: id, payload } };
    } catch (error) {
      yield { outcome: 'failed', failure: { ...place, recordId, ...failureOf(error) } };
    }
  }
}

function duplicate(): IssuerError {
  const message = 'An earlier record of this file has the same id; give each its own.';
  return new IssuerError('duplicate-record', message, { field: 'id' });
}
