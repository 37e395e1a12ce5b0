import { CodedError } from '@prova/credential';

/** What can be wrong with a key, a certificate to be made, or a key file. A code never changes once released. */
export type KeysErrorCode =
  // keys
  | 'key-unsupported'
  | 'key-certificate-mismatch'
  // certificates and requests
  | 'certificate-malformed'
  | 'subject-malformed'
  | 'alternative-name-malformed'
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
  | 'key-file-unwritable'
  // where a signing key is, and whether it may be used there
  | 'key-location-malformed'
  | 'key-environment-mismatch'
  | 'software-key-in-production'
  | 'pin-missing'
  | 'pin-file-missing'
  | 'pin-file-permissions'
  | 'pin-file-malformed'
  // tokens
  | 'pkcs11-missing'
  | 'token-missing'
  | 'key-extractable'
  // signing
  | 'signer-unavailable'
  | 'signer-locked'
  | 'signer-key-missing'
  | 'signer-fault'
  | 'key-expired'
  | 'key-not-yet-valid'
  | 'key-quota-exceeded'
  // time-stamps
  | 'time-stamp-refused'
  | 'time-stamp-malformed';

export interface KeysErrorOptions extends ErrorOptions {
  /** Whole seconds, at least 1, after which asking again may help. */
  readonly retryAfter?: number;
}

/** The one error class of this package. Branch on `code`. No message and no `cause` holds key material. */
export class KeysError extends CodedError<KeysErrorCode> {
  override readonly name = 'KeysError';
  /** Whole seconds after which asking again may help; `signer-unavailable` always says it. */
  readonly retryAfter: number | undefined;
  constructor(code: KeysErrorCode, message: string, options?: KeysErrorOptions) {
    super(code, message, options);
    this.retryAfter = options?.retryAfter;
  }
}
