/** A service whose people may sign in here. */
export interface DemoClient {
  readonly clientId: string;
  /** Where it is reached, without a slash at its end: from it come its redirect URIs, which must fit exactly. */
  readonly baseUrl: string;
  /** Where people come back to, below it; without it `/signIn/callback`. */
  readonly callbackPath?: `/${string}`;
  /** A secret that both know, or the public key (JWK, with `kid`) behind its `private_key_jwt`. */
  readonly proof:
    | { readonly clientSecret: string }
    | {
        readonly publicKey: Readonly<Record<string, unknown>>;
        readonly algorithm: 'ES256' | 'RS256';
      };
}

/** The client as RFC 7591 §2 writes it. */
export function clientMetadata({ clientId, baseUrl, callbackPath, proof }: DemoClient) {
  return {
    client_id: clientId,
    redirect_uris: [baseUrl + (callbackPath ?? '/signIn/callback')],
    post_logout_redirect_uris: [`${baseUrl}/`],
    response_types: ['code' as const],
    grant_types: ['authorization_code'],
    id_token_signed_response_alg: 'ES256' as const,
    ...('clientSecret' in proof
      ? {
          client_secret: proof.clientSecret,
          token_endpoint_auth_method: 'client_secret_basic' as const,
        }
      : {
          jwks: { keys: [proof.publicKey] },
          token_endpoint_auth_method: 'private_key_jwt' as const,
          token_endpoint_auth_signing_alg: proof.algorithm,
        }),
  };
}
