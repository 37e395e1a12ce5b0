import type { Queryable } from '@prova/store';
import type { Batch } from './batch-rows.ts';

/** What became of a record of a batch. */
export interface BatchResult {
  /** Counted from 1 through the batch. */
  readonly recordNo: number;
  readonly id?: string;
  readonly outcome: 'released' | 'revoked' | 'superseded' | 'failed';
  readonly jti?: string;
  /** Of a failure: where in the file, what, and what about. */
  readonly line?: number;
  readonly code?: string;
  readonly field?: string;
  readonly rule?: string;
}

export const RESULT_COLUMNS = [
  ...(['recordNo', 'id', 'outcome', 'jti', 'line', 'code', 'field', 'rule'] as const),
] satisfies readonly (keyof BatchResult)[];

/** Rows of one question: little memory, and no lock that outlives it. */
const PAGE = 1_000;

/** What became of the records of a batch so far, in their order. Of those that nobody has come to yet it says nothing. */
export async function* batchResults(
  q: Queryable,
  { institutionId, batchId }: Pick<Batch, 'institutionId' | 'batchId'>,
): AsyncGenerator<BatchResult> {
  let last = 0;
  for (;;) {
    const page = await q.query<Row>(SELECT, [institutionId, batchId, last]);
    for (const row of page) yield resultOf(row);
    const [end] = page.slice(-1);
    if (end === undefined || page.length < PAGE) return;
    last = end.recordNo;
  }
}

type Row = { readonly [Member in keyof Required<BatchResult>]: BatchResult[Member] | null } & {
  readonly recordNo: number;
};

const SELECT = `select record_no as "recordNo", id, outcome, jti, line, code, field, rule from (
    (select record_no, record_id as id, state as outcome, jti, null::int as line, null as code, null as field, null as rule
     from issuer.attestation where institution_id = $1 and batch_id = $2 and record_no > $3
     order by record_no limit ${PAGE})
    union all
    (select record_no, record_id, 'failed', null, line, code, field, rule
     from issuer.batch_failure where institution_id = $1 and batch_id = $2 and record_no > $3
     order by record_no limit ${PAGE})) result
  order by record_no limit ${PAGE}`;

/** Without the members that say nothing. */
function resultOf(row: Row): BatchResult {
  const said = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(said) as unknown as BatchResult;
}
