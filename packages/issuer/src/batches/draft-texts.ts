import type { AttestationType } from '@prova/credential';
import type { PrintCheck } from '@prova/paper';
import type { OrderableRights } from '../catalogue/orderable-rights.ts';
import { draftDocument } from '../issuance/draft-document.ts';
import { profileOf } from '../issuance/profile.ts';
import { findRecordId } from '../issuance/record.ts';
import type { IssuingInstitution } from '../ledger/institution-rows.ts';
import { readText, type Writing } from '../records/read-text.ts';
import type { RecordText } from '../records/record-line.ts';
import { type BatchFailure, failureOf } from './failure-rows.ts';

/** By whose rules the records of a file are read, and on which day. */
export interface DraftRules {
  readonly type: AttestationType;
  readonly institution: IssuingInstitution;
  /** Of the page that each is tried on. */
  readonly templateId: string;
  /** The day of issue, `yyyy-mm-dd`. */
  readonly today: string;
  /** Of which entitlements are made; of other documents nobody asks. */
  readonly rights?: OrderableRights | undefined;
}

/** Records of a file, as they were cut out of it. */
export interface DraftOrder {
  readonly rules: DraftRules;
  readonly writing: Writing;
  readonly texts: readonly RecordText[];
}

/** A record ready to be signed, or what is wrong with it. */
export type DraftedText =
  /** `payload` is the JSON of an `AttestationPayload` without ids. */
  | {
      readonly line: number;
      readonly recordId: string;
      readonly payload: string;
      readonly subject?: string;
    }
  | ({ readonly fault: Pick<BatchFailure, 'code' | 'field' | 'rule'> } & Pick<
      BatchFailure,
      'line' | 'recordId'
    >);

/** Where records are drafted: `draftTexts` in some thread. */
export type Drafting = (order: DraftOrder) => Promise<readonly DraftedText[]>;

/**
 * Reads, lints and tries on the page records of a file, and answers in their order; lines of CSV with nothing in them have no answer. One
 * bad record stops no other.
 */
export function draftTexts(
  { rules, writing, texts }: DraftOrder,
  printCheck: PrintCheck,
): readonly DraftedText[] {
  const { type, institution, templateId, today, rights } = rules;
  const [profile, page] = [profileOf(institution, type), { templateId, printCheck, rights }];
  return texts.flatMap((text): DraftedText[] => {
    const read = readText(text, writing);
    if (!read) return [];
    const { line } = read;
    if ('fault' in read) return [{ line, fault: { code: read.fault.code } }];
    try {
      const { id, payload, subject } = draftDocument(read.record, profile, page, today);
      const about = subject === undefined ? {} : { subject };
      return [{ line, recordId: id, payload: JSON.stringify(payload), ...about }];
    } catch (error) {
      return [{ line, recordId: findRecordId(read.record), fault: failureOf(error) }];
    }
  });
}
