import { CodedError } from '@prova/credential';
import type { Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { RECORD_MEMBERS } from '../records/record-line.ts';
import type { Batch } from './batch-rows.ts';

/** A record that was not issued, and what to mend: never a value, which is personal data. */
export interface BatchFailure {
  /** Counted from 1 through the batch. */
  readonly recordNo: number;
  /** Where it stands in the file. */
  readonly line: number;
  /** Absent where it has none that could be shown. */
  readonly recordId?: string | undefined;
  readonly code: string;
  readonly field?: string | undefined;
  /** The code of the rule below: of the lint, or of the verifier. */
  readonly rule?: string | undefined;
}

export function insertFailures(
  tx: Transaction,
  { institutionId, batchId }: Pick<Batch, 'institutionId' | 'batchId'>,
  failures: readonly BatchFailure[],
): void {
  if (failures.length === 0) return;
  tx.tell(
    `insert into issuer.batch_failure (institution_id, batch_id, record_no, line, record_id, code, field, rule)
     select $1, $2, * from unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[])`,
    [
      institutionId,
      batchId,
      failures.map(({ recordNo }) => recordNo),
      failures.map(({ line }) => line),
      failures.map(({ recordId }) => recordId ?? null),
      failures.map(({ code }) => code),
      failures.map(({ field }) => field ?? null),
      failures.map(({ rule }) => rule ?? null),
    ],
  );
}

/** What is wrong with a record, from the error that says it. Any other error is a fault of ours and passes through. */
export function failureOf(error: unknown): Pick<BatchFailure, 'code' | 'field' | 'rule'> {
  if (!(error instanceof CodedError)) throw error;
  const { field, rule } = error instanceof IssuerError ? error : {};
  // A member that no record has was named by whoever wrote the file, and could be anything.
  const isKnown = field !== undefined && RECORD_MEMBERS.has(field);
  return { code: error.code, ...(isKnown && { field }), ...(rule !== undefined && { rule }) };
}
