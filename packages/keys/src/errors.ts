import { CodedError } from '@prova/credential';

/** What can be wrong with a key, a certificate to be made, or a key file. A code never changes once released. */
export type KeysErrorCode =
  // keys
  | 'key-unsupported'
  | 'key-certificate-mismatch'
  // certificates and requests
  | 'certificate-malformed'
  | 'subject-malformed'
  | 'validity-malformed'
  | 'validity-outside-issuer'
  | 'issuer-not-authority'
  | 'issuer-country-mismatch'
  | 'request-malformed'
  | 'request-signature'
  | 'pem-malformed'
  // lists of revoked certificates
  | 'crl-uri-malformed'
  | 'crl-malformed'
  | 'crl-full'
  // key files
  | 'key-file-missing'
  | 'key-file-exists'
  | 'key-file-permissions'
  | 'key-file-malformed'
  | 'key-file-unwritable';

/** The one error class of this package. Branch on `code`. No message and no `cause` holds key material. */
export class KeysError extends CodedError<KeysErrorCode> {
  override readonly name = 'KeysError';
}
