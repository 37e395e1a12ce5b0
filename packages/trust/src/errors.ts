import { CodedError } from '@prova/credential';

/** Why a trust snapshot or a certificate is not believed. Codes never change once released. */
export type TrustErrorCode =
  // the snapshot
  | 'trust-too-large'
  | 'trust-malformed'
  | 'trust-signature'
  | 'trust-signer'
  | 'trust-environment'
  // its installation
  | 'trust-rollback'
  | 'trust-equivocation'
  // a certificate by itself
  | 'cert-malformed'
  | 'cert-explicit-curve'
  | 'cert-key-type'
  | 'cert-key-strength'
  // its place in a path
  | 'cert-algorithm'
  | 'cert-critical-extension'
  | 'cert-expired'
  | 'cert-extended-key-usage'
  | 'cert-is-ca'
  | 'cert-issuer-unknown'
  | 'cert-key-identifier'
  | 'cert-key-usage'
  | 'cert-name'
  | 'cert-name-constraint'
  | 'cert-not-ca'
  | 'cert-not-yet-valid'
  | 'cert-path-length'
  | 'cert-self-issued'
  | 'cert-signature'
  | 'cert-subject-country';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class TrustError extends CodedError<TrustErrorCode> {
  override readonly name = 'TrustError';
}
