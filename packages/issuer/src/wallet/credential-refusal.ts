import { type Answer, type FoundProblem, oauthRefusal } from '@prova/http';

/**
 * How wallets are refused at the endpoints of a credential issuer (OpenID4VCI 1.0 §8.3.1, §9.3, §11.3; RFC 9449 §7.1), in JSON, never
 * encrypted. `malformed` is what that endpoint calls a request that is not as it must be.
 */
export function credentialRefusal(
  malformed: 'invalid_credential_request' | 'invalid_notification_request',
): (found: FoundProblem) => Answer {
  return oauthRefusal({ malformed, errors: ERRORS });
}

const ERRORS = {
  'no-access-token': ['invalid_token', 401],
  'invalid-access-token': ['invalid_token', 401],
  'invalid-dpop-proof': ['invalid_dpop_proof', 401],
  'use-dpop-nonce': ['use_dpop_nonce', 401],
  'invalid-nonce': ['invalid_nonce', 400],
  'invalid-proof': ['invalid_proof', 400],
  'unknown-credential-configuration': ['unknown_credential_configuration', 400],
  'unknown-credential-identifier': ['unknown_credential_identifier', 400],
  'invalid-encryption-parameters': ['invalid_encryption_parameters', 400],
  'credential-request-denied': ['credential_request_denied', 400],
  'attestation-incomplete': ['credential_request_denied', 400],
  'attestation-erased': ['credential_request_denied', 400],
  'invalid-transaction-id': ['invalid_transaction_id', 400],
  'invalid-notification-id': ['invalid_notification_id', 400],
} as const;
