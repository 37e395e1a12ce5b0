import { clientBy, type WalletFetch } from './client.ts';
import type { TakenRequest } from './request.ts';

/** Presentations, by the id of the credential query that each answers (OpenID4VP 1.0 §8.1). */
export type VpToken = Readonly<Record<string, readonly string[]>>;

/** Answers a request with presentations, encrypted, as the library does it, and answers what the verifier said. */
export async function answer(
  { authorizationRequestPayload, payload }: TakenRequest,
  vpToken: VpToken,
  walletFetch: WalletFetch,
): Promise<Response> {
  const client = clientBy(walletFetch);
  const made = await client.createOpenid4vpAuthorizationResponse({
    authorizationRequestPayload,
    authorizationResponsePayload: {
      vp_token: Object.fromEntries(
        Object.entries(vpToken).map(([id, [first = '', ...more]]) => [id, [first, ...more]]),
      ),
    },
    jarm: {
      encryption: { nonce: 'wallet' },
      serverMetadata: {
        authorization_signing_alg_values_supported: [],
        authorization_encryption_alg_values_supported: ['ECDH-ES'],
        authorization_encryption_enc_values_supported: ['A256GCM', 'A128GCM'],
      },
    },
  });
  const { response } = await client.submitOpenid4vpAuthorizationResponse({
    authorizationRequestPayload: { response_uri: payload.response_uri },
    authorizationResponsePayload: made.authorizationResponsePayload,
    ...(made.jarm && { jarm: { responseJwt: made.jarm.responseJwt } }),
  });
  return response;
}
