import type { ProblemTable } from '@prova/http';
import type { DeskErrorCode } from '../errors.ts';

/** What our errors are to whoever asked. 503: the same question may be asked again. What is not here is a fault of ours. */
export const DESK_PROBLEMS = {
  'not-accepted': 422,
  'nothing-covered': 422,
  'reader-busy': 503,
  'reader-unavailable': { status: 503, retryAfter: 60 },
  'desk-key-unavailable': { status: 503, retryAfter: 60 },
  'presentations-full': 503,
  'presentation-unknown': 404,
  'presentation-spent': 400,
  'response-code-wrong': 403,
  'query-unsupported': 400,
  'profile-not-permitted': 403,
  'rights-not-listed': 409,
  'answer-declined': 400,
  'answer-not-encrypted': 400,
  'answer-encryption': 400,
  'answer-malformed': 400,
  'answer-state': 400,
  'answer-unsatisfying': 400,
  'answer-invalid': 400,
} as const satisfies ProblemTable & Partial<Record<DeskErrorCode, unknown>>;
