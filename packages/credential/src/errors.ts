import { CodedError } from './coded-error.ts';

/**
 * What can be wrong with bytes that claim to be one of our documents. The same words are used in reports,
 * HTTP problems and logs, so a code never changes once released.
 */
export type CredentialErrorCode =
  // limits and carriers
  | 'too-large'
  | 'base45-length'
  | 'base45-alphabet'
  | 'base45-range'
  | 'inflate-malformed'
  | 'inflate-too-large'
  | 'inflate-trailing'
  | 'qr-capacity'
  // compact JWS
  | 'jws-malformed'
  | 'jws-duplicate-member'
  | 'jws-header'
  | 'jws-alg-not-allowed'
  | 'jws-crit'
  | 'jws-typ'
  | 'kid-malformed'
  // JSON and documents
  | 'json-malformed'
  | 'json-duplicate-member'
  | 'payload-invalid'
  | 'revocation-list-invalid'
  | 'status-malformed'
  | 'status-index'
  | 'status-unknown-value'
  | 'unknown-country'
  | 'institution-id-malformed'
  | 'date-malformed'
  // Belgian numbers of people and enterprises
  | 'ssin-length'
  | 'ssin-month'
  | 'ssin-check-digits'
  | 'ssin-day'
  | 'ssin-future'
  | 'ssin-counter'
  | 'ssin-test'
  | 'ssin-not-test'
  | 'enterprise-number-malformed'
  | 'enterprise-number-check-digits'
  // SD-JWT VC and its key binding
  | 'sd-malformed'
  | 'sd-digest'
  | 'sd-reserved'
  | 'sd-alg'
  | 'vct-unknown'
  | 'kb-missing'
  | 'kb-typ'
  | 'kb-aud'
  | 'kb-nonce'
  | 'kb-sd-hash'
  | 'kb-time'
  | 'kb-signature'
  // CBOR and COSE
  | 'cbor-malformed'
  | 'cbor-not-strict'
  | 'cbor-tag'
  | 'cbor-type'
  | 'cose-malformed'
  | 'cose-alg'
  | 'cose-chain'
  | 'cose-payload'
  | 'cose-signature'
  // ISO mdoc
  | 'mdoc-malformed'
  | 'mdoc-digest'
  | 'doctype-unknown'
  | 'mdoc-doctype'
  | 'mdoc-validity'
  | 'mdoc-device-auth';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class CredentialError extends CodedError<CredentialErrorCode> {
  override readonly name = 'CredentialError';
  /** With `payload-invalid`: the faulty members, as `prc.sd`, or where an unknown one is. Never their values. */
  readonly fields: readonly string[];
  constructor(
    code: CredentialErrorCode,
    message: string,
    options: ErrorOptions & { fields?: readonly string[] } = {},
  ) {
    super(code, message, options);
    this.fields = options.fields ?? [];
  }
}
