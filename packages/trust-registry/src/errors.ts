import type { CatalogueErrorCode } from '@prova/catalogue';
import { CodedError } from '@prova/credential';

/** What the catalogue itself finds wrong; `catalogue-not-listed` and `catalogue-environment` are for who fetches one. */
type CatalogueCode = CatalogueErrorCode;

/** What can stop the registry as a whole. What is wrong with one row of an import is a rejection, not an error. */
export type TrustRegistryErrorCode =
  // imports
  | 'import-malformed'
  | 'import-too-large'
  // somebody else's resolver
  | 'resolver-url-malformed'
  | 'resolver-url-insecure'
  | 'resolver-unavailable'
  | 'resolver-redirected'
  | 'resolver-error-body'
  | 'resolver-incomplete'
  | 'pull-suspicious'
  // the register
  | 'institution-exists'
  | 'institution-unknown'
  | 'certificate-unknown'
  | 'certificate-not-trusted'
  | 'key-shared'
  | 'key-revoked'
  | 'key-suspended'
  | 'entry-malformed'
  | 'period-malformed'
  | 'period-outside'
  | 'accreditation-missing'
  | 'reason-unknown'
  | 'transition-not-allowed'
  | 'revocation-uri-malformed'
  // the catalogue
  | CatalogueCode
  | 'catalogue-exists'
  | 'right-unknown'
  | 'catalogue-entry-unknown'
  | 'right-not-validated'
  | 'link-not-checked'
  | 'announcement-unknown'
  | 'announcements-full'
  // publishing
  | 'tombstone-vanished'
  | 'register-behind'
  | 'clock-behind'
  | 'snapshot-refused'
  | 'release-malformed'
  | 'draft-malformed'
  | 'publication-none'
  // questions to the public side
  | 'thumbprint-malformed'
  | 'country-unknown'
  | 'query-malformed'
  // the list of trusted entities
  | 'lote-malformed'
  | 'lote-not-trusted'
  | 'lote-signer-mismatch'
  // TUF metadata
  | 'tuf-malformed'
  | 'tuf-keys'
  | 'tuf-key-unsupported'
  | 'tuf-threshold'
  | 'tuf-root-succession'
  | 'tuf-expired'
  | 'tuf-inconsistent'
  // officers and their keys
  | 'officer-malformed'
  | 'officer-exists'
  | 'officer-unknown'
  | 'officer-inactive'
  | 'officers-exist'
  | 'officers-too-few'
  | 'officer-key-malformed'
  | 'officer-key-exists'
  | 'officer-key-unknown'
  | 'officer-key-retired'
  | 'invitation-unknown'
  | 'invitation-expired'
  | 'invitation-used'
  // what an officer signs
  | 'statement-malformed'
  | 'statement-signature'
  | 'statement-scheme'
  | 'statement-clock'
  | 'decision-request'
  | 'decision-action'
  | 'decision-forged'
  | 'role-not-allowed'
  | 'country-not-allowed'
  // requests for a change of the register
  | 'change-malformed'
  | 'change-not-applicable'
  | 'authority-exists'
  | 'payload-mismatch'
  | 'request-unknown'
  | 'request-conflict'
  | 'request-decided'
  | 'request-expired'
  | 'approval-stale'
  | 'approval-replayed'
  | 'approval-own'
  | 'approval-same-organisation'
  // technical checks of a submission
  | 'proof-malformed'
  | 'proof-mismatch'
  | 'proof-signature'
  | 'challenge-unknown'
  | 'challenge-expired'
  | 'challenge-used'
  | 'environment-mismatch'
  | 'certificate-expired'
  | 'certificate-countries'
  | 'certificate-key-type'
  // requests for certificates
  | 'request-unfit'
  // the folder of a scheme
  | 'scheme-exists'
  | 'scheme-missing'
  | 'scheme-malformed'
  | 'scheme-mismatch'
  | 'key-missing'
  | 'file-exists'
  | 'file-unwritable';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class TrustRegistryError extends CodedError<TrustRegistryErrorCode> {
  override readonly name = 'TrustRegistryError';
}
