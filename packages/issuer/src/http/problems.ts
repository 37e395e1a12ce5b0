import type { ProblemTable } from '@prova/http';
import type { KeysErrorCode } from '@prova/keys';
import type { StoreErrorCode } from '@prova/store';
import type { IssuerErrorCode } from '../errors.ts';

/**
 * What our errors are to whoever asked. 403: not for this client. 404: there is no such thing of this institution. 409: it was
 * asked otherwise before, or is final. 422: it can be read and must not be issued. 429: enough for today. 503: something is away,
 * and the same request may be sent again. What is not here is a fault of ours.
 */
export const ISSUER_PROBLEMS = {
  'institution-mismatch': 403,
  'institution-unknown': 404,
  'attestation-unknown': 404,
  'attestation-not-released': 409,
  'attestation-erased': 410,
  'revocation-final': 409,
  'idempotency-conflict': 409,
  'batch-unknown': 404,
  'batch-state': 409,
  'batch-own': 403,
  'proposal-unknown': 404,
  'proposal-state': 409,
  'proposal-own': 403,
  'proposal-expired': 410,
  'proposal-changed': 409,
  'records-malformed': 400,
  'ceiling-reached': { status: 429, retryAfter: 3_600 },
  'cursor-malformed': 400,
  'webhook-unknown': 404,
  'webhook-url-refused': 422,
  // records
  'record-id-invalid': 422,
  'record-invalid': 422,
  'record-refused': 422,
  'release-refused': 422,
  'invalid-type': 422,
  'unknown-country': 422,
  'invalid-character': 422,
  'not-normalised': 422,
  'outside-s2-set': 422,
  'name-missing': 422,
  'value-missing': 422,
  'invalid-date': 422,
  'invalid-period': 422,
  'issue-date-not-today': 422,
  'institution-too-long': 422,
  'card-number-form': 422,
  'institution-id-form': 422,
  'glyph-missing': 422,
  'text-too-wide': 422,
  // away
  'release-postponed': 503,
  'trust-unusable': 503,
  'signing-key-missing': 503,
  'database-unavailable': 503,
  'signer-unavailable': 503,
  'signer-locked': 503,
  'signer-key-missing': 503,
  'signer-fault': 503,
  'key-expired': 503,
  'key-not-yet-valid': 503,
  'key-environment-mismatch': 503,
  'software-key-in-production': 503,
} as const satisfies ProblemTable &
  Partial<Record<IssuerErrorCode | StoreErrorCode | KeysErrorCode, unknown>>;
