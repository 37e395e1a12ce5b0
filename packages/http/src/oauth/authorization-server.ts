import type { AccessTokens } from './access-token.ts';
import type { DpopNonces } from './dpop-nonce.ts';
import type { Once } from './once.ts';
import type { FindClient, RegisteredClient } from './registered-client.ts';

/** What the authorization server and the operations that take its tokens stand on. */
export interface AuthorizationServer<C extends RegisteredClient> {
  /** The issuer identifier (RFC 8414 §2): the base URL of the service. */
  readonly issuer: string;
  readonly tokens: AccessTokens;
  readonly findClient: FindClient<C>;
  readonly once: Once;
  /** Without them, proofs need no nonce. */
  readonly nonces?: DpopNonces;
  /** Epoch seconds. */
  readonly now: () => number;
}

export const TOKEN_PATH = '/token';
export const KEYS_PATH = '/.well-known/jwks.json';
