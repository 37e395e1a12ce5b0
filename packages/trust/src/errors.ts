/** Why a trust snapshot or a certificate is not believed. Codes never change once released. */
export type TrustErrorCode =
  // the snapshot
  | 'trust-too-large'
  | 'trust-malformed'
  | 'trust-signature'
  | 'trust-signer'
  | 'trust-root'
  | 'trust-environment'
  | 'trust-not-yet-valid'
  // its installation
  | 'trust-rollback'
  | 'trust-equivocation'
  // the form of a certificate
  | 'cert-malformed'
  | 'cert-version'
  | 'cert-serial'
  | 'cert-duplicate-extension'
  | 'cert-explicit-curve'
  | 'cert-key-type'
  | 'cert-key-strength'
  | 'cert-algorithm'
  // its path
  | 'cert-issuer-unknown'
  | 'cert-key-identifier'
  | 'cert-signature'
  | 'cert-expired'
  | 'cert-not-yet-valid'
  | 'cert-not-ca'
  | 'cert-is-ca'
  | 'cert-path-length'
  | 'cert-key-usage'
  | 'cert-extended-key-usage'
  | 'cert-critical-extension'
  | 'cert-name-constraint'
  | 'cert-subject-country'
  | 'cert-self-issued';

/** The one error class of this package. Branch on `code`, never on `message`. */
export class TrustError extends Error {
  override readonly name = 'TrustError';
  readonly code: TrustErrorCode;
  constructor(code: TrustErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
