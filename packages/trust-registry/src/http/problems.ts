import type { ProblemTable } from '@prova/http';
import type { StoreErrorCode } from '@prova/store';
import type { TrustRegistryErrorCode } from '../errors.ts';

/**
 * What our errors are to whoever asked. 400: it cannot be read. 401: nobody of ours signed it. 403: not for this officer.
 * 404: there is no such thing. 409: it was right once, or is used up. 422: it can be read and must not be done. 503:
 * something is away. What is not here is a fault of ours.
 */
export const REGISTRY_PROBLEMS = {
  // questions
  'thumbprint-malformed': 400,
  'country-unknown': 400,
  'query-malformed': 400,
  // who signed it
  'statement-malformed': 400,
  'officer-key-malformed': 400,
  'statement-signature': 401,
  'statement-scheme': 401,
  'statement-clock': 401,
  'officer-key-unknown': 401,
  'officer-key-retired': 401,
  'officer-inactive': 403,
  'role-not-allowed': 403,
  'country-not-allowed': 403,
  // invitations and challenges
  'invitation-unknown': 404,
  'invitation-expired': 409,
  'invitation-used': 409,
  'officer-key-exists': 409,
  'challenge-unknown': 409,
  'challenge-expired': 409,
  'challenge-used': 409,
  // requests and decisions
  'change-malformed': 400,
  'payload-mismatch': 400,
  'decision-request': 400,
  'decision-action': 409,
  'request-unknown': 404,
  'request-conflict': 409,
  'request-decided': 409,
  'request-expired': 409,
  'approval-stale': 409,
  'approval-replayed': 409,
  'approval-own': 403,
  'approval-same-organisation': 403,
  // what a change meets in the register
  'change-not-applicable': 409,
  'institution-exists': 409,
  'authority-exists': 409,
  'officer-exists': 409,
  'officers-too-few': 409,
  'transition-not-allowed': 409,
  'key-shared': 409,
  'key-revoked': 409,
  'key-suspended': 409,
  'institution-unknown': 404,
  'certificate-unknown': 404,
  'officer-unknown': 404,
  'entry-malformed': 422,
  'officer-malformed': 422,
  'period-malformed': 422,
  'period-outside': 422,
  'accreditation-missing': 422,
  'reason-unknown': 422,
  'revocation-uri-malformed': 422,
  'import-malformed': 422,
  // of the catalogue
  'right-unknown': 404,
  'catalogue-entry-unknown': 404,
  'announcement-unknown': 404,
  'announcements-full': 503,
  'catalogue-exists': 409,
  'catalogue-malformed': 422,
  'catalogue-duplicate': 422,
  'catalogue-dangling': 422,
  'rule-too-wide': 422,
  'rule-malformed': 422,
  'right-leaks': 422,
  'legal-basis-missing': 422,
  'catalogue-entry-retired': 422,
  'right-not-validated': 422,
  'link-not-checked': 422,
  // what a machine finds wrong with a certificate
  'proof-malformed': 422,
  'proof-mismatch': 422,
  'proof-signature': 422,
  'environment-mismatch': 422,
  'certificate-not-trusted': 422,
  'certificate-expired': 422,
  'certificate-countries': 422,
  'certificate-key-type': 422,
  // away
  'database-unavailable': 503,
} as const satisfies ProblemTable &
  Partial<Record<TrustRegistryErrorCode | StoreErrorCode, unknown>>;
