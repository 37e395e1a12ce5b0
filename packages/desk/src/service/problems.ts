import type { ProblemTable } from '@prova/http';
import type { DeskErrorCode } from '../errors.ts';

/** What our errors are to whoever asked. 503: the same question may be asked again. What is not here is a fault of ours. */
export const DESK_PROBLEMS = {
  'not-accepted': 422,
  'nothing-covered': 422,
  'reader-busy': 503,
  'reader-unavailable': { status: 503, retryAfter: 60 },
} as const satisfies ProblemTable & Partial<Record<DeskErrorCode, unknown>>;
