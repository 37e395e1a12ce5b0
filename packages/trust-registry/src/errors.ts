import { CodedError } from '@prova/credential';

/** What can stop the registry as a whole. What is wrong with one row of an import is a rejection, not an error. */
export type TrustRegistryErrorCode =
  // imports
  | 'import-malformed'
  | 'import-too-large'
  // the register
  | 'register-malformed'
  | 'register-busy'
  | 'institution-exists'
  | 'institution-unknown'
  | 'certificate-unknown'
  | 'certificate-not-trusted'
  | 'period-malformed'
  | 'revocation-uri-malformed'
  // publishing
  | 'tombstone-vanished'
  | 'register-behind'
  | 'clock-behind'
  | 'snapshot-refused'
  | 'release-malformed'
  // the folder of a scheme
  | 'scheme-exists'
  | 'scheme-missing'
  | 'scheme-malformed'
  | 'file-exists'
  | 'file-unwritable';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class TrustRegistryError extends CodedError<TrustRegistryErrorCode> {
  override readonly name = 'TrustRegistryError';
}
