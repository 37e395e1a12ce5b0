import { answerJson } from '../answer.ts';
import { formBody } from '../body.ts';
import { HttpError } from '../errors.ts';
import { type Operation, operation, type RateLimit } from '../operation.ts';
import { TOKEN_LIFETIME } from './access-token.ts';
import { type AuthorizationServer, TOKEN_PATH } from './authorization-server.ts';
import { openProof, spendProof } from './dpop-proof.ts';
import { clientCredentials, type Grant } from './grant.ts';
import { oauthRefusal } from './oauth-refusal.ts';
import type { RegisteredClient } from './registered-client.ts';
import { createSignerFinder } from './signed-claims.ts';
import { TOKEN_ANSWER, tokenForm } from './token-schemas.ts';

export interface TokenOperationOrder<C extends RegisteredClient> extends AuthorizationServer<C> {
  /** Of one address. A token is good for ten minutes. */
  readonly limit?: RateLimit;
  /** Further ways to a token, besides client credentials. */
  readonly grants?: readonly Grant[];
}

/**
 * What clients that run in a browser send to an authorization server and to what it protects (RFC 9449 §4, OAuth attestation-based client
 * authentication §6). All of it is made by the client for the one request.
 */
export const WALLET_HEADERS = [
  'authorization',
  'content-type',
  'dpop',
  'oauth-client-attestation',
  'oauth-client-attestation-pop',
] as const;

/**
 * `/token`: a token bound to the key of the proof that comes with the request. Answers and refuses as OAuth does (RFC 6749 §5),
 * in JSON that nobody keeps: `invalid_request`, `invalid_client`, `invalid_grant`, `invalid_scope`, `unsupported_grant_type`,
 * `invalid_dpop_proof`, `use_dpop_nonce`.
 *
 * Proofs, assertions and codes are used up only once all else is right: of strangers nothing is remembered.
 */
export function tokenOperation<C extends RegisteredClient>(
  order: TokenOperationOrder<C>,
): Operation {
  const { issuer, tokens, findClient, once, nonces, now, limit } = order;
  const findSigner = createSignerFinder();
  const audiences = [issuer, issuer + TOKEN_PATH];
  const own = clientCredentials({ audiences, findClient, findSigner, once, now });
  const grants = [own, ...(order.grants ?? [])];
  return operation({
    operationId: 'getAccessToken',
    method: 'POST',
    path: TOKEN_PATH,
    tag: 'Access',
    summary: 'A token, bound to the key that the DPoP proof shows',
    body: formBody(tokenForm(grants.flatMap(({ fields = [] }) => fields)), { others: 'ignored' }),
    answers: { 200: { description: 'A token for ten minutes', schema: TOKEN_ANSWER } },
    fromAnySite: { headers: WALLET_HEADERS },
    ...(limit && { limit }),
    refuse: oauthRefusal(),
    handle: async ({ body: { grant_type, ...fields }, caller }) => {
      const chosen = grants.find(({ name }) => name === grant_type);
      if (!chosen) throw new HttpError('unsupported-grant-type', 'There is no such grant here.');
      const proof = openProof(caller, { nonces, now });
      const { thumbprint } = proof;
      const { details, redeem, ...granted } = await chosen.grant(fields, { caller, thumbprint });
      await spendProof(proof, once);
      await redeem?.();
      return answerJson({
        access_token: tokens.issue({ ...granted, thumbprint }),
        token_type: 'DPoP',
        expires_in: TOKEN_LIFETIME,
        scope: granted.scopes.join(' '),
        ...(details && { authorization_details: details }),
      });
    },
  });
}
