import { type Allowance, createAllowance } from '../allowance.ts';
import type { Authenticator } from '../authenticator.ts';
import type { Caller } from '../caller.ts';
import { HttpError } from '../errors.ts';
import type { RateLimit } from '../operation.ts';
import type { AccessToken } from './access-token.ts';
import { type AuthorizationServer, TOKEN_PATH } from './authorization-server.ts';
import { boundTokenIn } from './bound-token.ts';
import { challenging } from './challenge.ts';
import { openProof, spendProof } from './dpop-proof.ts';
import type { RegisteredClient } from './registered-client.ts';

/** Who asks, with a token that is bound to a key and a proof that they have it. */
export interface TokenPrincipal<C extends RegisteredClient = RegisteredClient> {
  readonly clientId: string;
  readonly institutionId: string;
  /** Those of the token that the client still has. */
  readonly scopes: readonly string[];
  readonly tokenId: string;
  /** As it is registered now. */
  readonly client: C;
}

export interface DpopAuthenticatorOrder<C extends RegisteredClient> extends AuthorizationServer<C> {
  /** Every scope there is, and what it allows. */
  readonly scopes: Readonly<Record<string, string>>;
  /** So many requests of one client, whatever it asks for. */
  readonly limit?: RateLimit;
}

/** An authenticator for operations that take these scopes, all of them. */
export type DpopAuthenticator<C extends RegisteredClient> = (
  ...scopes: readonly string[]
) => Authenticator<TokenPrincipal<C>>;

/**
 * Asks for a DPoP-bound token of ours (RFC 9449 §7) and a fresh proof with each request. Its client is looked up every time,
 * and counted: who asks too often is told so before anything is checked that costs; only who has the key can use the
 * client's allowance up.
 *
 * `authenticate` rejects with `HttpError` `no-access-token`, `invalid-access-token`, `invalid-dpop-proof`, `use-dpop-nonce`,
 * `missing-permission`, `too-many-requests`; those of 401 and 403 carry a challenge.
 */
export function dpopAuthenticator<C extends RegisteredClient>(
  order: DpopAuthenticatorOrder<C>,
): DpopAuthenticator<C> {
  const { issuer, scopes: all, limit, now } = order;
  const context = {
    ...order,
    allowance: limit && createAllowance(limit, now),
  };
  return (...scopes) => ({
    name: 'apiClient',
    scheme: {
      type: 'oauth2',
      description:
        'Tokens are bound to a key: send them as `Authorization: DPoP …`, with a proof (RFC 9449).',
      flows: { clientCredentials: { tokenUrl: issuer + TOKEN_PATH, scopes: all } },
    },
    scopes,
    authenticate: (caller) => challenging(scopes, () => principalOf(caller, scopes, context)),
  });
}

interface Context<C extends RegisteredClient> extends AuthorizationServer<C> {
  readonly allowance: Allowance | undefined;
}

async function principalOf<C extends RegisteredClient>(
  caller: Caller,
  scopes: readonly string[],
  { tokens, findClient, nonces, once, now, allowance }: Context<C>,
): Promise<TokenPrincipal<C>> {
  const token = tokens.open(boundTokenIn(caller));
  allowance?.require(token.clientId);
  const proof = openProof(caller, { nonces, now }, token);
  const [client] = await Promise.all([findClient(token.clientId), spendProof(proof, once)]);
  allowance?.spend(token.clientId);
  return grantedTo(token, client, scopes);
}

function grantedTo<C extends RegisteredClient>(
  { clientId, institutionId, scopes, tokenId }: AccessToken,
  client: C | undefined,
  needed: readonly string[],
): TokenPrincipal<C> {
  if (client?.institutionId !== institutionId) {
    throw new HttpError('invalid-access-token', 'The client of this token may ask no more.');
  }
  const still = scopes.filter((scope) => client.scopes.includes(scope));
  if (needed.every((scope) => still.includes(scope))) {
    return { clientId, institutionId, scopes: still, tokenId, client };
  }
  throw new HttpError('missing-permission', `This takes the scope ${needed.join(' ')}.`);
}
