import type { ProblemTable } from '@prova/http';
import type { StoreErrorCode } from '@prova/store';
import type { StatusErrorCode } from '../errors.ts';

/** What our errors are to whoever asked. 503: the same question may be asked again. What is not here is a fault of ours. */
export const STATUS_PROBLEMS = {
  'catalogue-missing': { status: 503, retryAfter: 60 },
  'right-unknown': 400,
  'right-not-allowed': 403,
  'partner-ended': 403,
  'ssin-invalid': 400,
  'ssin-replaced': 400,
  'ssin-cancelled': 400,
  'date-out-of-range': 400,
  'person-unknown': 404,
  'batch-too-long': 413,
  'right-not-had': 409,
  'right-not-known': 409,
  'right-not-shown': 403,
  'proofs-used-up': 429,
  'proof-unknown': 404,
  'proof-over': 410,
  'issuer-unavailable': { status: 503, retryAfter: 5 },
  'issuer-refused': 502,
  'buffer-gone': 503,
  'database-unavailable': 503,
} as const satisfies ProblemTable & Partial<Record<StatusErrorCode | StoreErrorCode, unknown>>;
