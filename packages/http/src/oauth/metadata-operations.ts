import { answerJson } from '../answer.ts';
import { type Operation, operation } from '../operation.ts';
import { cacheFor } from '../published-file.ts';
import type { AccessTokens } from './access-token.ts';
import { KEYS_PATH, TOKEN_PATH } from './authorization-server.ts';

export interface MetadataOrder {
  readonly issuer: string;
  readonly tokens: Pick<AccessTokens, 'keys'>;
  readonly scopes: Readonly<Record<string, string>>;
  /** Names of grants besides client credentials. */
  readonly grants?: readonly string[];
  /** Further members, and what stands in the place of ours. */
  readonly members?: Readonly<Record<string, unknown>>;
}

/** What clients read of the server before they ask it: its metadata (RFC 8414) and its keys (RFC 7517). */
export function metadataOperations({
  issuer,
  tokens,
  scopes,
  grants = [],
  members = {},
}: MetadataOrder): Operation[] {
  const headers = { 'cache-control': cacheFor(300) };
  const metadata = {
    issuer,
    token_endpoint: issuer + TOKEN_PATH,
    jwks_uri: issuer + KEYS_PATH,
    scopes_supported: Object.keys(scopes),
    response_types_supported: [],
    grant_types_supported: ['client_credentials', ...grants],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['ES256'],
    dpop_signing_alg_values_supported: ['ES256'],
    ...members,
  };
  // They are the same for everyone, and everyone asks.
  const [told, keys] = [answerJson(metadata, { headers }), answerJson(tokens.keys, { headers })];
  return [
    operation({
      operationId: 'getAuthorizationServer',
      method: 'GET',
      path: '/.well-known/oauth-authorization-server',
      tag: 'Access',
      summary: 'What the authorization server can do (RFC 8414)',
      answers: { 200: { description: 'Its metadata', mediaType: 'application/json' } },
      handle: () => told,
    }),
    operation({
      operationId: 'getTokenKeys',
      method: 'GET',
      path: KEYS_PATH,
      tag: 'Access',
      summary: 'The public keys that tokens are signed with',
      answers: { 200: { description: 'A JWK set', mediaType: 'application/json' } },
      handle: () => keys,
    }),
  ];
}
