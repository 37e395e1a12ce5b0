import { CodedError } from '@prova/credential';

/** Why no newer trust list was installed. Whatever it is, the list installed before stays. Codes never change once released. */
export type TrustUpdaterErrorCode =
  // where it comes from
  | 'registry-url-insecure'
  | 'tuf-unavailable'
  | 'tuf-too-large'
  // TUF metadata
  | 'tuf-malformed'
  | 'tuf-signature'
  | 'tuf-expired'
  | 'tuf-rollback'
  | 'tuf-equivocation'
  | 'tuf-mismatch'
  // the list in it
  | 'trust-mismatch'
  | 'trust-expired'
  // lists of withdrawn documents
  | 'status-unavailable'
  | 'status-malformed'
  | 'status-sub'
  | 'status-issuer'
  | 'status-signature'
  | 'status-stale'
  | 'status-rollback'
  | 'status-shrunk'
  // the folder it goes to
  | 'state-damaged'
  | 'file-unwritable';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class TrustUpdaterError extends CodedError<TrustUpdaterErrorCode> {
  override readonly name = 'TrustUpdaterError';
}
