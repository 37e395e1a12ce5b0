import type { RequestPayload } from '../openid4vp.ts';
import { ANSWER_ENCRYPTIONS, type AnswerKey } from '../response/answer-key.ts';

/** What vouches for the purpose of a verifier, as its registrar gave it (OpenID4VP 1.0 §5.1, `verifier_info`). */
export interface VerifierInfo {
  readonly format: string;
  readonly data: string;
}

/** Of the algorithms of COSE (RFC 9053 §2.1). */
const ES256 = -7;

/** What may be presented, and how it may be signed (OpenID4VP 1.0 appendix B.2.2, B.3.4): what our readers check, and nothing else. */
const VP_FORMATS = {
  'dc+sd-jwt': { 'sd-jwt_alg_values': ['ES256'], 'kb-jwt_alg_values': ['ES256'] },
  mso_mdoc: { issuerauth_alg_values: [ES256], deviceauth_alg_values: [ES256] },
} satisfies NonNullable<RequestPayload['client_metadata']>['vp_formats_supported'];

/** What makes a request this one. */
export interface RequestParticulars {
  readonly clientId: string;
  readonly responseUri: string;
  readonly nonce: string;
  readonly state: string;
  readonly query: object;
  readonly answerKey: Pick<AnswerKey, 'publicJwk'>;
  readonly verifierInfo: readonly VerifierInfo[];
  /** What the wallet sent to know that the request was made for it (OpenID4VP 1.0 §5.10). */
  readonly walletNonce: string | undefined;
}

/** The parameters of an authorization request, answered encrypted and by `direct_post.jwt` (OpenID4VP 1.0 §5, §8.3.1). */
export function requestPayload(particulars: RequestParticulars): RequestPayload {
  const { clientId, responseUri, nonce, state, query, answerKey, verifierInfo, walletNonce } =
    particulars;
  return {
    response_type: 'vp_token',
    response_mode: 'direct_post.jwt',
    client_id: clientId,
    response_uri: responseUri,
    nonce,
    state,
    dcql_query: query,
    client_metadata: {
      jwks: { keys: [{ ...answerKey.publicJwk }] },
      encrypted_response_enc_values_supported: [...ANSWER_ENCRYPTIONS],
      vp_formats_supported: VP_FORMATS,
    },
    ...(verifierInfo.length > 0 && { verifier_info: [...verifierInfo] }),
    ...(walletNonce !== undefined && { wallet_nonce: walletNonce }),
  };
}
