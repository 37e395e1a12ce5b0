import type { ReportedTrust, StepResult, Verdict } from '../report.ts';

// The words of a report that receipts and exports repeat, as lists that a schema can be made of.

export const VERDICTS = [
  'accepted',
  'rejected',
  'undetermined',
  'not-judged',
] as const satisfies readonly Verdict[];

export const NOT_ACCEPTED = [
  'rejected',
  'undetermined',
  'not-judged',
] as const satisfies readonly Verdict[];

export const STEP_RESULTS = [
  'PASSED',
  'NOT PASSED',
  'WARNING',
  'N/A',
] as const satisfies readonly StepResult[];

/** Of a list that there is. */
export type ListState = Exclude<ReportedTrust['state'], 'MISSING'>;

export const LIST_STATES = [
  'FRESH',
  'DUE',
  'STALE',
  'EXPIRED',
] as const satisfies readonly ListState[];
